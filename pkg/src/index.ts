/**
 * Checks reports for, and records of, child protection conferences against the written procedure, in the form,
 * before they are sent.
 *
 * Nothing leaves the page: the only request is for the package's own WebAssembly file.
 */
import { call, load } from "./wasm.js";
import type { AskedField, CirculationList, ConferenceType, Deadline, Document, Kind, Procedure, QuorumStanding, ReaderCopy, Reading, Receipt, Result, Rule, Section, Sentence, SeparateReports, Verification } from "./types.js";

export { attach } from "./attach.js";
export type { Attached, AttachOptions, Sent, Shown } from "./attach.js";
export type { FieldMap, FieldMapping, Given } from "./fields.js";
export { loadProcedure, ProcedureMistakes } from "./own.js";
export { NotChecking } from "./wasm.js";
export type * from "./types.js";

/**
 * Checks a document. The same document gives the same result as `conference-check check --format json`.
 * @throws Error where it is no object; {@link NotChecking} where WebAssembly cannot run here.
 */
export async function check(document: Document): Promise<Result> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.check(text ?? ""))) as Result;
}

/**
 * Checks a document again, and holds the receipt that came with it against it: a browser's word is no proof. Does what
 * `conference-check verify --format json` does.
 * @throws Error where one of the two is no object, or the second no receipt.
 */
export async function verify(document: Document, receipt: Receipt): Promise<Verification> {
  const [text, kept] = [JSON.stringify(document), JSON.stringify(receipt)];
  await load();
  return JSON.parse(call((calls) => calls.verify(text ?? "", kept ?? ""))) as Verification;
}

/** The procedures that are known here. */
export async function procedures(): Promise<Procedure[]> {
  await load();
  return call((calls) => calls.procedures()) as Procedure[];
}

/** What the procedures ask, rule by rule: all of them, or the one of that id. */
export async function rules(procedure?: string): Promise<Rule[]> {
  await load();
  return call((calls) => calls.rules(procedure)) as Rule[];
}

/** The sections that a form offers, in the procedure's order; none where one of the three is not known. */
export async function sections(procedure: string, kind: Kind, conference: ConferenceType): Promise<Section[]> {
  await load();
  return call((calls) => calls.sections(procedure, kind, conference)) as Section[];
}

/** The fields that the procedure's rules read in such a document; none where one of the three is not known. */
export async function fields(procedure: string, kind: Kind, conference: ConferenceType): Promise<AskedField[]> {
  await load();
  return call((calls) => calls.fields(procedure, kind, conference)) as AskedField[];
}

/** Whether the conference that a document records was quorate, for each child where the procedure counts so. */
export async function quorum(document: Document): Promise<QuorumStanding[]> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.quorum(text ?? ""))) as QuorumStanding[];
}

/** Who is to be sent what and by when, as it follows from attendance and decisions, and who is to be sent nothing. */
export async function circulation(document: Document): Promise<CirculationList> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.circulation(text ?? ""))) as CirculationList;
}

/**
 * What each reader's copy of a document holds, what is left out of it and why, and the mark that it bears: for each
 * parent, older child, agency and the chair. What was left out is for the author alone.
 */
export async function copies(document: Document): Promise<ReaderCopy[]> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.copies(text ?? ""))) as ReaderCopy[];
}

/** Who has a copy of a document to look at, by what `copyFor` takes: for a page that stays alive between two copies. */
export async function readers(document: Document): Promise<string[]> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.readers(text ?? ""))) as string[];
}

/** One reader's copy, by id, by name or `chair`; `null` where nobody of that id or name is listed. */
export async function copyFor(document: Document, reader: string): Promise<ReaderCopy | null> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.copyFor(text ?? "", reader))) as ReaderCopy | null;
}

/** A report for each child out of a joint one, with all that was left out of each, to be read before any is saved. */
export async function separateReports(document: Document): Promise<SeparateReports> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.separateReports(text ?? ""))) as SeparateReports;
}

/** Every deadline that the procedure sets around a document's conference, whatever kind of document it is. */
export async function dates(document: Document): Promise<Deadline[]> {
  const text = JSON.stringify(document);
  await load();
  return JSON.parse(call((calls) => calls.dates(text ?? ""))) as Deadline[];
}

/** What goes into a calendar file. */
export interface CalendarFileOptions {
  /** The deadlines of every kind of document around the conference; else those of the document alone. */
  everyKind?: boolean;
  /** The names of the people whom a deadline is about; else no name stands in the file. */
  names?: boolean;
}

/** A calendar file (iCalendar, `.ics`) of a document's deadlines, each with an alarm while it is still to do. */
export async function calendarFile(document: Document, { everyKind = false, names = false }: CalendarFileOptions = {}): Promise<string> {
  const text = JSON.stringify(document);
  await load();
  return call((calls) => calls.calendarFile(text ?? "", everyKind, names));
}

/** The sentences of prose; spans are UTF-16 offsets, as JavaScript counts. */
export async function split(prose: string): Promise<Sentence[]> {
  await load();
  return call((calls) => calls.split(prose)) as Sentence[];
}

/** How a statement reads, and why; spans are UTF-16 offsets. */
export async function read(statement: string): Promise<Reading> {
  await load();
  return call((calls) => calls.read(statement)) as Reading;
}
