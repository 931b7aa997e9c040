/** A record on paper: who was there, what was said and decided, and who gets it. Only what was filled in is printed. */
import { entriesAt, textAt } from "../document.ts";
import { element } from "../dom.ts";
import { calledNow } from "../names.ts";
import { dateAt, factsIn } from "../printed-facts.ts";
import { facts, goneOnWithout, heading, people, sectionsOf, standing, type Printed } from "../report.ts";
import { conferenceTypes } from "../words.ts";

/** The record as it is printed. */
export function recordOf(printed: Printed): HTMLElement[] {
  const { document } = printed;
  return [
    element("h1", { class: "govuk-heading-l" }, printed.title),
    ...standing(printed),
    facts([
      ["Procedure", printed.procedure],
      ["Conference", conferenceTypes.find(({ value }) => value === textAt(document, "conference.type"))?.label ?? ""],
      ["Date", dateAt(document, "conference.starts")],
      ...["conference", "conference.delay", "conference.inquorate", "conference.recording", "taken_by"].flatMap((within) => factsIn(document, within, {})),
    ]),
    ...people(document),
    ...listed(document, "Attendance", "attendance", ["attendance.{id}", "attendance.{id}.excluded"]),
    ...listed(document, "Reports", "reports", ["reports.{id}"]),
    ...sectionsOf(printed),
    ...decisions(document),
    ...oneList(document, "Dissent, complaints and safety", ["dissent_review", "complaints", ""]),
    ...listed(document, "Who gets a copy", "circulation", ["circulation.{id}"]),
    ...goneOnWithout(printed),
    heading("Signature of the chair"),
    element(
      "div",
      { class: "signature" },
      element("p", {}, "Signed"),
      element("p", {}, "Name: ", textAt(document, "chair.name")),
      element("p", {}, "Date: ", dateAt(document, "chair.signed")),
    ),
  ];
}

/** A list of things, each with what its fields say. */
function listed(document: object, title: string, group: string, within: readonly string[]): HTMLElement[] {
  const entries = entriesAt(document, group).map(([id]) => facts(within.flatMap((path) => factsIn(document, path, { id }))));
  return entries.length === 0 ? [] : [heading(title), ...entries];
}

function oneList(document: object, title: string, within: readonly string[]): HTMLElement[] {
  const rows = within.flatMap((path) => factsIn(document, path, {})).filter(([key]) => key !== "");
  return rows.length === 0 ? [] : [heading(title), facts(rows)];
}

function decisions(document: object): HTMLElement[] {
  return entriesAt(document, "decisions").flatMap(([id]) => {
    const rows = ["decisions.{id}", "decisions.{id}.override", "decisions.{id}.follow_up"].flatMap((within) => factsIn(document, within, { id }));
    const tasks = entriesAt(document, `decisions.${id}.actions`).map(([task]) => facts(factsIn(document, "decisions.{id}.actions.{task}", { id, task })));
    if (rows.length === 0 && tasks.length === 0) return [];
    const plan = tasks.length === 0 ? [] : [element("h3", { class: "govuk-heading-s" }, `Tasks for ${calledNow(id)}`), ...tasks];
    return [heading(`Decision about ${calledNow(id)}`), facts(rows), ...plan];
  });
}
