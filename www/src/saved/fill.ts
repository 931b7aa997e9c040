/**
 * Fills a form that is drawn, and has room for everybody listed, from a document. A value's field path is its control's
 * name, so that most of it is one walk over the document; prose, statements and reasons are put where the check takes
 * them over from.
 */
import { entriesAt, valueAt } from "../document.ts";
import { element } from "../dom.ts";
import { fieldAt } from "../fields.ts";
import { short, type Left } from "./left.ts";
import { isPlainId } from "./saved.ts";
import { proseOf, sentencesOf } from "./sentences.ts";
import { fillField } from "./values.ts";

/** What came of filling a form. */
export interface Filled {
  /** What has no control, by field path: to be given to the check beside the form, and so saved again. */
  readonly given: Record<string, string>;
  /** What found no place in the form. */
  readonly left: readonly Left[];
  /** The hidden fields with what was said of sentences; they count where labels are asked. */
  readonly said: readonly HTMLInputElement[];
}

/** Not the person's own answers: the form has them from elsewhere, or they say when the last check was. */
const notAnswers: ReadonlySet<string> = new Set(["kind", "checked_at"]);
/** What no form asks, and nobody misses. */
const unseen: ReadonlySet<string> = new Set(["language"]);
/** What is said of a statement: see `Statement` in the package's types. */
const statementFields: ReadonlySet<string> = new Set([
  "text", "label", "source", "said_by", "based_on", "withhold_from", "withhold_reason", "mentions", "mentions_reason",
]);

/** Longer than any field path. */
const deepest = 12;
/** Of a long answer its beginning tells which it is. */
const longestShown = 300;

/** Fills the form. */
export async function fillForm(form: HTMLFormElement, document: object): Promise<Filled> {
  return new Filling(form).fill(document);
}

class Filling {
  readonly #given: Record<string, string> = {};
  readonly #left: Left[] = [];
  readonly #said: HTMLInputElement[] = [];
  readonly #hidden = element("div", { hidden: true });

  constructor(form: HTMLFormElement) {
    form.append(this.#hidden);
  }

  async fill(document: object): Promise<Filled> {
    for (const [key, value] of Object.entries(document)) {
      if (notAnswers.has(key)) continue;
      if (!isPlainId(key)) this.#leave(key, wordsOf(value));
      else if (key === "sections" && isGroup(value)) await this.#sections(value);
      else if (key === "accepted" && isGroup(value)) this.#accepted(value);
      else this.#walk(key, value, 1);
    }
    return { given: this.#given, left: this.#left, said: this.#said };
  }

  #walk(path: string, value: unknown, depth: number): void {
    const field = fieldAt(path);
    if (field !== undefined) {
      for (const words of fillField(field, value)) this.#leave(path, words);
      return;
    }
    if (isGroup(value) && depth < deepest) {
      for (const [key, within] of Object.entries(value)) {
        if (isPlainId(key)) this.#walk(`${path}.${key}`, within, depth + 1);
        else if (!isEmpty(within)) this.#leave(`${path}.${key}`, wordsOf(within));
      }
      return;
    }
    if (!isEmpty(value)) this.#keep(path, value);
  }

  async #sections(sections: object): Promise<void> {
    for (const [name, entries] of Object.entries(sections)) {
      for (const [who, entry] of entriesAt({ entries }, "entries")) {
        const path = `sections.${name}.${who}`;
        if (typeof entry === "string") await this.#entry(path, { text: entry });
        else if (isGroup(entry)) await this.#entry(path, entry as Record<string, unknown>);
        else if (!isEmpty(entry)) this.#leave(path, wordsOf(entry));
      }
      if (!isGroup(entries) && !isEmpty(entries)) this.#leave(`sections.${name}`, wordsOf(entries));
    }
  }

  async #entry(path: string, { text, statements, ...more }: Record<string, unknown>): Promise<void> {
    const field = fieldAt(`${path}.text`);
    if (field === undefined) return this.#walk(path, { text, statements, ...more }, 3);
    const sentences: string[] = [];
    for (const [id, statement] of entriesAt({ statements }, "statements")) {
      const own = await sentencesOf(valueAt(statement, "text"));
      sentences.push(...own);
      if (isGroup(statement) && isPlainId(id)) own.forEach((words, at) => this.#statement(`${path}.statements.${at === 0 ? id : `${id}-${at + 1}`}`, statement, words));
      else this.#leave(`${path}.statements.${id}`, wordsOf(statement));
    }
    const prose = typeof text === "string" && text.trim() !== "" ? text : await proseOf(sentences);
    for (const words of fillField(field, prose)) this.#leave(path, words);
    for (const [key, value] of Object.entries(more)) {
      if (key === "label" && typeof value === "string") this.#say(`${path}.label`, value);
      else if (!isEmpty(value)) this.#leave(`${path}.${key}`, wordsOf(value));
    }
  }

  /** The form has a label for each sentence: what was said of a statement of several holds for each of them. */
  #statement(path: string, statement: object, words: string): void {
    for (const [key, value] of Object.entries({ ...statement, text: words })) {
      if (isEmpty(value)) continue;
      const line = lineOf(value);
      if (statementFields.has(key) && line !== null) this.#say(`${path}.${key}`, line);
      else this.#leave(`${path}.${key}`, wordsOf(value));
    }
  }

  /** The check takes over what was said of a sentence from hidden fields, as from those that a server drew. */
  #say(path: string, value: string): void {
    if (value !== "") this.#said.push(this.#hide(path, value));
  }

  #accepted(accepted: object): void {
    for (const [key, reason] of Object.entries(accepted)) {
      for (const part of ["reason", "by", "at"]) {
        const said = isGroup(reason) && Object.hasOwn(reason, part) ? lineOf((reason as Record<string, unknown>)[part]) : null;
        if (isPlainId(key) && said !== null) this.#hide(`accepted.${key}.${part}`, said);
      }
      if (!isPlainId(key) || !isGroup(reason)) this.#leave(`accepted.${key}`, wordsOf(reason));
    }
  }

  #hide(path: string, value: string): HTMLInputElement {
    const input = element("input", { type: "hidden", name: path, value });
    this.#hidden.append(input);
    return input;
  }

  #keep(path: string, value: unknown): void {
    const line = lineOf(value);
    if (line === null) return this.#leave(path, wordsOf(value));
    this.#given[path] = line;
    if (!unseen.has(path)) this.#left.push({ path, words: short(line, longestShown), isKept: true });
  }

  #leave(path: string, words: string): void {
    this.#left.push({ path, words: short(words, longestShown), isKept: false });
  }
}

/** A value as one control sends it: a list with one on a line. */
function lineOf(value: unknown): string | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (!Array.isArray(value) || value.some((item) => typeof item !== "string" && typeof item !== "number")) return null;
  return value.join("\n");
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || value === "" || (isGroup(value) && Object.keys(value).length === 0);
}

function wordsOf(value: unknown): string {
  return lineOf(value)?.replaceAll("\n", ", ") ?? "several answers";
}
