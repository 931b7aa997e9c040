/** What a procedure's own notes tell whoever uses it: "under review", which of two dates counts. */
import { element } from "./dom.ts";

/** The notes together, under a line that says what they are about; nothing where there are none. */
export function notesOn(notes: readonly string[]): HTMLElement[] {
  if (notes.length === 0) return [];
  const lead = element("p", { class: "govuk-body govuk-!-font-weight-bold" }, "About this procedure");
  return [element("div", { class: "govuk-inset-text notes" }, lead, ...notes.map((note) => element("p", { class: "govuk-body" }, note)))];
}
