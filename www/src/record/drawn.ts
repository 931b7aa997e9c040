/**
 * Fields that stand among others on a card. Each carries the pattern of its path (`data-asked`), by which it is shown
 * where the procedure asks for it.
 */
import { catalogued, pathOf } from "../catalogue.ts";
import { element } from "../dom.ts";
import { drawField } from "../field-group.ts";

/** Draws the catalogued field of that path, for the ids that stand in it. */
export function draw(path: string, ids: Readonly<Record<string, string>> = {}): HTMLElement {
  const field = catalogued(path);
  const made = asAsked(drawField(field, pathOf(path, ids), ids["id"] ?? ""), path);
  if (field.always === true) made.dataset["always"] = "";
  if (field.when !== undefined) made.dataset["when"] = field.when;
  if (field.control === "yes-or-no") made.querySelector(".govuk-radios")?.classList.add("govuk-radios--inline");
  return made;
}

/** Marks what was drawn otherwise with the path by which it is asked. */
export function asAsked<Drawn extends HTMLElement>(drawn: Drawn, path: string): Drawn {
  drawn.dataset["asked"] = path;
  return drawn;
}

/** Fields that belong together under a small heading; it goes when all of them do. */
export function together(heading: string, ...fields: Node[]): HTMLElement {
  return element("div", { class: "together", "data-together": true }, element("h4", { class: "govuk-heading-s" }, heading), ...fields);
}
