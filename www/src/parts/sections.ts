/** What is written: the procedure's sections, in its order and with its headings. */
import { element } from "../dom.ts";
import { FieldGroup } from "../field-group.ts";
import type { Part } from "../part.ts";
import { roles } from "../roles.ts";
import { Sections } from "../sections.ts";

/** The sections under a heading, after a sentence or two for whoever writes. */
export function sectionsPart(heading: string, lead: string): Part {
  const list = element("div", { id: "sections" });
  const drawn = new Sections(list);
  const layout = new FieldGroup("layout");
  return {
    name: "sections",
    heading,
    holds: ["sections", "layout"],
    draw: () => [element("p", { class: "govuk-body" }, lead), list, layout.list],
    makeRoom: (document, { sections, people }) => drawn.makeRoom(document, sections, people),
    show(state) {
      const { sections, people, chosen } = state;
      drawn.show({ sections, people, role: roles.find(({ value }) => value === chosen("author.role")) });
      layout.show(state);
    },
    textAbout: (id) => drawn.textAbout(id),
  };
}

/** How statements are labelled, as the forms tell it above the sections. */
export const aboutLabels =
  "Where a section asks for it, its sentences are listed under your text: say of each whether it is fact, observation, allegation or opinion.";
