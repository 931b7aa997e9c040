/** The panel beside the writing: what is due, what is left and where, what could not be checked. */
import type { Result, Rule } from "conference-check";
import { showDeadlines } from "./deadlines.ts";
import { byId, element, place } from "./dom.ts";
import { isOpen, showLeft, showNotChecked } from "./left.ts";
import { calledNow } from "./people.ts";
import { counted } from "./words.ts";

/** Shows what a check gave. */
export function showPanel(form: HTMLFormElement, result: Result, rules: readonly Rule[]): void {
  showDeadlines(byId("due", HTMLElement), result.deadlines, rules, calledNow);
  showLeft(byId("left", HTMLElement), form, result.findings);
  showNotChecked(byId("not-checked", HTMLElement), result.not_checked, rules, calledNow);
  const left = result.findings.filter(isOpen).length;
  byId("panel-bar", HTMLElement).textContent = left === 0 ? "What is due" : `What is due, and ${counted(left, "thing")} left`;
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
