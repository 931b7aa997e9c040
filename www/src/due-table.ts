/** What is due as a table: for people who hear the page, and for everybody who wants to know how a date was counted. */
import { howCounted, remarksOn, skippedInLines, standingInWords, type Dates, type Due } from "./due.ts";
import { element } from "./dom.ts";
import { entriesOf, type Entry } from "./timeline-entries.ts";
import { dateInWords } from "./words.ts";

const columns = ["Date", "What", "Where it stands", "How it was counted"] as const;

/** The table of the same entries that the picture shows. */
export function dueTable(dates: Dates, caption: string): HTMLTableElement {
  // On a narrow screen the cells stand below each other, which takes their roles away unless they are said.
  const head = element("tr", { role: "row" }, ...columns.map((name) => element("th", { role: "columnheader", scope: "col", class: "govuk-table__header" }, name)));
  const rows = entriesOf(dates).filter(({ mark }) => mark !== "opens" && mark !== "warns").map(row);
  return element(
    "table",
    { class: "govuk-table due-table", role: "table" },
    element("caption", { class: "govuk-table__caption govuk-visually-hidden" }, caption),
    element("thead", { role: "rowgroup", class: "due-table__head" }, head),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
}

function row(entry: Entry): HTMLTableRowElement {
  const { due, title, at } = entry;
  if (due === undefined) return cells("due-table__event", [dateInWords(at ?? "")], [paragraph(title)], [], []);
  const clause = due.clause === "" ? [] : [element("p", { class: "due-table__clause" }, `Where it says so: ${due.clause}`)];
  const asks = due.asks === "" ? [] : [element("p", {}, due.asks)];
  const stands = due.standings.map((standing) => (standing.look === "missed" ? strong : paragraph)(standingInWords(standing)));
  return cells("", dateCell(due), [strong(due.title), ...asks, ...clause], [...stands, ...remarksOn(due).map(paragraph)], counting(due));
}

function dateCell({ at, first }: Due): Node[] {
  if (at === null) return [paragraph("No date yet")];
  if (first.due === null) return [paragraph(`From ${dateInWords(at)} on`)];
  return [
    paragraph(dateInWords(at)),
    ...(first.not_before === null ? [] : [paragraph(`From ${dateInWords(first.not_before)} on`)]),
    ...(first.warn_from === null ? [] : [paragraph(`The later of two dates: the first is ${dateInWords(first.warn_from)}`)]),
  ];
}

/** How a date was counted, with each day that did not count. */
function counting({ at, first }: Due): Node[] {
  if (at === null) return [];
  if (first.skipped.length === 0) return [paragraph(howCounted(first))];
  const days = skippedInLines(first.skipped).map((words) => element("li", {}, words));
  return [paragraph(howCounted(first)), paragraph("Not counted:"), element("ul", {}, ...days)];
}

function cells(kind: string, ...contents: (Node | string)[][]): HTMLTableRowElement {
  const made = element("tr", { role: "row", class: kind === "" ? undefined : kind });
  contents.forEach((content, index) => {
    const label = content.length === 0 ? [] : [element("span", { class: "due-table__label", "aria-hidden": "true" }, columns[index] ?? "")];
    if (index === 0) made.append(element("th", { role: "rowheader", scope: "row", class: "due-table__date" }, ...content));
    else made.append(element("td", { role: "cell", class: content.length === 0 ? "due-table__empty" : undefined }, ...label, ...content));
  });
  return made;
}

function strong(words: string): HTMLElement {
  return element("p", {}, element("strong", {}, words));
}

function paragraph(words: string): HTMLElement {
  return element("p", {}, words);
}
