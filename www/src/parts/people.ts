/** The children and adults whom a document is about, each on a card. */
import { element } from "../dom.ts";
import type { Part } from "../part.ts";
import type { People } from "../people.ts";

/** The children. */
export function childrenPart(): Part {
  let list: People | null = null;
  return {
    name: "children",
    heading: "Children",
    holds: ["children"],
    draw({ children }) {
      list = children;
      const lead = element("p", { class: "govuk-body" }, "List every child of the household, also those whom the conference is not about.");
      return [lead, children.list, children.addButton()];
    },
    makeRoom: (document) => list?.open(document),
  };
}

/** Parents, carers and other adults. */
export function adultsPart(): Part {
  let list: People | null = null;
  return {
    name: "adults",
    heading: "Parents and other adults",
    holds: ["adults"],
    draw({ adults }) {
      list = adults;
      return [adults.list, adults.addButton()];
    },
    makeRoom: (document) => list?.open(document),
  };
}
