/** Sharing the report before the conference, with the family and with the chair. */
import { hasAge } from "../age.ts";
import { element } from "../dom.ts";
import { dateField } from "../fields.ts";
import type { Part, State } from "../part.ts";
import { idsAt } from "../saved/saved.ts";
import { olderChild, Sharing } from "../sharing.ts";

/** Each parent, each older child, and the chair. */
export function sharingPart(): Part {
  const list = element("div", { id: "sharing-list" });
  const sharing = new Sharing(list);
  return {
    name: "sharing",
    heading: "Sharing the report",
    holds: ["sharing"],
    draw: () => [list, withChair()],
    makeRoom(document, { children, adults }) {
      const shared = new Set(["family", "child"].flatMap((group) => idsAt(document, `sharing.${group}`)));
      sharing.makeRoom([...adults, ...children].filter((id) => shared.has(id)));
    },
    show(state) {
      const { adults, children, people } = state;
      sharing.show(
        state,
        adults.filter((id) => people.parents.includes(id) || sharing.isFilled(id)),
        children.filter((id) => sharing.isFilled(id) || (people.subjects.includes(id) && isToBeShown(id, state))),
      );
    },
  };
}

/** An older child, one who understands enough, one who comes, or one in whose sharing something was found. */
function isToBeShown(id: string, { form, isAsked, isTicked, isPointedAt }: State): boolean {
  if (hasAge(form, `children.${id}.born`, "conference.starts", olderChild) === true) return true;
  if (isTicked(`children.${id}.understands`)) return true;
  if (isTicked(`children.${id}.attends`) && isAsked("sharing.child.{id}.given")) return true;
  return isPointedAt(`sharing.family.${id}`) || isPointedAt(`sharing.child.${id}`);
}

function withChair(): HTMLElement {
  return element(
    "section",
    { class: "person", role: "group", "aria-labelledby": "sharing-chair" },
    element("h3", { class: "govuk-heading-m", id: "sharing-chair" }, "With the chair"),
    dateField({ path: "sharing.chair.given", label: "When the chair was given the report", time: "Time, if known" }),
  );
}
