/** How a saved value is put into one field: the reverse of how the form's controls are read. */
import { reveal } from "../fields.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Puts a value, a list with one on a line, into a field that is drawn in its own way; whether it could. */
export type Filler = (said: string) => boolean;

const fillers = new WeakMap<Element, Filler>();

/** Says how a field is filled that is more than its controls. */
export function fillsItself<Field extends Element>(field: Field, filler: Filler): Field {
  fillers.set(field, filler);
  return field;
}

/** Puts a value into a field. Gives what did not fit, to be told; empty where all did. */
export function fillField(field: HTMLElement, value: unknown): string[] {
  const lines = linesOf(value);
  if (lines === null) return ["Several answers"];
  if (lines.length === 0) return [];
  const filler = fillers.get(field);
  const said = lines.join("\n");
  if (filler !== undefined) return filler(said) ? [] : [said];
  const own = [...field.querySelectorAll<Control>("input, textarea, select")].filter((control) => control.closest("[data-field]") === field);
  const [first] = own;
  if (first === undefined) return [said];
  if (field.querySelector(".govuk-date-input") !== null) return fillDate(own, value, said);
  if (first instanceof HTMLSelectElement) return choose(first, said) ? [] : [said];
  if (!isTick(first)) return write(first, lines);
  const boxes = own.filter(isTick);
  if (first.type === "radio") return [said].filter((word) => !tick(boxes, word));
  if (field.querySelector("fieldset") === null) return tickAlone(first, said) ? [] : [said];
  return said.split("\n").filter((word) => word !== "" && !tick(boxes, word));
}

/** A value as lines: of a list one each; none where it is empty, `null` where it is more than a text or a list of texts. */
function linesOf(value: unknown): string[] | null {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  const parts = Array.isArray(value) ? value : partsOf(value as object);
  const lines = parts.map((part: unknown) => (Array.isArray(part) ? null : linesOf(part)));
  if (lines.some((line) => line === null)) return null;
  const texts = lines.flatMap((line) => line ?? []);
  return Array.isArray(value) || texts.length === 0 ? texts : [texts.join(" ")];
}

const dateParts = ["day", "month", "year", "time"];

/** A date in parts; of any other group nothing can be said in a line. */
function partsOf(value: object): unknown[] {
  if (Object.keys(value).some((key) => !dateParts.includes(key))) return [null, []];
  return dateParts.map((part) => (Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : ""));
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function write(control: HTMLInputElement | HTMLTextAreaElement, lines: readonly string[]): string[] {
  // A line of text would run its lines together.
  const between = control instanceof HTMLTextAreaElement ? "\n" : ", ";
  control.value = control instanceof HTMLTextAreaElement ? lines.join(between) : lines.join("\n").split(/\r\n?|\n/).join(between);
  return [];
}

function choose(select: HTMLSelectElement, value: string): boolean {
  const before = select.value;
  select.value = value;
  if (select.selectedIndex >= 0) return true;
  select.value = before;
  return false;
}

const yes: ReadonlySet<string> = new Set(["true", "yes", "on", "1"]);
const no: ReadonlySet<string> = new Set(["false", "no", "off", "0"]);

function tick(boxes: readonly HTMLInputElement[], word: string): boolean {
  const same = (value: string): boolean => value === word || (yes.has(value) && yes.has(word)) || (no.has(value) && no.has(word));
  const wanted = boxes.find(({ value }) => value === word) ?? boxes.find(({ value }) => same(value));
  if (wanted === undefined) return false;
  wanted.checked = true;
  const list = wanted.closest<HTMLElement>(".govuk-radios");
  if (list !== null) reveal(list);
  return true;
}

function tickAlone(box: HTMLInputElement, word: string): boolean {
  if (!yes.has(word) && !no.has(word)) return false;
  box.checked = yes.has(word);
  return true;
}

/** A date is taken apart as the form has it; a text that is no plain date fits nowhere. */
function fillDate(controls: readonly Control[], value: unknown, said: string): string[] {
  const parts = typeof value === "object" ? (value as Record<string, unknown>) : apart(said);
  if (parts === null) return [said];
  const left: string[] = [];
  for (const part of dateParts) {
    const words = Object.hasOwn(parts, part) ? String(parts[part] ?? "") : "";
    const control = controls.find(({ name }) => name.endsWith(`.${part}`));
    if (control !== undefined) control.value = words;
    else if (words !== "") left.push(words);
  }
  return left;
}

function apart(said: string): Record<string, string> | null {
  const [, year, month, day, time = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\S+))?$/.exec(said.trim()) ?? [];
  if (year !== undefined) return { day: String(Number(day)), month: String(Number(month)), year, time };
  const typed = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+([a-z]+|\d{1,2})[\s/.,-]+(\d{4})(?:,?\s+(\S.*))?$/i.exec(said.trim());
  return typed === null ? null : { day: typed[1] ?? "", month: typed[2] ?? "", year: typed[3] ?? "", time: typed[4] ?? "" };
}
