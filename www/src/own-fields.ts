/** The fields of a report that are there from the start: conference, author, chair, signature. */
import type { Procedure } from "conference-check";
import { byId, element, place } from "./dom.ts";
import { dateField, radios, textField, type Choice } from "./fields.ts";
import { roles } from "./roles.ts";
import { conferenceTypes, dayInWords } from "./words.ts";

/** Draws all but the procedures, which have to be loaded. */
export function drawOwnFields(): void {
  byId("conference-fields", HTMLElement).append(
    radios({ path: "conference.type", label: "What sort of conference is it?" }, conferenceTypes),
    dateField({ path: "conference.starts", label: "When does it start?", hint: "For example, 8 12 2026 at 10:00", time: "Time" }),
  );
  const otherRole = textField({ path: "author.role_other", label: "Your role, in your own words" });
  const choices = roles.map(({ value, label }): Choice => (value === "other" ? { value, label, reveal: otherRole } : { value, label }));
  byId("author-fields", HTMLElement).append(
    radios({ path: "author.role", label: "What is your role?", hint: "Your role brings reminders of what can be said where." }, choices),
    textField({ path: "author.name", label: "Your name" }),
    textField({ path: "author.agency", label: "Your agency", hint: "For example, the school, practice or trust" }),
  );
  byId("chair-fields", HTMLElement).append(
    dateField({ path: "sharing.chair.given", label: "When the chair was given the report", time: "Time, if known" }),
  );
  byId("signing-fields", HTMLElement).append(
    dateField({
      path: "author.signed",
      label: "Date you sign",
      hint: "Entering the date signs the report in your name. The printed report has a line for your signature as well.",
    }),
  );
}

/** Offers the procedures. One alone is chosen from the start. */
export function drawProcedures(procedures: readonly Procedure[]): void {
  const choices = procedures.map(({ id, title, version, updated }) => ({
    value: id,
    label: title,
    hint: [version, updated === "" ? "" : `last updated ${dayInWords(updated)}`].filter(Boolean).join(", "),
  }));
  const group = radios({ path: "procedure", label: "Which procedure does the conference follow?" }, choices);
  const [only] = group.querySelectorAll("input");
  if (choices.length === 1 && only !== undefined) only.checked = true;
  byId("conference-fields", HTMLElement).prepend(group);
}

/** What the user of a procedure has to know. */
export function showNotes(procedure: Procedure | undefined): void {
  const notes = procedure?.notes ?? [];
  place(byId("procedure-notes", HTMLElement), notes.map((note) => element("p", { class: "govuk-inset-text" }, note)));
}
