/** A person without a mouse: goes through a form with Tab, and fills what it has an answer for with keys alone. */
import type { Page } from "@playwright/test";
import { drawn } from "../support.ts";

/** What to enter: for a field its text, its choice, or "on"; for a date `8 12 2026 10:00`, under the path of the date. */
export type Answers = Record<string, string>;

/** Buttons to press by the way, by their words, or by how they begin (`Take all …`); each as often as the number says. */
export type Presses = Record<string, number>;

interface Focused {
  tag: string;
  type: string;
  name: string;
  value: string;
  words: string;
  checked: boolean;
  open: boolean | null;
  /** The sentence whose label it is, and nothing else. */
  sentence: string;
}

/** More stops than any form has. */
const most = 3000;

async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const now = document.activeElement;
    const control = now instanceof HTMLInputElement || now instanceof HTMLTextAreaElement || now instanceof HTMLSelectElement ? now : null;
    return {
      tag: now?.tagName.toLowerCase() ?? "",
      type: control?.type ?? "",
      // A question about a sentence is no field of the form: it goes by what it asks.
      name: control?.name || control?.getAttribute("data-conference-check-says") || "",
      value: control?.value ?? "",
      words: now?.textContent.replace(/\s+/g, " ").trim() ?? "",
      checked: control instanceof HTMLInputElement && control.checked,
      open: now instanceof HTMLElement && now.tagName === "SUMMARY" ? ((now.parentElement as HTMLDetailsElement | null)?.open ?? null) : null,
      sentence: control?.type === "radio" ? (control.closest(".conference-check-sentence")?.querySelector("legend")?.textContent.trim() ?? "") : "",
    };
  });
}

/** Presses Tab until what has the focus has these words. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    const now = await focused(page);
    if (typeof words === "string" ? now.words === words : words.test(now.words)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${words}`);
}

/**
 * Goes on from where the focus is to the button with these words, and answers by the way; a sentence whose words begin so is
 * labelled by its key. Gives what found no place.
 */
export async function goThrough(page: Page, answers: Answers, presses: Presses, until: string, labels: Answers = {}): Promise<string[]> {
  const left = new Map(Object.entries(answers).flatMap(([path, answer]) => typed(path, answer)));
  const toPress = new Map(Object.entries(presses));
  const toLabel = new Map(Object.entries(labels));
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await label(page, await focused(page), toLabel);
    if (now.tag === "button" && now.words === until) return [...left.keys(), ...toPress.keys(), ...toLabel.keys()];
    const press = now.tag === "button" ? [...toPress.keys()].find((words) => isMeant(words, now.words)) : undefined;
    if (press !== undefined) {
      const times = (toPress.get(press) ?? 1) - 1;
      if (times === 0) toPress.delete(press);
      else toPress.set(press, times);
      await page.keyboard.press("Enter");
      continue;
    }
    const key = now.type === "checkbox" && !left.has(now.name) ? `${now.name}=${now.value}` : now.name;
    const answer = left.get(key);
    if (answer === undefined) continue;
    left.delete(key);
    await enter(page, now, answer);
  }
  throw new Error(`Tab never came to the button ${until}`);
}

/** Labels the sentence that has the focus, and those to which the focus goes on by itself. Gives where the focus is then. */
async function label(page: Page, from: Focused, left: Map<string, string>): Promise<Focused> {
  let now = from;
  for (;;) {
    const { sentence } = now;
    const known = sentence === "" ? undefined : [...left.keys()].find((start) => sentence.startsWith(start));
    if (known === undefined) return now;
    await page.keyboard.press(left.get(known) ?? "");
    left.delete(known);
    await drawn(page);
    now = await focused(page);
  }
}

function isMeant(words: string, button: string): boolean {
  return words.endsWith("…") ? button.startsWith(words.slice(0, -1)) : button === words;
}

/** A date or time as its parts. Several boxes of one path are `path=value`. */
function typed(path: string, answer: string): [string, string][] {
  const date = /^(\d{1,2}) (\d{1,2}) (\d{4})(?: (\d{1,2}:\d{2}))?$/.exec(answer);
  if (date === null) return [[path, answer]];
  const parts = ["day", "month", "year", "time"].map((part, index): [string, string] => [`${path}.${part}`, date[index + 1] ?? ""]);
  return parts.filter(([, part]) => part !== "");
}

async function enter(page: Page, now: Focused, answer: string): Promise<void> {
  if (now.type === "checkbox") {
    if ((answer === "on") !== now.checked) await page.keyboard.press("Space");
    return;
  }
  if (now.type === "radio") {
    if (!now.checked) await page.keyboard.press("Space");
    return until(page, answer, "ArrowDown");
  }
  if (now.tag === "select") return until(page, answer, "ArrowDown");
  await page.keyboard.press("ControlOrMeta+a");
  // Long texts come in whole, as from an input method, after a few keys: a test need not wait for each.
  await page.keyboard.type(answer.slice(0, 4));
  if (answer.length > 4) await page.keyboard.insertText(answer.slice(4));
  // As a person does: the sentences of a text come, and the focus goes on, once what a key did is drawn.
  await drawn(page);
}

/** Goes down a list of choices until the one wanted is chosen. */
async function until(page: Page, wanted: string, key: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focused(page)).value === wanted) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no key chose ${wanted}`);
}
