/**
 * Checks reports for, and records of, child protection conferences against the written procedure, in the form,
 * before they are sent.
 *
 * Nothing leaves the page: the only request is for the package's own WebAssembly file.
 */
import { call, load } from "./wasm.js";
import type { ConferenceType, Document, Kind, Procedure, Reading, Result, Rule, Section, Sentence } from "./types.js";

export { attach } from "./attach.js";
export type { Attached, AttachOptions, Sent } from "./attach.js";
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
