/** The panel's first part: what is due, when, and how that was counted. */
import type { Result, Rule } from "conference-check";
import { element, place, unseen } from "./dom.ts";
import { counted, dateInWords, spaced } from "./words.ts";

type Deadline = Result["deadlines"][number];

const states: Record<Deadline["state"], string> = {
  met: "Done in time",
  missed: "Late",
  open: "Still to do",
  "set-aside": "Set aside, with a reason",
  "not-checked": "Could not be worked out",
};

/** What a count starts from, by field path, as a sentence says it. */
const starts: Record<string, string> = {
  "conference.starts": "before the conference",
  "conference.strategy_discussion": "after the strategy discussion",
  "conference.transfer_notified": "after the move was notified",
  "conference.transfer_accepted": "after the transfer was accepted",
  "conference.initial_held": "after the initial conference",
  "conference.previous_held": "after the last review",
  "conference.pre_birth_held": "after the pre-birth conference",
  "conference.ends": "after the conference",
};

/** Shows the deadlines; people are called as `called` says. */
export function showDeadlines(to: HTMLElement, deadlines: readonly Deadline[], rules: readonly Rule[], called: (id: string) => string): void {
  const open = openNow(to);
  const items = deadlines.map((deadline) => item(deadline, rules, called));
  for (const details of items.flatMap((li) => [...li.querySelectorAll("details")])) details.open = open.has(details.id);
  const none = element("p", { class: "govuk-body-s" }, "Enter the date of the conference, and what is due when stands here.");
  place(to, items.length === 0 ? [none] : [element("ul", { class: "due" }, ...items)]);
}

function openNow(to: HTMLElement): Set<string> {
  return new Set([...to.querySelectorAll("details[open]")].map(({ id }) => id));
}

function item(deadline: Deadline, rules: readonly Rule[], called: (id: string) => string): HTMLLIElement {
  const { about, rule } = deadline;
  const who = about.adult ?? about.child ?? about.invitee ?? about.recipient;
  const asks = rules.find((known) => known.rule === rule)?.asks ?? spaced(rule);
  const made = element(
    "li",
    { class: `due__item due__item--${deadline.state}` },
    element("p", { class: "due__state" }, states[deadline.state]),
    element("p", { class: "due__date" }, deadline.due === null ? "No date yet" : dateInWords(deadline.due)),
  );
  if (who !== undefined) made.append(element("p", { class: "due__who" }, called(who)));
  made.append(element("p", { class: "due__asks" }, asks));
  if (deadline.due !== null) made.append(howCounted(deadline, `${rule}-${who ?? "all"}`));
  return made;
}

function howCounted({ counted: number, unit, starts_from, skipped, provisional }: Deadline, key: string): HTMLElement {
  const from = starts[starts_from] ?? `from ${spaced(starts_from.split(".").at(-1) ?? starts_from).replaceAll("_", " ")}`;
  const details = element("details", { class: "govuk-details due__how", id: `counted-${key}` });
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, "How this was counted", unseen(`: ${key.replaceAll("-", " ")}`)));
  const text = element("div", { class: "govuk-details__text" });
  text.append(element("p", { class: "govuk-body-s" }, `${counted(number, spaced(unit).replace(/s$/, ""))} ${from}.`));
  if (skipped.length > 0) {
    const days = skipped.map(({ date, because }) => element("li", {}, `${dateInWords(date)}: ${because}`));
    text.append(element("p", { class: "govuk-body-s" }, "Not counted:"), element("ul", { class: "govuk-list govuk-list--bullet due__skipped" }, ...days));
  }
  if (provisional) text.append(element("p", { class: "govuk-body-s" }, "The bank holidays of that year are not announced yet, so this date may change."));
  details.append(summary, text);
  return details;
}
