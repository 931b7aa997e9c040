/** Statements with their labels, as they are read through and printed. */
import type { Statement } from "./document.ts";
import { element } from "./dom.ts";
import { calledNow } from "./names.ts";

const labels: Record<string, string> = {
  fact: "Fact",
  observation: "Observation",
  allegation: "Allegation",
  opinion: "Opinion",
};

const sources: Record<string, string> = {
  "second-hand": "second hand",
  "third-hand": "third hand",
};

/** Each statement, with what it is labelled as, who said it, and whether it is first-hand. */
export function statementList(statements: readonly Statement[]): HTMLElement {
  const items = statements.map((statement) =>
    element("li", { class: "statement" }, element("span", { class: "statement__label" }, tag(statement)), ` ${statement.text}`),
  );
  return element("ul", { class: "statements" }, ...items);
}

function tag({ label, source, saidBy }: Statement): string {
  const said = saidBy === "" ? [] : [`said by ${calledNow(saidBy)}`];
  const hand = sources[source] === undefined ? [] : [sources[source]];
  return [labels[label] ?? "Not labelled", ...said, ...hand].join(", ");
}
