/** The panel's first part: what is due, as a picture and in words: when, for whom, and how that was counted. */
import type { Deadline, Result, Rule } from "conference-check";
import { isoAt } from "./document.ts";
import { element, place, unseen } from "./dom.ts";
import { conferenceOf, duesOf, howCounted, remarksOn, skippedInWords, type Dates, type Due, type Standing } from "./due.ts";
import { calledNow } from "./names.ts";
import { timelineFigure } from "./timeline-figure.ts";
import { dateInWords, whoOf } from "./words.ts";

/** What a check of a form says of dates. */
export function datesOf(document: object, { deadlines }: Result, rules: readonly Rule[]): Dates {
  return {
    deadlines,
    rules,
    conference: conferenceOf(deadlines, document),
    now: isoAt(document, "checked_at") ?? "",
    called,
  };
}

function called(about: Deadline["about"]): string | undefined {
  const who = whoOf(about);
  return who === undefined ? undefined : calledNow(who);
}

/** Shows the deadlines, those of one rule and one date together. */
export function showDeadlines(to: HTMLElement, dates: Dates): void {
  const open = new Set([...to.querySelectorAll("details[open]")].map(({ id }) => id));
  const dues = duesOf(dates);
  if (dues.length === 0) {
    place(to, [element("p", { class: "govuk-body-s" }, "Enter the date of the conference, and what is due when stands here.")]);
    return;
  }
  const items = dues.map(item);
  for (const details of items.flatMap((li) => [...li.querySelectorAll("details")])) details.open = open.has(details.id);
  const picture = dues.some(({ at }) => at !== null) ? [timelineFigure(dates, "The same stands in the list below.")] : [];
  place(to, [...picture, element("ul", { class: "due" }, ...items)]);
}

function item(due: Due): HTMLLIElement {
  const { at, standings, asks, title } = due;
  const isMissed = standings.some(({ look }) => look === "missed");
  return element(
    "li",
    { class: `due__item${isMissed ? " due__item--missed" : ""}` },
    element("p", { class: "due__date" }, dateOf(due)),
    element("ul", { class: "due__states" }, ...standings.flatMap(oneByOne).map((words) => element("li", {}, words))),
    element("p", { class: "due__asks" }, at !== null || asks === "" ? title : asks),
    ...remarksOn(due).map((words) => element("p", { class: "due__remark" }, words)),
    ...(at === null ? [] : [howItWasCounted(due)]),
  );
}

/** "Joy Bright: still to do", for each of them; "Still to do" where it is about nobody. */
function oneByOne({ words, who }: Standing): string[] {
  return who.length === 0 ? [words] : who.map((name) => `${name}: ${lowerFirst(words)}`);
}

function dateOf({ at, first }: Due): string {
  if (at === null) return "No date yet";
  if (first.due === null) return `From ${dateInWords(at)} on`;
  return first.not_before === null ? dateInWords(at) : `${dateInWords(first.not_before)} to ${dateInWords(at)}`;
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The rule in full stands here too: a panel that stays in view has no room for it beside each date. */
function howItWasCounted({ key, title, asks, first }: Due): HTMLElement {
  const text = element("div", { class: "govuk-details__text" }, element("p", { class: "govuk-body-s" }, `${howCounted(first)}.`));
  if (asks !== "") text.prepend(element("p", { class: "govuk-body-s" }, asks));
  if (first.skipped.length > 0) {
    const days = first.skipped.map((day) => element("li", {}, skippedInWords(day)));
    text.append(element("p", { class: "govuk-body-s" }, "Not counted:"), element("ul", { class: "govuk-list govuk-list--bullet" }, ...days));
  }
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, "How this was counted", unseen(`: ${lowerFirst(title)}`)));
  return element("details", { class: "govuk-details due__how", id: `counted-${key.replaceAll(" ", "-")}` }, summary, text);
}
