/**
 * What is due, as pictures, tables and lists show it: deadlines of one rule and one date together, in the order of
 * their dates, with what is said of each in words.
 */
import type { Deadline, Rule } from "conference-check";
import { isoAt } from "./document.ts";
import { eventName, leadsToConference, waitedFor } from "./events.ts";
import { counted, dateInWords, spaced } from "./words.ts";

/** Where a deadline stands, as it is shown. */
export type Look = "met" | "missed" | "open" | "passed" | "to-come" | "set-aside" | "unknown" | "waiting";

/** What is shown, and from where its words come. */
export interface Dates {
  readonly deadlines: readonly Deadline[];
  readonly rules: readonly Rule[];
  /** When the conference is held, as `2026-12-08T10:00`; `null` while that is not known. */
  readonly conference: string | null;
  /** Now, in the same way; empty where nobody says. */
  readonly now: string;
  /** What the person is called whom a deadline is about; nothing where it is about nobody. */
  readonly called: (about: Deadline["about"]) => string | undefined;
  /** Nobody says here what was done: a date that is over is then no more than that. */
  readonly datesOnly?: boolean;
}

/** The deadlines of one rule and one date. */
export interface Due {
  readonly key: string;
  /** The rule's name as words. */
  readonly title: string;
  readonly asks: string;
  readonly clause: string;
  /** By when; where nothing says so, from when. */
  readonly at: string | null;
  /** The first of them: all are counted alike. */
  readonly first: Deadline;
  readonly standings: readonly Standing[];
}

/** Those of a group who stand alike. */
export interface Standing {
  readonly look: Look;
  /** "Late", "Still to do". */
  readonly words: string;
  /** Whom it is about, each once. */
  readonly who: readonly string[];
}

/** The groups in the order of their dates; those without one come last. */
export function duesOf(dates: Dates): Due[] {
  const groups = new Map<string, Deadline[]>();
  for (const deadline of dates.deadlines) {
    const key = `${deadline.rule} ${dateOf(deadline) ?? deadline.starts_from}`;
    groups.set(key, [...(groups.get(key) ?? []), deadline]);
  }
  return [...groups].flatMap(([key, group]) => together(key, group, dates)).sort(inOrder);
}

function together(key: string, group: readonly Deadline[], dates: Dates): Due[] {
  const [first] = group;
  if (first === undefined) return [];
  const rule = dates.rules.find((known) => known.rule === first.rule);
  const title = spaced(first.rule).replace(/\bpre birth\b/, "pre-birth");
  return [
    {
      key,
      title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
      asks: rule?.asks ?? "",
      clause: rule?.clause ?? "",
      at: dateOf(first),
      first,
      standings: standingsOf(group, dates),
    },
  ];
}

/** By when it is due, or where nothing says so, from when on it may be done. */
function dateOf(deadline: Deadline): string | null {
  return deadline.due ?? deadline.not_before;
}

function inOrder(one: Due, other: Due): number {
  if (one.at === null || other.at === null) return Number(one.at === null) - Number(other.at === null);
  return sortKey(one.at).localeCompare(sortKey(other.at));
}

/** What is due on a day is due by its end. */
export function sortKey(at: string): string {
  return at.length > 10 ? at : `${at}T24:00`;
}

function standingsOf(group: readonly Deadline[], dates: Dates): Standing[] {
  const standings = new Map<Look, { words: string; who: Set<string> }>();
  for (const deadline of group) {
    const look = lookOf(deadline, dates);
    const standing = standings.get(look) ?? { words: wordsOf(look, deadline), who: new Set() };
    const who = dates.called(deadline.about);
    if (who !== undefined) standing.who.add(who);
    standings.set(look, standing);
  }
  return [...standings].map(([look, { words, who }]) => ({ look, words, who: [...who] }));
}

function lookOf(deadline: Deadline, dates: Dates): Look {
  const { state, waiting, due } = deadline;
  if (waiting) return "waiting";
  if (state === "met" && isOutOfOrder(deadline, dates)) return "unknown";
  if (state !== "not-checked") return state;
  if (dates.datesOnly !== true || dateOf(deadline) === null) return "unknown";
  return due !== null && sortKey(due) < dates.now ? "passed" : "to-come";
}

/** What leads to the conference is entered as later than it: nothing can be in time then. */
function isOutOfOrder({ starts_from, from, due }: Deadline, { conference }: Dates): boolean {
  if (conference === null || from === null || due === null || !leadsToConference(starts_from)) return false;
  return from.slice(0, 10) > conference.slice(0, 10) && due.slice(0, 10) >= from.slice(0, 10);
}

function wordsOf(look: Look, { state, due, not_before, starts_from }: Deadline): string {
  switch (look) {
    case "met":
      return "Done in time";
    case "missed":
      return not_before === null ? "Late" : due === null ? "Too early" : "Not within these dates";
    case "open":
      return "Still to do";
    case "passed":
      return "This date is over";
    case "to-come":
      return "Still to come";
    case "set-aside":
      return "Set aside, with a reason";
    case "waiting":
      return `Waits for ${waitedFor(starts_from)}`;
    case "unknown":
      return state === "met" ? `Could not be worked out, as ${eventName(starts_from)} is after the conference` : "Could not be worked out";
  }
}

/** "Late: Joy Bright, Dan Bright"; many are counted where there is no room. */
export function standingInWords({ words, who }: Standing, atMost = Infinity): string {
  if (who.length === 0) return words;
  return `${words}: ${who.length > atMost ? `${who.length} people` : who.join(", ")}`;
}

/** When the conference is held: as the core read it, or where nothing is counted from it, as it was typed. */
export function conferenceOf(deadlines: readonly Deadline[], document: object): string | null {
  const read = deadlines.find(({ starts_from, from }) => starts_from === "conference.starts" && from !== null);
  return read?.from ?? isoAt(document, "conference.starts");
}

/** "2 working days before the conference (Tuesday 8 December 2026, 10:00)". */
export function howCounted({ counted: number, unit, starts_from, from, due, not_before }: Deadline): string {
  const event = `${eventName(starts_from)}${from === null ? "" : ` (${dateInWords(from)})`}`;
  if (number === 0) return `By ${event}`;
  if (unit === "weeks-of-pregnancy") return `${number} weeks of pregnancy, counted back from week 40: ${event}`;
  const before = from !== null && (due ?? not_before ?? from) < from;
  return `${counted(number, spaced(unit).replace(/s$/, ""))} ${before ? "before" : "after"} ${event}`;
}

/** A Saturday is skipped for being one; a holiday says which it is. */
export function skippedInWords({ date, because }: Deadline["skipped"][number]): string {
  const words = dateInWords(date);
  return words.startsWith(because) ? words : `${words}: ${because}`;
}

/**
 * The days that did not count, in few lines: each holiday by its name, and Saturdays and Sundays together, as in
 * "Saturdays and Sundays: 19, 20 December 2026".
 */
export function skippedInLines(skipped: Deadline["skipped"]): string[] {
  const holidays: string[] = [];
  const months = new Map<string, string[]>();
  for (const day of skipped) {
    const words = dateInWords(day.date);
    const [, number = "", month = ""] = /^\w+ (\d+) (.*)$/.exec(words) ?? [];
    if (words.startsWith(day.because)) months.set(month, [...(months.get(month) ?? []), number]);
    else holidays.push(`${words}: ${day.because}`);
  }
  const weekends = [...months].map(([month, numbers]) => `${numbers.join(", ")} ${month}`).join("; ");
  return weekends === "" ? holidays : [...holidays, `Saturdays and Sundays: ${weekends}`];
}

/** What else there is to know of a date that is still to be kept. */
export function remarksOn({ first: { last_working_day, provisional, due }, standings }: Due): string[] {
  if (standings.every(({ look }) => look === "met" || look === "set-aside")) return [];
  return [
    ...(last_working_day === null ? [] : [`Last working day to act: ${dateInWords(last_working_day)}`]),
    ...(provisional && due !== null ? ["May change: the bank holidays of that year are not announced yet"] : []),
  ];
}
