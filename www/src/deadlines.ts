/** The panel's first part: what is due, when, for whom, and how that was counted. */
import type { Result, Rule } from "conference-check";
import { element, place, unseen } from "./dom.ts";
import { counted, dateInWords, spaced, whoOf } from "./words.ts";

type Deadline = Result["deadlines"][number];
type Called = (id: string) => string;

const states: Record<Deadline["state"], string> = {
  met: "done in time",
  missed: "late",
  open: "still to do",
  "set-aside": "set aside, with a reason",
  "not-checked": "could not be worked out",
};

/** What a count starts from, by field path, as a sentence says it. */
const starts: Record<string, string> = {
  "conference.starts": "before the conference",
  "conference.ends": "after the conference",
  "conference.strategy_discussion": "after the strategy discussion",
  "conference.transfer_notified": "after the move was notified",
  "conference.transfer_accepted": "after the transfer was accepted",
  "conference.initial_held": "after the initial conference",
  "conference.previous_held": "after the last review",
  "conference.pre_birth_held": "after the pre-birth conference",
};

/** Shows the deadlines, those of one rule and one date together. */
export function showDeadlines(to: HTMLElement, deadlines: readonly Deadline[], rules: readonly Rule[], called: Called): void {
  const open = new Set([...to.querySelectorAll("details[open]")].map(({ id }) => id));
  const items = together(deadlines).map((group) => item(group, rules, called));
  for (const details of items.flatMap((li) => [...li.querySelectorAll("details")])) details.open = open.has(details.id);
  const none = element("p", { class: "govuk-body-s" }, "Enter the date of the conference, and what is due when stands here.");
  place(to, items.length === 0 ? [none] : [element("ul", { class: "due" }, ...items)]);
}

/** Grouped by rule and date, in the order in which they come. */
function together(deadlines: readonly Deadline[]): Deadline[][] {
  const groups = new Map<string, Deadline[]>();
  for (const deadline of deadlines) {
    const key = `${deadline.rule} ${deadline.due}`;
    groups.set(key, [...(groups.get(key) ?? []), deadline]);
  }
  return [...groups.values()];
}

function item(group: readonly Deadline[], rules: readonly Rule[], called: Called): HTMLLIElement {
  const [first] = group;
  const made = element("li", { class: `due__item${group.some(({ state }) => state === "missed") ? " due__item--missed" : ""}` });
  if (first === undefined) return made;
  const asks = rules.find((known) => known.rule === first.rule)?.asks ?? spaced(first.rule);
  made.append(
    element("p", { class: "due__date" }, first.due === null ? "No date yet" : dateInWords(first.due)),
    element("ul", { class: "due__states" }, ...group.map((deadline) => element("li", {}, standing(deadline, called)))),
    element("p", { class: "due__asks" }, asks),
  );
  if (first.due !== null) made.append(howCounted(first));
  return made;
}

/** "Joy Bright: still to do"; "Still to do" where it is about nobody. */
function standing({ about, state }: Deadline, called: Called): string {
  const who = whoOf(about);
  const words = states[state];
  return who === undefined ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : `${called(who)}: ${words}`;
}

/** A Saturday is skipped for being one; a holiday says which it is. */
function skippedInWords({ date, because }: Deadline["skipped"][number]): string {
  const words = dateInWords(date);
  return words.startsWith(because) ? words : `${words}: ${because}`;
}

function howCounted({ rule, due, counted: number, unit, starts_from, skipped, provisional }: Deadline): HTMLElement {
  const from = starts[starts_from] ?? `from ${spaced(starts_from.split(".").at(-1) ?? starts_from)}`;
  const text = element("div", { class: "govuk-details__text" });
  text.append(element("p", { class: "govuk-body-s" }, `${counted(number, spaced(unit).replace(/s$/, ""))} ${from}.`));
  if (skipped.length > 0) {
    const days = skipped.map((day) => element("li", {}, skippedInWords(day)));
    text.append(element("p", { class: "govuk-body-s" }, "Not counted:"), element("ul", { class: "govuk-list govuk-list--bullet" }, ...days));
  }
  if (provisional) text.append(element("p", { class: "govuk-body-s" }, "The bank holidays of that year are not announced yet, so this date may change."));
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, "How this was counted", unseen(`: ${spaced(rule)}`)));
  return element("details", { class: "govuk-details due__how", id: `counted-${rule}-${due}` }, summary, text);
}
