/** Who disagreed and with what, together in one place, and what follows from it. */
import { element, place, unseen } from "../dom.ts";
import { nameOf } from "../names.ts";
import { goTo } from "../page.ts";
import { draw } from "./drawn.ts";
import { typedAt } from "./values.ts";

/** The part of the page about dissent, complaints and safety. */
export class Dissent {
  readonly #form: HTMLFormElement;
  readonly #list = element("div");

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  draw(): Node[] {
    return [
      element("h3", { class: "govuk-heading-m" }, "Dissent"),
      this.#list,
      ...["referred_to", "reconvene", "on", "new_conference"].map((name) => draw(`dissent_review.${name}`)),
      element(
        "div",
        { "data-together": true },
        element("h3", { class: "govuk-heading-m" }, "Complaints and safety"),
        ...["information_given", "concern_voiced", "reminded"].map((name) => draw(`complaints.${name}`)),
        draw("safety_considered"),
      ),
    ];
  }

  /** Shows the words of each invitee who disagreed, as they stand on the cards. */
  show(dissenting: readonly string[]): void {
    if (dissenting.length === 0) {
      place(this.#list, [element("p", { class: "govuk-body" }, "Nobody disagreed, as far as the attendance says. Dissent is entered on the card of the person.")]);
      return;
    }
    const rows = dissenting.map((id) => {
      const change = element("a", { class: "govuk-link", href: `#attendance.${id}.dissent` }, "Change", unseen(" what "), unseenName(id), unseen(" disagreed with"));
      change.addEventListener("click", (event) => {
        event.preventDefault();
        goTo(this.#form, `attendance.${id}.dissent`);
      });
      return element(
        "div",
        { class: "govuk-summary-list__row" },
        element("dt", { class: "govuk-summary-list__key" }, nameOf(id)),
        element("dd", { class: "govuk-summary-list__value" }, typedAt(this.#form, `attendance.${id}.dissent`)),
        element("dd", { class: "govuk-summary-list__actions" }, change),
      );
    });
    place(this.#list, [element("dl", { class: "govuk-summary-list" }, ...rows)]);
  }
}

function unseenName(id: string): HTMLElement {
  const shown = nameOf(id);
  shown.classList.add("govuk-visually-hidden");
  return shown;
}
