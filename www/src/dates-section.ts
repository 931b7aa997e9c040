/** What is due when, where the answers are read through: picture, table, calendar file, and paper. */
import type { Rule, Sent } from "conference-check";
import { calendarOffer } from "./calendar-file.ts";
import { datesOf } from "./deadlines.ts";
import { entriesAt, textAt } from "./document.ts";
import { button, element, place } from "./dom.ts";
import type { Dates } from "./due.ts";
import { dueTable } from "./due-table.ts";
import { printAlone } from "./print-alone.ts";
import { printedTimeline, timelineFigure } from "./timeline-figure.ts";

const TITLE = "What is due when";

/** Shows the dates of what passed through the check; nothing where none is set, or nothing was checked. */
export function showDates(to: HTMLElement, { document, result }: Sent, rules: readonly Rule[]): void {
  if (result === null || result.deadlines.length === 0) {
    place(to, []);
    return;
  }
  const dates = datesOf(document, result, rules);
  const names = ["children", "adults", "attendance"].some((group) => entriesAt(document, group).some(([, person]) => textAt(person, "name") !== ""));
  place(to, [
    element("h2", { class: "govuk-heading-m" }, TITLE),
    timelineFigure(dates, "The same stands in the table below."),
    dueTable(dates, TITLE),
    element(
      "div",
      { class: "dates__actions" },
      ...calendarOffer({ document: () => document, everyKind: false, names }),
      // Dates name people whom the document’s readers need not know of.
      button("Print these dates", () => printAlone(onPaper(dates, TITLE))),
    ),
  ]);
}

/** The dates as they are printed. */
export function onPaper(dates: Dates, title: string): HTMLElement[] {
  return [element("h1", { class: "govuk-heading-l" }, title), printedTimeline(dates), dueTable(dates, title)];
}
