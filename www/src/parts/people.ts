/** The children and adults whom a document is about, each on a card. */
import { element } from "../dom.ts";
import type { Part } from "../part.ts";

/** The children. */
export function childrenPart(): Part {
  return {
    name: "children",
    heading: "Children",
    holds: ["children"],
    draw: ({ children }) => [
      element("p", { class: "govuk-body" }, "List every child of the household, also those whom the conference is not about."),
      children.list,
      children.addButton(),
    ],
  };
}

/** Parents, carers and other adults. */
export function adultsPart(): Part {
  return {
    name: "adults",
    heading: "Parents and other adults",
    holds: ["adults"],
    draw: ({ adults }) => [adults.list, adults.addButton()],
  };
}
