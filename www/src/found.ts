/** What the check found, before the document is saved. Never that a report is right. */
import type { Result, Rule } from "conference-check";
import { element } from "./dom.ts";
import { isOpen } from "./left.ts";
import { theseOrThis } from "./words.ts";

/** What is left open, what was gone on without, and what could not be checked. */
export function whatWasFound(result: Result | null, rules: readonly Rule[], called: string): HTMLElement[] {
  if (result === null) {
    return [element("p", { class: "govuk-inset-text" }, `Nothing in ${theseOrThis(called)} was checked by the program. The saved file says so.`)];
  }
  const open = result.findings.filter(isOpen);
  const without = result.findings.filter(({ accepted }) => accepted !== null);
  const asks = (rule: string): string => rules.find((known) => known.rule === rule)?.asks ?? rule;
  const unchecked = result.not_checked.map(({ rule, because }) => (rule === "" ? because : `${asks(rule)} Because: ${because}`));
  return [
    ...(open.length === 0
      ? [said("Nothing that this check looks for is left open. It cannot tell whether what you wrote is right.")]
      : listed(`Still open, and none of it holds the ${called} back:`, open.map(({ message }) => message))),
    ...listed("You went on without these:", without.map(({ message, accepted }) => `${message}: ${accepted ?? ""}`)),
    ...listed("These could not be checked:", unchecked),
  ];
}

function said(words: string): HTMLElement {
  return element("p", { class: "govuk-body" }, words);
}

function listed(heading: string, items: readonly string[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element("ul", { class: "govuk-list govuk-list--bullet" }, ...items.map((words) => element("li", {}, words)));
  return [said(heading), list];
}
