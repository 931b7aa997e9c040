/** The report on paper: sections in order with their labels, what was gone on without, and the signature line. */
import type { Receipt, Result, Section } from "conference-check";
import { entriesAt, statementsAt, textAt, valueAt } from "./document.ts";
import { element } from "./dom.ts";
import { calledNow } from "./names.ts";
import { roles } from "./roles.ts";
import { statementList } from "./statements.ts";
import { dateAt, factsIn, isYes } from "./printed-facts.ts";
import type { State } from "./part.ts";
import { conferenceTypes, dateInWords, theseOrThis, versionInWords } from "./words.ts";

const notProvided = "Not provided";

/** What a printed report is made from. */
export interface Printed {
  title: string;
  /** What it is called in a sentence. */
  called: string;
  procedure: string;
  document: object;
  sections: readonly Section[];
  /** What the check gave when the document passed through it; `null` for one that has not, or was not checked. */
  checked: { result: Result | null; receipt: Receipt } | null;
  /** Whether it is a reader's copy: then nothing is said of what it does not hold. */
  isCopy?: boolean;
}

/** The procedure, and the sections that it asks for. */
export function askedOf({ procedure, sections }: State): Pick<Printed, "procedure" | "sections"> {
  return { procedure: procedure === undefined ? "" : [procedure.title, versionInWords(procedure.version)].join(", "), sections };
}

/** The report as it is printed. */
export function reportOf(printed: Printed): HTMLElement[] {
  const { document } = printed;
  return [
    element("h1", { class: "govuk-heading-l" }, printed.title),
    ...standing(printed),
    facts([
      ["Procedure", printed.procedure],
      ["Conference", conferenceTypes.find(({ value }) => value === textAt(document, "conference.type"))?.label ?? ""],
      ["Date", dateAt(document, "conference.starts")],
      ...factsIn(document, "conference", {}),
      ...factsIn(document, "conference.delay", {}),
      ["Author", [textAt(document, "author.name"), roleOf(document), textAt(document, "author.agency")].filter(Boolean).join(", ")],
    ]),
    ...people(document),
    ...sectionsOf(printed),
    ...(printed.isCopy === true && valueAt(document, "sharing") === undefined ? [] : [heading("Shared before the conference"), ...shared(document)]),
    ...goneOnWithout(printed),
    heading("Signature"),
    signature(document),
  ];
}

/** What did not pass through the check says so on paper too. */
export function standing({ called, checked }: Printed): HTMLElement[] {
  if (checked === null) return [element("p", { class: "standing" }, "Draft, not finished.")];
  if (checked.result === null) return [element("p", { class: "standing" }, `Nothing in ${theseOrThis(called)} was checked by the program.`)];
  return [];
}

export function heading(words: string): HTMLElement {
  return element("h2", { class: "govuk-heading-m" }, words);
}

export function facts(rows: readonly (readonly [string, string])[]): HTMLElement {
  const shown = rows.filter(([, value]) => value !== "");
  return element("dl", { class: "facts" }, ...shown.map(([key, value]) => element("div", {}, element("dt", {}, key), element("dd", {}, value))));
}

function roleOf(document: object): string {
  const value = textAt(document, "author.role");
  if (value === "other") return textAt(document, "author.role_other");
  return roles.find((role) => role.value === value)?.label ?? value;
}

/** Children and adults, with all that is said of them. */
export function people(document: object): HTMLElement[] {
  return [
    heading("Children"),
    ...entriesAt(document, "children").flatMap(([id]) => child(document, id)),
    heading("Adults"),
    ...entriesAt(document, "adults").map(([id]) => adult(document, id)),
  ];
}

function child(document: object, id: string): HTMLElement[] {
  const visits = entriesAt(document, `children.${id}.visits`).map(([visit]) =>
    facts(factsIn(document, "children.{id}.visits.{visit}", { id, visit })),
  );
  return [facts([["Name", calledNow(id)], ...factsIn(document, "children.{id}", { id })]), ...visits];
}

function adult(document: object, id: string): HTMLElement {
  const confidential = isYes(document, `adults.${id}.address_confidential`, false);
  const kept = factsIn(document, "adults.{id}", { id }, confidential ? ["address", "phone"] : []);
  return facts([["Name", calledNow(id)], ...kept]);
}

/** The procedure's sections in order, then what was written beyond them. */
export function sectionsOf({ document, sections, isCopy = false }: Printed): HTMLElement[] {
  const shown = isCopy ? sections.filter(({ name }) => valueAt(document, `sections.${name}`) !== undefined) : sections;
  const asked = shown.map(({ name, heading: title }) => ({ name, title }));
  const beyond = entriesAt(document, "sections")
    .filter(([name]) => !asked.some((section) => section.name === name))
    .map(([name]) => ({ name, title: `${name.replaceAll("-", " ")} (not asked for by this procedure)` }));
  return [...asked, ...beyond].flatMap(({ name, title }) => {
    const written = entriesAt(document, `sections.${name}`).flatMap(([who]) => {
      const statements = statementsAt(document, `sections.${name}.${who}`);
      if (statements.length === 0) return [];
      const about = who === "family" ? [] : [element("h3", { class: "govuk-heading-s" }, calledNow(who))];
      return [...about, statementList(statements)];
    });
    return [heading(title), ...(written.length === 0 ? [element("p", { class: "govuk-body" }, notProvided)] : written)];
  });
}

function shared(document: object): HTMLElement[] {
  const ids = new Set(["family", "child"].flatMap((group) => entriesAt(document, `sharing.${group}`).map(([id]) => id)));
  const family = [...ids].map((id) => {
    const groups = ["sharing.child.{id}", "sharing.family.{id}", "sharing.family.{id}.not_shared"];
    const rows = groups.flatMap((group) => factsIn(document, group, { id }));
    return facts([["With", calledNow(id)], ...(rows.length === 0 ? [["Given", notProvided] as const] : rows)]);
  });
  return [...family, facts([["With", "The chair"], ["Given", dateAt(document, "sharing.chair.given") || notProvided]])];
}

/** Reasons travel with the report, on paper as in the file. */
export function goneOnWithout({ document, checked }: Printed): HTMLElement[] {
  const accepted = checked?.result?.findings.filter((finding) => finding.accepted !== null) ?? [];
  if (accepted.length === 0) return [];
  const items = accepted.map(({ key, message, accepted: reason }) => {
    const [by, at] = ["by", "at"].map((field) => textAt(document, `accepted.${key}.${field}`));
    const who = [by, at === undefined ? "" : dateInWords(at)].filter(Boolean).join(", ");
    return element("li", {}, `${message}: ${reason ?? ""}${who === "" ? "" : ` (${who})`}`);
  });
  return [heading("Gone on without"), element("ul", { class: "govuk-list govuk-list--bullet" }, ...items)];
}

function signature(document: object): HTMLElement {
  const name = textAt(document, "author.name");
  return element(
    "div",
    { class: "signature" },
    element("p", {}, "Signed"),
    element("p", {}, "Name: ", name),
    element("p", {}, "Date: ", dateAt(document, "author.signed")),
    facts(factsIn(document, "author.countersigned", {})),
  );
}
