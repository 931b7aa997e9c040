/** Reading a document by its field paths. */

/** What stands at a path, or `undefined`. */
export function valueAt(document: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((within, key) => {
    if (typeof within !== "object" || within === null || !Object.hasOwn(within, key)) return undefined;
    return (within as Record<string, unknown>)[key];
  }, document);
}

/** The text at a path; a date in parts comes as `8 12 2026`; empty where there is none. */
export function textAt(document: unknown, path: string): string {
  const value = valueAt(document, path);
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string").join(", ");
  return "";
}

/**
 * The date at a path as `2026-12-04`, with its time where it has one; `null` where it is not plain. Reading what
 * people type is the core's: this is for a date that it was not asked about.
 */
export function isoAt(document: unknown, path: string): string | null {
  const whole = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?/.exec(textAt(document, path))?.[0];
  if (whole !== undefined) return whole;
  const part = (name: string): string => textAt(document, `${path}.${name}`).replace(/^(?=\d(?:$|:))/, "0");
  const date = [part("year"), part("month"), part("day")].join("-");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isReal(date)) return null;
  return /^\d{2}:\d{2}$/.test(part("time")) ? `${date}T${part("time")}` : date;
}

/** The calendar would take 31 February for a day in March. */
function isReal(date: string): boolean {
  const day = new Date(`${date}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** The entries of an object at a path, in order. */
export function entriesAt(document: unknown, path: string): [string, unknown][] {
  const value = valueAt(document, path);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** A statement of a section. */
export interface Statement {
  text: string;
  label: string;
  source: string;
  saidBy: string;
  /** From whom its author withholds it: ids, or names. */
  withheldFrom: readonly string[];
}

/** The statements of a section's entry; prose that nobody split is one statement without a label. */
export function statementsAt(document: unknown, path: string): Statement[] {
  const whole = textAt(document, `${path}.label`);
  const listed = entriesAt(document, `${path}.statements`).map(([, statement]) => ({
    text: textAt(statement, "text"),
    label: textAt(statement, "label") || whole,
    source: textAt(statement, "source"),
    saidBy: textAt(statement, "said_by"),
    withheldFrom: textAt(statement, "withhold_from").split(/\n|, /).filter(Boolean),
  }));
  if (listed.length > 0) return listed;
  const text = textAt(document, `${path}.text`);
  return text === "" ? [] : [{ text, label: whole, source: "", saidBy: "", withheldFrom: [] }];
}
