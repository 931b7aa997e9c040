/** A document that was saved here, read again: what is none, or too much for a form, is told from it in plain words. */
import type { Document, Receipt } from "conference-check";
import { entriesAt, textAt } from "../document.ts";

/** A document, and the receipt that was saved with it. */
export interface Saved {
  /** The file's name. */
  readonly name: string;
  /** Without its receipt. */
  readonly document: Document;
  /** None where the document was saved without having been checked as one: a report made out of a joint one, say. */
  readonly receipt: Receipt | null;
}

/** Larger than any report; a file of this size was chosen by mistake. */
const mostBytes = 5_000_000;
/** More of a kind than any form could show. */
const mostListed = 300;
const mostAnswers = 20_000;
/** Longer than any field path; what is nested deeper is no answer. */
const deepest = 12;

/** The text of a file; a sentence that says why not, where it is too large or cannot be opened. */
export async function textOf(file: File): Promise<{ text: string } | string> {
  if (file.size > mostBytes) return `${file.name} is too large for a report.`;
  try {
    return { text: await file.text() };
  } catch {
    return `${file.name} could not be opened.`;
  }
}

/** Reads a file's text as something that was saved here; a sentence that says why not, where it is none. */
export function readSaved(name: string, text: string): Saved | string {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return `${name} is not a report that was saved here: it cannot be read as one.`;
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) {
    return `${name} is not a report that was saved here: it holds something else.`;
  }
  const { receipt, ...document } = read as Record<string, unknown>;
  const tooMuch = tooMuchIn(document);
  if (tooMuch !== null) return `${name} ${tooMuch}, more than a form can hold.`;
  return { name, document: document as Document, receipt: (receipt ?? null) as Receipt | null };
}

/** The kind of document that it says it is. */
export function kindOf({ document }: Saved): string {
  return textAt(document, "kind");
}

/** Whether an id can stand in a field path, and names nothing that every object has. */
export function isPlainId(id: string): boolean {
  return /^[a-z0-9][\w-]{0,63}$/i.test(id);
}

/** The ids of those listed at a path, in order. */
export function idsAt(document: unknown, path: string): string[] {
  const listed = entriesAt(document, path).filter(([id, what]) => isPlainId(id) && typeof what === "object" && what !== null);
  return listed.map(([id]) => id);
}

/** What there is too much of, in words; nothing is looked at twice, however deep it is nested. */
function tooMuchIn(document: object): string | null {
  for (const list of ["children", "adults", "attendance", "reports", "circulation", "sections", "decisions"]) {
    const { length } = entriesAt(document, list);
    if (length > mostListed) return `holds ${length.toLocaleString("en-GB")} entries under “${list}”`;
  }
  let answers = 0;
  let level: unknown[] = [document];
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    answers += level.length;
    if (answers > mostAnswers) return `holds over ${mostAnswers.toLocaleString("en-GB")} answers`;
    level = level.flatMap((within) => (typeof within === "object" && within !== null ? Object.values(within) : []));
  }
  return null;
}
