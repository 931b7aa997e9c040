/** What stands on a timeline, in the order in which it comes; the table beside it is made from the same. */
import { duesOf, remarksOn, sortKey, standingInWords, type Dates, type Due, type Look } from "./due.ts";
import { eventName } from "./events.ts";

/** How something is marked on the line. */
export type Mark = Look | "today" | "conference" | "event" | "opens" | "warns";

/** A line of words under an entry's title. */
export interface EntryLine {
  words: string;
  strong: boolean;
}

/** Something on the line, or beside it where it has no date. */
export interface Entry {
  readonly at: string | null;
  readonly mark: Mark;
  readonly title: string;
  readonly lines: readonly EntryLine[];
  /** Of which deadline it is the date; nothing for an event. */
  readonly due?: Due;
  /** Until when the time lasts that starts here. */
  readonly until?: string;
}

/** How many are named in the picture; the table names all. */
const NAMED = 3;

/** All that a timeline shows. */
export function entriesOf(dates: Dates): Entry[] {
  const dues = duesOf(dates);
  const entries = [...events(dates), ...dues.flatMap(entriesOfDue)];
  const dated = entries.filter(({ at }) => at !== null).sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
  return [...dated, ...entries.filter(({ at }) => at === null)];
}

/** What is due on a day stands where that day ends, all else where it begins. */
function orderOf({ at, mark, due }: Entry): string {
  const isDue = due !== undefined && mark !== "opens" && mark !== "warns";
  return isDue ? sortKey(at ?? "") : (at ?? "");
}

/** Today, the conference, and whatever else is counted from. */
function events({ now, conference, deadlines }: Dates): Entry[] {
  const found: Entry[] = [];
  if (now !== "") found.push({ at: now.slice(0, 10), mark: "today", title: "Today", lines: [] });
  if (conference !== null) found.push({ at: conference, mark: "conference", title: "The conference", lines: [] });
  const seen = new Set(["conference.starts", "conference.ends"]);
  for (const { starts_from, from, due } of deadlines) {
    if (from === null || from === due || seen.has(starts_from)) continue;
    seen.add(starts_from);
    found.push({ at: from, mark: "event", title: sentence(eventName(starts_from)), lines: [] });
  }
  return found;
}

function entriesOfDue(due: Due): Entry[] {
  const { title, first, at } = due;
  const entries: Entry[] = [{ at, mark: markOf(due), title: at !== null && first.due === null ? `${title}: from this day on` : title, lines: linesOf(due), due }];
  if (first.due === null) return entries;
  if (first.not_before !== null) entries.push({ at: first.not_before, mark: "opens", title: `${title}: from this day on`, lines: [], due, until: first.due });
  if (first.warn_from !== null) entries.push({ at: first.warn_from, mark: "warns", title: `${title}: the first of two dates`, lines: [], due, until: first.due });
  return entries;
}

/** Of several who stand differently, the one that needs looking at. */
function markOf({ standings }: Due): Mark {
  const looks = standings.map(({ look }) => look);
  const order: Look[] = ["missed", "unknown", "open", "passed", "to-come", "waiting", "met", "set-aside"];
  return order.find((look) => looks.includes(look)) ?? "unknown";
}

function linesOf(due: Due): EntryLine[] {
  return [
    ...due.standings.map((standing) => ({ words: standingInWords(standing, NAMED), strong: standing.look === "missed" })),
    ...remarksOn(due).map((words) => ({ words, strong: false })),
  ];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
