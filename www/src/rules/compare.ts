/** All procedures side by side: a row for each rule, a column for each procedure. */
import type { Procedure, Rule } from "conference-check";
import { element } from "../dom.ts";
import type { Choices } from "./choices.ts";
import { linkTo } from "./link.ts";
import { duesOf, heldFor, isFound, kindsInWords, levels, levelsOf, namedFirst, titleOf, type Held } from "./listed.ts";
import { about, silenceOf, type Shown } from "./one.ts";
import { versionInWords } from "../words.ts";

/** The rules of all procedures; what holds for every procedure stands below, once. */
export function sideBySide(procedures: readonly Procedure[], rules: readonly Rule[], choices: Choices): Shown {
  const held = heldFor(rules, choices);
  const found = (of: readonly Held[]): boolean => of.some((one) => isFound(one, choices.search));
  const matching = [...byName(held.filter(({ rule }) => !rule.common))].filter(([, of]) => found(of));
  const rows = namedFirst(matching, ([name]) => name, choices.search);
  const common = [...byName(held.filter(({ rule }) => rule.common))].filter(([, of]) => found(of));
  const table = rows.length === 0 ? [] : [tableOf(procedures, rows, choices)];
  return {
    count: rows.length + common.length,
    nodes: [
      ...table,
      ...commonRules(common),
      element("h2", { class: "govuk-heading-l" }, "What to know of each procedure"),
      ...procedures.map(about),
    ],
  };
}

/** The rules of one name together, in the order in which names first stand. */
function byName(held: readonly Held[]): Map<string, Held[]> {
  const named = new Map<string, Held[]>();
  for (const one of held) named.set(one.rule.rule, [...(named.get(one.rule.rule) ?? []), one]);
  return named;
}

// Roles are said again: a table that is laid out as blocks on a narrow screen would lose them.
function tableOf(procedures: readonly Procedure[], rows: readonly [string, Held[]][], choices: Choices): HTMLElement {
  const heads = procedures.map(({ id, title, version }) =>
    element(
      "th",
      { scope: "col", role: "columnheader", class: "govuk-table__header" },
      element("a", { class: "govuk-link", href: `#about-${id}` }, title),
      element("span", { class: "compare__version" }, versionInWords(version)),
    ),
  );
  const first = element("th", { scope: "col", role: "columnheader", class: "govuk-table__header" }, "Rule");
  return element(
    "table",
    { class: "govuk-table compare", role: "table" },
    element("caption", { class: "govuk-table__caption govuk-table__caption--m" }, "The same rule in each procedure"),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, first, ...heads)),
    element("tbody", { role: "rowgroup" }, ...rows.map(([name, of]) => rowOf(procedures, name, of, choices))),
  );
}

function rowOf(procedures: readonly Procedure[], name: string, of: readonly Held[], choices: Choices): HTMLElement {
  const head = element("th", { scope: "row", role: "rowheader", class: "govuk-table__header compare__rule" }, titleOf(name), linkTo(name, choices));
  const cells = procedures.map((procedure) => {
    const own = of.filter(({ rule }) => rule.procedure === procedure.id);
    const said = own.length === 0 ? nothing(procedure, choices) : own.flatMap((held) => wordsOf(held, choices));
    const cell = element("td", { role: "cell", class: `govuk-table__cell${own.length === 0 ? " compare__nothing" : ""}` });
    cell.append(element("span", { class: "compare__procedure", "aria-hidden": "true" }, procedure.title), ...said);
    return cell;
  });
  return element("tr", { role: "row", id: name }, head, ...cells);
}

function nothing(procedure: Procedure, { kind }: Choices): HTMLElement[] {
  const more = silenceOf(procedure, kind);
  const words = element("p", { class: "compare__words" }, "Says nothing of this");
  return more === "" ? [words] : [words, element("p", { class: "compare__where" }, more)];
}

function wordsOf(held: Held, { kind }: Choices): HTMLElement[] {
  const { rule } = held;
  const level = levelsOf(held).map((one) => levels[one].label).join(", in part: ").toLowerCase();
  return [
    element("p", { class: "compare__level" }, level.charAt(0).toUpperCase() + level.slice(1)),
    ...duesOf(held).map((due) => element("p", { class: "compare__due" }, due)),
    element("p", { class: "compare__words" }, rule.asks),
    ...(kind === "" ? [element("p", { class: "compare__where" }, `Asked of ${kindsInWords(rule.kinds)}`)] : []),
    element("p", { class: "compare__where" }, rule.clause),
  ];
}

function commonRules(common: readonly [string, Held[]][]): HTMLElement[] {
  if (common.length === 0) return [];
  const items = common.flatMap(([name, [first]]) => (first === undefined ? [] : [element("li", { id: name }, `${titleOf(name)}: ${first.rule.asks}`)]));
  return [
    element("h2", { class: "govuk-heading-l" }, "What the forms ask, whichever procedure is chosen"),
    element("ul", { class: "govuk-list govuk-list--bullet" }, ...items),
  ];
}
