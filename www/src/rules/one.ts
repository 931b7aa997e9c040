/** One procedure by itself: what to know of it, and its rules in its own order. */
import type { Procedure, Rule } from "conference-check";
import { element } from "../dom.ts";
import { dayInWords } from "../words.ts";
import type { Choices } from "./choices.ts";
import { linkTo } from "./link.ts";
import { conferencesInWords, duesOf, heldFor, isFound, kinds, kindsInWords, levels, levelsOf, namedFirst, titleOf, type Held } from "./listed.ts";

/** What is shown, and how many rules. */
export interface Shown {
  nodes: HTMLElement[];
  count: number;
}

/** What a procedure asks of what is chosen. */
export function oneProcedure(procedure: Procedure, rules: readonly Rule[], choices: Choices): Shown {
  const searched = heldFor(rules, choices).filter((held) => isFound(held, choices.search));
  const found = namedFirst(searched, ({ rule }) => rule.rule, choices.search);
  const own = found.filter(({ rule }) => !rule.common);
  const common = found.filter(({ rule }) => rule.common);
  return {
    count: found.length,
    nodes: [
      about(procedure),
      ...silence(procedure, choices),
      ...under("What the procedure asks", own, choices),
      ...under("What the forms ask, whichever procedure is chosen", common, choices),
    ],
  };
}

/** What to know of a procedure: how old it is, who publishes it, and its notes in full. */
export function about({ id, title, version, updated, source, notes }: Procedure): HTMLElement {
  return element(
    "section",
    { class: "about", id: `about-${id}`, "aria-labelledby": `about-${id}-heading` },
    element("h2", { class: "govuk-heading-m", id: `about-${id}-heading` }, title),
    rowsOf([
      ["Version", version],
      ["Last updated", updated === "" ? "Not said" : dayInWords(updated)],
      ["Source", source],
    ]),
    ...notes.map((note) => element("p", { class: "govuk-inset-text" }, note)),
  );
}

/** What to say where a procedure sets no rules for the kind chosen. */
export function silenceOf({ kinds: covered, silent_on }: Procedure, kind: string): string {
  const several = kinds.find(({ value }) => value === kind)?.several;
  if (several === undefined) return "";
  if (silent_on.some((silent) => silent === kind)) return `Sets no rules for ${several}`;
  return covered.some((known) => known === kind) ? "" : `The rules for ${several} are not in these forms`;
}

function silence(procedure: Procedure, { kind }: Choices): HTMLElement[] {
  const words = silenceOf(procedure, kind);
  return words === "" ? [] : [element("p", { class: "govuk-inset-text" }, `${procedure.title}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`)];
}

function under(heading: string, all: readonly Held[], choices: Choices): HTMLElement[] {
  if (all.length === 0) return [];
  return [element("h2", { class: "govuk-heading-l" }, heading), ...all.map((held) => ruleOf(held, choices))];
}

function ruleOf(held: Held, choices: Choices): HTMLElement {
  const { rule } = held;
  const heading = element("h3", { class: "govuk-heading-m", id: `${rule.rule}-title` }, titleOf(rule.rule));
  return element(
    "section",
    { class: "rule", id: rule.rule, "aria-labelledby": heading.id },
    heading,
    element("p", { class: "govuk-body" }, rule.asks),
    rowsOf([
      ["How much", levelsOf(held).map(levelInWords).join(". ")],
      ["By when", duesOf(held).join(". ")],
      ["Why", rule.why],
      ["Where it says so", rule.clause],
      ["Asked of", choices.kind === "" ? kindsInWords(rule.kinds) : ""],
      ["For", choices.conference === "" ? conferencesInWords(held.parts.flatMap(({ conferences }) => conferences).filter(once)) : ""],
      ["Section of the form", rule.heading],
    ]),
    linkTo(rule.rule, choices),
  );
}

function levelInWords(level: Rule["level"], index: number): string {
  const { label, means } = levels[level];
  return `${index === 0 ? label : `In part ${label.toLowerCase()}`}: ${means}`;
}

function once<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}

function rowsOf(rows: readonly (readonly [string, string])[]): HTMLElement {
  const said = rows.filter(([, value]) => value !== "");
  const shown = said.map(([key, value]) =>
    element(
      "div",
      { class: "govuk-summary-list__row" },
      element("dt", { class: "govuk-summary-list__key" }, key),
      element("dd", { class: "govuk-summary-list__value" }, value),
    ),
  );
  return element("dl", { class: "govuk-summary-list govuk-summary-list--no-border rule__facts" }, ...shown);
}
