/** The picture in its place on a page: drawn anew when the place becomes wider or narrower. */
import type { Dates } from "./due.ts";
import { element, place } from "./dom.ts";
import { entriesOf, type Entry } from "./timeline-entries.ts";
import { timelineOf } from "./timeline.ts";
import { counted, dateInWords } from "./words.ts";

/** How wide a picture is on paper, in pixels: it shrinks with the sheet. */
const PAPER = 640;
const NARROWEST = 200;

/** The picture as wide as its place. `elsewhere` says where the same facts stand in words. */
export function timelineFigure(dates: Dates, elsewhere: string): HTMLElement {
  const entries = entriesOf(dates);
  const figure = element("figure", { class: "timeline" });
  const label = labelOf(entries, elsewhere);
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(figure.clientWidth);
    if (width < NARROWEST || width === drawn) return;
    drawn = width;
    place(figure, [timelineOf(entries, width, figure, label)]);
  }).observe(figure);
  return figure;
}

/** The picture for paper. */
export function printedTimeline(dates: Dates): HTMLElement {
  const entries = entriesOf(dates);
  return element("figure", { class: "timeline" }, timelineOf(entries, PAPER, document.body, labelOf(entries, "The same stands in the table.")));
}

/** What somebody hears instead of the picture. */
function labelOf(entries: readonly Entry[], elsewhere: string): string {
  const of = (...marks: string[]): number => entries.filter(({ mark }) => marks.includes(mark)).length;
  const dues = entries.filter(({ due, at, mark }) => due !== undefined && at !== null && mark !== "opens" && mark !== "warns");
  const spans = dues.length === 0 ? "" : `, from ${dateInWords(dues[0]?.at ?? "")} to ${dateInWords(dues.at(-1)?.at ?? "")}`;
  const late = of("missed");
  const waiting = of("waiting");
  const more = [late === 0 ? "" : `${late} not in time`, waiting === 0 ? "" : `${waiting} waiting for something`].filter(Boolean);
  return `${[`Timeline of ${counted(dues.length, "date")}${spans}`, ...more].join("; ")}. ${elsewhere}`;
}
