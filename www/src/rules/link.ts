/** A link to one rule as it is shown, to be copied and shared. */
import { element, unseen } from "../dom.ts";
import { addressOf, type Choices } from "./choices.ts";
import { titleOf } from "./listed.ts";

/** The link; following it copies its address too, and says so. */
export function linkTo(rule: string, choices: Choices): HTMLElement {
  const said = element("span", { role: "status" });
  const link = element("a", { class: "govuk-link", href: `${addressOf(choices)}#${rule}` }, "Link to this rule", unseen(`: ${titleOf(rule)}`));
  link.addEventListener("click", () => {
    void copied(link.href).then((done) => {
      said.textContent = done ? " Copied." : " It stands in the address bar.";
    });
  });
  return element("p", { class: "govuk-body-s rule__link" }, link, said);
}

/** A browser can refuse, or not be able to. */
async function copied(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return false;
  }
}
