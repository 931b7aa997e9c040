/** What people are called on the page, wherever they stand: by the name typed, and until then by a number. */
import { element } from "./dom.ts";

/** By what an id starts with: what somebody is called before a name was typed, with a number after it. */
const unnamed = new Map<string, string>();

/** Says what those are called whose ids are `<start>-1`, `<start>-2` …, until their names are typed. */
export function callUnnamed(start: string, words: string): void {
  unnamed.set(start, words);
}

/** By id: what somebody is called whose id another form gave. */
const alone = new Map<string, string>();

/** Says what somebody is called, until a name is typed, whose id tells nothing: the third of those who start with `child` is "Child 3". */
export function callAlone(id: string, start: string, number: number): void {
  const words = unnamed.get(start);
  if (words !== undefined && id !== `${start}-${number}`) alone.set(id, `${words} ${number}`);
}

/** By id, the latest: looking through the page for each name would take long where many are listed. */
const inputs = new Map<string, HTMLInputElement>();

/** Makes a field the one in which somebody's name is typed, which all other places follow. */
export function namesPerson(field: HTMLElement, id: string): HTMLElement {
  const input = field.querySelector("input");
  input?.setAttribute("data-names", id);
  if (input !== null) inputs.set(id, input);
  return field;
}

/** A place where somebody's name stands and keeps up as it is typed. */
export function nameOf(id: string): HTMLSpanElement {
  return element("span", { "data-name-of": id }, calledNow(id));
}

/** What somebody is called now: the name typed, else "Child 1", else the id itself. */
export function calledNow(id: string): string {
  const input = inputs.get(id);
  const typed = input?.isConnected === true ? input.value.trim() : "";
  if (typed !== "") return typed;
  const [, start = "", number] = /^(.+)-(\d+)$/.exec(id) ?? [];
  const words = unnamed.get(start);
  return words === undefined ? (alone.get(id) ?? id) : `${words} ${number}`;
}

/** Writes every name anew where it stands: many were filled in at once. */
export function renewNames(): void {
  for (const shown of document.querySelectorAll<HTMLElement>("[data-name-of]")) {
    const now = calledNow(shown.dataset["nameOf"] ?? "");
    if (shown.textContent !== now) shown.textContent = now;
  }
}

/** Lets every place where a name stands follow what is typed. */
export function followNames(form: HTMLFormElement): void {
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.dataset["names"];
    if (id === undefined) return;
    for (const shown of document.querySelectorAll(`[data-name-of="${CSS.escape(id)}"]`)) shown.textContent = calledNow(id);
  });
}
