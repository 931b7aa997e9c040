/** A report that this product saved, read leniently: a value that is not as expected is passed over, and never stops the rest. */
import { entriesAt, statementsAt, textAt } from "../../document.ts";
import { kindOf, readSaved } from "../../saved/saved.ts";
import { typedDate } from "../../words.ts";

/** What an agency's report says of somebody it lists. */
export interface ReportedPerson {
  /** The id in the report. */
  id: string;
  name: string;
  /** Other names. */
  knownAs: readonly string[];
  /** What the report says, by field. */
  fields: Readonly<Record<string, string>>;
  parents: readonly string[];
}

/** A statement that its author labelled as opinion. */
export interface Opinion {
  /** The id, in the report, of whom it is about; empty where it is about the family. */
  about: string;
  text: string;
  /** The names of those from whom its author withholds it. */
  withheldFrom: readonly string[];
}

/** A report, as far as a record can take from it. */
export interface AgencyReport {
  file: string;
  author: { name: string; agency: string; role: string };
  children: readonly ReportedPerson[];
  adults: readonly ReportedPerson[];
  opinions: readonly Opinion[];
}

/** Kinds of document that are reports to a conference. */
const reports: ReadonlySet<string> = new Set(["agency-report", "social-work-report"]);

/** Whether such a document is a report to a conference. */
export function isReport(kind: string): boolean {
  return reports.has(kind);
}

const fieldsOf = {
  children: ["known_as", "born", "due", "pronouns", "setting", "address"],
  adults: ["known_as", "born", "relationship", "address", "phone", "parental_responsibility", "carer", "address_confidential"],
} as const;

/** Reads a file's text. Where it is no such report, gives a line that says so. */
export function readReport(file: string, text: string): AgencyReport | string {
  const saved = readSaved(file, text);
  if (typeof saved === "string") return saved;
  const { document } = saved;
  if (!isReport(kindOf(saved))) return `${file} is not an agency’s report. Only reports to the conference can be loaded.`;
  return {
    file,
    author: { name: textAt(document, "author.name"), agency: textAt(document, "author.agency"), role: roleOf(document) },
    children: peopleOf(document, "children"),
    adults: peopleOf(document, "adults"),
    opinions: opinionsOf(document),
  };
}

function roleOf(document: object): string {
  const role = textAt(document, "author.role");
  return role === "other" ? textAt(document, "author.role_other") : role;
}

function peopleOf(document: object, group: "children" | "adults"): ReportedPerson[] {
  return entriesAt(document, group).map(([id, person]) => {
    const said = fieldsOf[group].map((field): [string, string] => [field, lineOf(person, field)]);
    return {
      id,
      name: textAt(person, "name"),
      knownAs: lineOf(person, "known_as").split("\n").filter(Boolean),
      fields: Object.fromEntries(said.filter(([, value]) => value !== "")),
      parents: listOf(person, "parents"),
    };
  });
}

/** A field as it would be typed: a list with one on a line, a date in parts in one. */
function lineOf(within: unknown, field: string): string {
  const value = entriesAt({ within }, "within").find(([name]) => name === field)?.[1];
  if (value === true) return "on";
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string").join("\n");
  if (typeof value === "object" && value !== null) {
    return ["day", "month", "year"].map((part) => textAt(value, part)).filter(Boolean).join(" ");
  }
  return textAt(within, field);
}

function listOf(within: unknown, field: string): string[] {
  return lineOf(within, field).split("\n").map((item) => item.trim()).filter(Boolean);
}

function opinionsOf(document: object): Opinion[] {
  const people = new Map([...entriesAt(document, "children"), ...entriesAt(document, "adults")].map(([id, person]) => [id, textAt(person, "name")]));
  return entriesAt(document, "sections").flatMap(([section, entries]) =>
    entriesAt({ entries }, "entries").flatMap(([who]) =>
      statementsAt(document, `sections.${section}.${who}`)
        .filter(({ label }) => label === "opinion")
        .map(({ text, withheldFrom }) => ({ about: people.has(who) ? who : "", text, withheldFrom: withheldFrom.map((id) => people.get(id) || id) })),
    ),
  );
}

/** Whether two names are the same but for case and spaces. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) !== "" && plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, " ").replaceAll("’", "'");
}

/** A value as a person reads it; a date's month by its name. */
export function readable(field: string, value: string): string {
  if (value === "on") return "yes";
  if (field !== "born" && field !== "due") return value.replaceAll("\n", ", ");
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(value) ?? [];
  const [typedDay = "", typedMonth = "", typedYear = ""] = value.split(/[\s/]+/);
  const number = (part: string): string => (/^\d+$/.test(part) ? String(Number(part)) : part);
  return year === undefined ? typedDate(number(typedDay), number(typedMonth), typedYear) : typedDate(number(day ?? ""), number(month ?? ""), year);
}
