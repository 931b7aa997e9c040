/** The children and adults whom a document is about, each on a card. */
import { button, element } from "../dom.ts";
import type { Part } from "../part.ts";
import type { People } from "../people.ts";

/** The children. */
export function childrenPart(): Part {
  return {
    name: "children",
    heading: "Children",
    holds: ["children"],
    draw: ({ children }) => [
      element("p", { class: "govuk-body" }, "List every child of the household, also those whom the conference is not about."),
      children.list,
      addButton(children, "child", "children"),
    ],
  };
}

/** Parents, carers and other adults. */
export function adultsPart(): Part {
  return {
    name: "adults",
    heading: "Parents and other adults",
    holds: ["adults"],
    draw: ({ adults }) => [adults.list, addButton(adults, "adult", "adults")],
  };
}

/** The button to which a finding about the whole list leads. */
function addButton(people: People, one: string, path: string): HTMLElement {
  const made = button(`Add another ${one}`, () => people.add({ focus: true }));
  made.id = `add-${one}`;
  made.dataset["check"] = path;
  return made;
}
