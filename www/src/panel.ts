/** The panel beside the writing: what is due, what is left and where, what could not be checked. */
import type { Result, Rule } from "conference-check";
import { datesOf, showDeadlines } from "./deadlines.ts";
import { byId, drawIfNew, element, place } from "./dom.ts";
import { isChecked, isOpen, showLeft, showNotChecked } from "./left.ts";
import { calledNow } from "./names.ts";
import { whoOf } from "./words.ts";

/** Shows what a check gave. */
export function showPanel(form: HTMLFormElement, document: object, result: Result, rules: readonly Rule[]): void {
  const left = result.findings.filter(isOpen);
  const names = [...result.deadlines, ...result.not_checked].map(({ about }) => whoOf(about)).map((id) => id && calledNow(id));
  const due = byId("due", HTMLElement);
  const where = byId("left", HTMLElement);
  const notChecked = byId("not-checked", HTMLElement);
  const dates = datesOf(document, result, rules);
  drawIfNew(due, [{ ...dates, now: dates.now.slice(0, 10), rules: rules.length }, names], () => showDeadlines(due, dates));
  const checked = isChecked(result);
  drawIfNew(where, [checked, left.map(({ at, message }) => [at, message])], () => showLeft(where, form, left, checked));
  drawIfNew(notChecked, [result.not_checked, names, rules.length], () => showNotChecked(notChecked, result.not_checked, rules, calledNow));
  const bar = left.length === 0 ? "What is due" : `What is due, and ${left.length} left`;
  drawIfNew(byId("panel-bar", HTMLElement), bar, () => byId("panel-bar", HTMLElement).replaceChildren(bar));
}

/** Says that nothing is being checked, and why. */
export function showUnchecked(because: string): void {
  const words = element("p", { class: "govuk-inset-text" }, `Nothing is being checked: ${because}. You can still write, save and print.`);
  place(byId("due", HTMLElement), []);
  place(byId("left", HTMLElement), [words]);
  byId("not-checked", HTMLElement).hidden = true;
  byId("panel-bar", HTMLElement).textContent = "Nothing is being checked";
}

/** On a narrow screen the panel folds under its bar, and folds again when a link in it was followed. */
export function foldPanel(): void {
  const bar = byId("panel-bar", HTMLElement);
  const panel = byId("panel", HTMLElement);
  bar.addEventListener("click", () => {
    const open = panel.toggleAttribute("data-open");
    bar.setAttribute("aria-expanded", String(open));
  });
  panel.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || target.closest("a") === null) return;
    panel.removeAttribute("data-open");
    bar.setAttribute("aria-expanded", "false");
  });
}
