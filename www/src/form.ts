/**
 * The shell of every form: it shows the sheet that is written on, and beside it what is due and left, leads on to the
 * answers, to be saved or printed, opens what was saved, and offers to keep a draft.
 */
import "conference-check/conference-check.css";
import type { Kind, Sent } from "conference-check";
import type { Drafts } from "conference-check/drafts";
import { showCopies } from "./copies.ts";
import { textAt } from "./document.ts";
import { byId, place } from "./dom.ts";
import { offerDrafts } from "./draft.ts";
import { Unsaved, unfoldForLinks } from "./page.ts";
import { foldPanel, showPanel, showUnchecked } from "./panel.ts";
import type { Part } from "./part.ts";
import { askedOf, reportOf, type Printed } from "./report.ts";
import { fileName, save } from "./save.ts";
import type { Left } from "./saved/left.ts";
import { Opening } from "./saved/opening.ts";
import { Sheet } from "./sheet.ts";
import { Steps } from "./steps.ts";
import { typedDate } from "./words.ts";

/** What makes one form differ from another. */
export interface FormOptions {
  kind: Kind;
  /** What the document is called in a sentence: "report". */
  called: string;
  /** Its title on paper. */
  title: string;
  /** Makes its parts, in order. */
  parts: () => readonly Part[];
  /** What is printed; the report with its sections where left out. */
  printed?: (printed: Printed) => HTMLElement[];
}

/** Starts the form of a page that has the partials `writing` and `answers`. */
export function startForm(options: FormOptions): void {
  void new Form(options).begin();
}

class Form {
  readonly #options: FormOptions;
  readonly #steps: Steps;
  readonly #unsaved = new Unsaved(() => this.#drafts?.isUpToDate ?? false);
  #sheet: Sheet;
  /** The sheet that is kept as a draft: not one that is still being filled. */
  #whole: Sheet;
  #drafts: Drafts | null = null;

  constructor(options: FormOptions) {
    this.#options = options;
    this.#steps = new Steps(() => this.#sheet.form, options.called);
    this.#sheet = this.#sheetOn(byId("report", HTMLFormElement));
    this.#whole = this.#sheet;
  }

  async begin(): Promise<void> {
    byId("save", HTMLElement).textContent = `Save the ${this.#options.called}`;
    unfoldForLinks();
    foldPanel();
    byId("save", HTMLElement).addEventListener("click", () => this.#save());
    byId("print", HTMLElement).addEventListener("click", () => print());
    addEventListener("beforeprint", () => this.#fillPrinted());
    await this.#sheet.begin({});
    this.#sheet.form.hidden = false;
    byId("loading", HTMLElement).hidden = true;
    this.#offerOpening();
    const { kind } = this.#options;
    this.#drafts = await offerDrafts({ kind, form: this.#sheet.form, document: () => this.#whole.document(), open: (document) => this.open(document) });
    this.#drafts?.follow(this.#sheet.form);
  }

  /**
   * Opens a document in place of what stands in the form. What was there goes, or stays as it was where the document
   * cannot be opened. Gives what of the document found no place.
   */
  async open(document: object): Promise<Left[]> {
    const before = this.#sheet;
    const form = before.form.cloneNode(false) as HTMLFormElement;
    form.noValidate = false;
    before.form.replaceWith(form);
    const sheet = this.#sheetOn(form);
    try {
      this.#sheet = sheet;
      const left = await sheet.begin(document);
      before.end();
      this.#whole = sheet;
      this.#drafts?.follow(form);
      this.#steps.forget();
      // The file holds it all.
      this.#unsaved.end();
      return left;
    } catch (error) {
      sheet.end();
      form.replaceWith(before.form);
      this.#sheet = before;
      throw error;
    }
  }

  #offerOpening(): void {
    const { kind, called } = this.#options;
    new Opening(byId("open", HTMLElement), {
      kind,
      called,
      isFilled: () => this.#sheet.isFilled(),
      canCheck: () => this.#sheet.asked.procedures.length > 0,
      open: (document) => this.open(document),
      take: (files, of) => this.#sheet.take(files, of),
    });
  }

  #sheetOn(form: HTMLFormElement): Sheet {
    this.#unsaved.follow(form);
    const sheet: Sheet = new Sheet(form, this.#options, {
      found: byId("found", HTMLElement),
      checked: ({ document, result }) => showPanel(form, document, result, sheet.asked.rules),
      unchecked: showUnchecked,
      send: (sent) => this.#read(sent),
    });
    return sheet;
  }

  #read(sent: Sent): void {
    this.#steps.read(sent, this.#sheet.asked.rules);
    const passed = sent.result === null ? null : { ...sent, result: { ...sent.result, findings: [] } };
    void showCopies(byId("answers-copies", HTMLElement), sent.document, (copy) => this.#paper(copy, passed, true));
  }

  /** Fills the document on paper, also when the browser's own command prints it. */
  #fillPrinted(): void {
    const passed = this.#steps.reading();
    const printed = this.#paper(passed?.document ?? this.#sheet.document(), passed);
    place(byId("printed", HTMLElement), printed);
  }

  /** A document as it is printed. */
  #paper(document: object, checked: Printed["checked"], isCopy = false): HTMLElement[] {
    const { title, called, printed = reportOf } = this.#options;
    return printed({ title, called, ...askedOf(this.#sheet.state()), document, checked, isCopy });
  }

  #save(): void {
    const through = this.#steps.reading();
    if (through === null) return;
    const { document: sent, receipt } = through;
    const part = (name: string): string => textAt(sent, `conference.starts.${name}`);
    const name = fileName(this.#options.kind, typedDate(part("day"), part("month"), part("year")));
    save(sent, receipt, name);
    this.#unsaved.end();
    const draft = this.#drafts?.isKept ? " The draft on this device was deleted." : "";
    void this.#drafts?.sent();
    this.#steps.say(`Saved in your downloads as ${name}. It was sent nowhere.${draft}`);
  }
}
