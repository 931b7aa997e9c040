/** The conference: which procedure it follows, of what type it is, when it starts. */
import type { Procedure } from "conference-check";
import { drawIfNew, element, place } from "../dom.ts";
import { FieldGroup } from "../field-group.ts";
import { dateField, radios } from "../fields.ts";
import { notesOn } from "../notes.ts";
import { folded } from "../sharing.ts";
import type { Part } from "../part.ts";
import { conferenceTypes, dayInWords, versionInWords } from "../words.ts";

/** The part that every form starts with. */
export function conferencePart(): Part {
  const choice = element("div");
  const notes = element("div");
  const dates = new FieldGroup("conference");
  const delay = new FieldGroup("conference.delay");
  const recording = new FieldGroup("conference.recording");
  const late = folded("The conference is later than it should be", delay.list);
  return {
    name: "conference",
    heading: "The conference",
    holds: ["procedure", "kind", "conference"],
    draw: () => [
      choice,
      radios({ path: "conference.type", label: "What sort of conference is it?" }, conferenceTypes),
      dateField({ path: "conference.starts", label: "When does it start?", hint: "For example, 8 12 2026 at 10:00", time: "Time" }),
      dates.list,
      late,
      recording.list,
      notes,
    ],
    show(state) {
      const { procedures, procedure } = state;
      if (choice.childElementCount === 0 && procedures.length > 0) choice.append(choiceOf(procedures));
      dates.show(state);
      delay.show(state);
      recording.show(state);
      late.hidden = delay.isEmpty();
      drawIfNew(notes, procedure?.notes, () => place(notes, notesOn(procedure?.notes ?? [])));
    },
  };
}

/** A version that is named by its date is not told twice. */
function editionOf(version: string, updated: string): string {
  const parts = [version === updated ? "" : versionInWords(version), updated === "" ? "" : `last updated ${updated}`];
  const words = parts.filter(Boolean).join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Offers the procedures. One alone is chosen from the start. */
export function choiceOf(procedures: readonly Procedure[]): HTMLElement {
  const choices = procedures.map(({ id, title, version, updated }) => ({
    value: id,
    label: title,
    hint: editionOf(version, updated === "" ? "" : dayInWords(updated)),
  }));
  const group = radios({ path: "procedure", label: "Which procedure does the conference follow?" }, choices);
  const [only] = group.querySelectorAll("input");
  if (choices.length === 1 && only !== undefined) only.checked = true;
  return group;
}
