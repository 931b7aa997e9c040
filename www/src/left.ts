/** The panel's other parts: what is left and where, and what could not be checked. */
import type { Result, Rule } from "conference-check";
import { element, place, unseen } from "./dom.ts";
import { controlAt, goTo } from "./page.ts";
import { counted, spaced, whoOf } from "./words.ts";

type Finding = Result["findings"][number];

/** Whether a finding is left: not gone on without, and more than advice. */
export function isOpen({ accepted, level }: Finding): boolean {
  return accepted === null && level !== "advice";
}

/** Whether the rules were held against the form at all: until the first choices are made, nothing else is checked. */
export function isChecked(result: Result): boolean {
  return result.not_checked.every(({ rule }) => rule !== "");
}

/** Shows, for each part of the form, what is left there; nothing is left only where it was checked. */
export function showLeft(to: HTMLElement, form: HTMLFormElement, left: readonly Finding[], checked: boolean): void {
  const open = new Set([...to.querySelectorAll("details[open]")].map(({ id }) => id));
  const parts = [...form.querySelectorAll<HTMLElement>("[data-part]")];
  const items = parts.map((part) => {
    const here = left.filter(({ at }) => partOf(form, parts, at) === part);
    return element("li", { class: "left__item" }, here.length === 0 ? nothing(part, checked) : something(form, part, here, open));
  });
  place(to, [element("ul", { class: "left" }, ...items)]);
}

/** What has no place of its own stands with the first part. */
function partOf(form: HTMLFormElement, parts: readonly HTMLElement[], at: string): HTMLElement | undefined {
  const whole = parts.find((part) => part.dataset["part"]?.split(" ").includes(at.split(".")[0] ?? ""));
  return controlAt(form, at)?.closest<HTMLElement>("[data-part]") ?? whole ?? parts[0];
}

function nothing(part: HTMLElement, checked: boolean): HTMLElement {
  return element("p", { class: "left__nothing" }, link(part), checked ? ": nothing left" : ": not checked yet");
}

function link(part: HTMLElement): HTMLAnchorElement {
  const made = element("a", { class: "govuk-link", href: `#${part.id}` }, titleOf(part));
  return made;
}

function titleOf(part: HTMLElement): string {
  return part.querySelector("h2")?.textContent ?? "";
}

function something(form: HTMLFormElement, part: HTMLElement, here: readonly Finding[], open: ReadonlySet<string>): HTMLElement {
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, `${titleOf(part)}: ${here.length} left`));
  const details = element("details", { class: "govuk-details left__details", id: `left-${part.id}` }, summary);
  details.open = open.has(details.id);
  const list = element("ul", { class: "govuk-list" });
  for (const finding of here) list.append(element("li", {}, linkTo(form, finding)));
  details.append(element("div", { class: "govuk-details__text" }, list));
  return details;
}

function linkTo(form: HTMLFormElement, { at, message, level }: Finding): HTMLAnchorElement {
  const control = controlAt(form, at);
  const made = element("a", { class: "govuk-link", href: `#${control?.id ?? ""}` }, message);
  if (level === "expected") made.append(unseen(" (expected, not required)"));
  made.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(form, at);
  });
  return made;
}

/** What a rule asks, before why it could not be checked; nothing where it is all rules. */
function asked(rule: string, rules: readonly Rule[]): Node[] {
  if (rule === "") return [];
  const asks = rules.find((known) => known.rule === rule)?.asks ?? spaced(rule);
  return [new Text(asks), element("br"), element("strong", {}, "Because: ")];
}

/** Shows what could not be checked, and why. */
export function showNotChecked(
  to: HTMLElement,
  notChecked: Result["not_checked"],
  rules: readonly Rule[],
  called: (id: string) => string,
): void {
  to.hidden = notChecked.length === 0;
  const open = to.querySelector("details")?.open ?? false;
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, `Could not be checked: ${counted(notChecked.length, "thing")}`));
  const items = notChecked.map(({ rule, about, because }) => {
    const who = whoOf(about);
    const whom = who === undefined ? "" : ` (${called(who)})`;
    return element("li", {}, ...asked(rule, rules), `${because}${whom}`);
  });
  const details = element("details", { class: "govuk-details" }, summary);
  details.open = open;
  details.append(element("div", { class: "govuk-details__text" }, element("ul", { class: "govuk-list" }, ...items)));
  place(to, [details]);
}
