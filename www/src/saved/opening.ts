/** Opening what was saved: a file is chosen, or dropped anywhere on the page; what is written already is asked about first. */
import type { Document, Kind } from "conference-check";
import { button, element, focusOn, place } from "../dom.ts";
import { counted, theseOrThis } from "../words.ts";
import { followDrops } from "./drop.ts";
import { kindsOfDocument } from "./kinds.ts";
import { placeInWords, type Left } from "./left.ts";
import { whatOfReceipt } from "./receipt.ts";
import { kindOf, readSaved, textOf, type Saved } from "./saved.ts";

/** The page that opens. */
export interface OpensHere {
  readonly kind: Kind;
  /** What the document is called in a sentence: "report". */
  readonly called: string;
  /** Whether anything stands in the form that would go. */
  isFilled(): boolean;
  /** Whether anything can be checked on this page. */
  canCheck(): boolean;
  open(document: Document): Promise<Left[]>;
  /** Takes files that are of other kinds, where the form can use them. */
  take(files: readonly File[], kind: string): boolean;
}

/** More answers than anybody reads. */
const mostShown = 40;

/** The part of the page in which saved documents are opened. */
export class Opening {
  readonly #page: OpensHere;
  readonly #input: HTMLInputElement;
  readonly #says = element("div", { role: "status" });
  readonly #opened = element("div");

  constructor(block: HTMLElement, page: OpensHere) {
    this.#page = page;
    const id = "open-saved";
    const { input, zone } = fileField(id, page.called);
    this.#input = input;
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      // The same file can be chosen again.
      input.value = "";
      void this.#take(files);
    });
    followDrops(document.body, (files) => void this.#take(files));
    block.append(zone, this.#says, this.#opened);
  }

  async #take(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (file === undefined || !this.#input.checkVisibility()) return;
    if (files.length > 1) {
      if (!this.#page.take(files, "")) this.#say("Open one file at a time.");
      return;
    }
    const read = await textOf(file);
    const saved = typeof read === "string" ? read : readSaved(file.name, read.text);
    if (typeof saved === "string") return this.#say(saved);
    const kind = kindOf(saved);
    if (kind !== this.#page.kind) return this.#refuse(file, kind);
    if (this.#page.isFilled()) return this.#ask(saved);
    await this.#open(saved);
  }

  #refuse(file: File, kind: string): void {
    if (this.#page.take([file], kind)) return this.#say("");
    const known = kindsOfDocument.find((one) => one.kind === kind);
    if (known === undefined) return this.#say(`${file.name} does not say what kind of document it is: it was not saved here.`);
    const link = element("a", { class: "govuk-link", href: `../${known.kind}/index.html` }, `the page for ${known.many}`);
    this.#say(`${file.name} is ${known.one}. Open it on `, link, ".");
  }

  #say(...words: (string | Node)[]): void {
    place(this.#says, words.join("") === "" ? [] : [element("p", { class: "govuk-body opened__says" }, ...words)]);
  }

  #ask(saved: Saved): void {
    this.#say("");
    const written = theseOrThis(this.#page.called);
    const question = element("p", { class: "govuk-body govuk-!-font-weight-bold" }, `Open ${saved.name} in place of what is written here?`);
    const open = button("Open it", () => void this.#open(saved), "warning");
    const keep = button("Keep what is written here", () => {
      place(this.#opened, []);
      this.#input.focus();
    });
    const explained = element("p", { class: "govuk-body" }, `What you wrote in ${written} goes, unless you saved it.`);
    place(this.#opened, [element("div", { class: "question" }, question, explained, element("div", { class: "govuk-button-group" }, open, keep))]);
    focusOn(question);
  }

  async #open(saved: Saved): Promise<void> {
    this.#say("");
    let left: Left[];
    try {
      left = await this.#page.open(saved.document);
    } catch {
      place(this.#opened, []);
      this.#say(`${saved.name} could not be opened. What is written here stays as it was.`);
      this.#input.focus();
      return;
    }
    const heading = element("h2", { class: "govuk-heading-m" }, `${saved.name} is open`);
    const notes = this.#page.canCheck() ? await whatOfReceipt(saved) : [];
    place(this.#opened, [element("div", { class: "opened" }, heading, ...notes, ...answersLeft(left))]);
    focusOn(heading);
  }
}

function fileField(id: string, called: string): { input: HTMLInputElement; zone: HTMLElement } {
  const input = element("input", { class: "govuk-file-upload", id, type: "file", accept: ".json,application/json", "aria-describedby": `${id}-hint` });
  const one = called === "minutes" ? "minutes" : `a ${called}`;
  const zone = element(
    "div",
    { class: "govuk-form-group drop" },
    element("label", { class: "govuk-label govuk-label--s", for: id }, `Open ${one} that you saved`),
    element("div", { class: "govuk-hint", id: `${id}-hint` }, "Choose the file, or drop it anywhere on this page. It is read on this machine and sent nowhere."),
    input,
  );
  return { input, zone };
}

/** Nothing goes without a word: what is kept out of sight, and what is to be entered again. */
export function answersLeft(left: readonly Left[]): HTMLElement[] {
  const kept = left.filter(({ isKept }) => isKept);
  const lost = left.filter(({ isKept }) => !isKept);
  return [
    ...listed(lost, `${counted(lost.length, "answer")} could not be put into the form. Enter again what is needed:`),
    ...listed(kept, `${counted(kept.length, "answer")} of the file ${kept.length === 1 ? "is" : "are"} not in this form, and will be saved again as ${kept.length === 1 ? "it is" : "they are"}:`),
  ];
}

function listed(left: readonly Left[], lead: string): HTMLElement[] {
  if (left.length === 0) return [];
  const items = left.slice(0, mostShown).map(({ path, words }) => element("li", {}, path === "" ? words : `${placeInWords(path)}: ${words}`));
  if (left.length > mostShown) items.push(element("li", {}, `and ${left.length - mostShown} more`));
  return [element("p", { class: "govuk-body" }, lead), element("ul", { class: "govuk-list govuk-list--bullet" }, ...items)];
}
