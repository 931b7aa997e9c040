/**
 * The shell of every form: it loads what the procedure asks, draws the parts, keeps them up with what is chosen and
 * listed, has the form checked, shows what is due and left, and leads on to the answers, to be saved or printed.
 */
import "conference-check/conference-check.css";
import { attach, type Attached, type Kind, type Result } from "conference-check";
import { Asked } from "./asked.ts";
import { textAt } from "./document.ts";
import { showCopies } from "./copies.ts";
import { byId, element, place } from "./dom.ts";
import { followNames } from "./names.ts";
import { Unsaved, unfoldForLinks } from "./page.ts";
import { foldPanel, showPanel, showUnchecked } from "./panel.ts";
import type { Part, State, Writing } from "./part.ts";
import { offerParents } from "./parents.ts";
import { People } from "./people.ts";
import { askedOf, reportOf, type Printed } from "./report.ts";
import { fileName, save } from "./save.ts";
import { stateOf } from "./state.ts";
import { Steps } from "./steps.ts";
import { typedDate } from "./words.ts";

/** What makes one form differ from another. */
export interface FormOptions {
  kind: Kind;
  /** What the document is called in a sentence: "report". */
  called: string;
  /** Its title on paper. */
  title: string;
  /** Its parts, in order. */
  parts: readonly Part[];
  /** What is printed; the report with its sections where left out. */
  printed?: (printed: Printed) => HTMLElement[];
}

/** Starts the form of a page that has the partials `writing` and `answers`. */
export function startForm(options: FormOptions): void {
  void new Form(options).begin();
}

class Form implements Writing {
  readonly form = byId("report", HTMLFormElement);
  readonly kind: Kind;
  readonly called: string;
  readonly children: People;
  readonly adults: People;
  readonly #options: FormOptions;
  readonly #asked: Asked;
  readonly #steps: Steps;
  readonly #unsaved: Unsaved;
  #latest: Result | null = null;
  #drawn = false;

  constructor(options: FormOptions) {
    this.#options = options;
    this.kind = options.kind;
    this.called = options.called;
    this.#asked = new Asked(options.kind, options.called);
    this.#steps = new Steps(this.form, options.called);
    this.#unsaved = new Unsaved(this.form);
    this.form.dataset["conferenceCheck"] = options.kind;
    const about = (id: string): number => options.parts.reduce((sum, part) => sum + (part.textAbout?.(id) ?? 0), 0);
    this.children = new People("children", this, about);
    this.adults = new People("adults", this, about);
  }

  async begin(): Promise<void> {
    byId("save", HTMLElement).textContent = `Save the ${this.called}`;
    const send = element("button", { type: "submit", class: "govuk-button" }, "Check, and read it through");
    this.form.append(...this.#options.parts.map((part) => this.#drawPart(part)), send);
    this.children.add({ focus: false });
    this.adults.add({ focus: false });
    this.#drawn = true;
    followNames(this.form);
    unfoldForLinks();
    foldPanel();
    await this.#asked.loadProcedures();
    this.changed();
    await this.#load();
    this.#listen();
    const attached = attach(this.form, {
      kind: this.kind,
      summary: byId("found", HTMLElement),
      send: (sent) => {
        this.#steps.read(sent, this.#asked.rules);
        const passed = sent.result === null ? null : { ...sent, result: { ...sent.result, findings: [] } };
        void showCopies(byId("answers-copies", HTMLElement), sent.document, (copy) => this.#paper(copy, passed, true));
      },
    });
    addEventListener("beforeprint", () => this.#fillPrinted(attached));
    this.form.hidden = false;
    byId("loading", HTMLElement).hidden = true;
  }

  changed(): void {
    if (!this.#drawn) return;
    const state = this.#state();
    offerParents(state.children, state.adults);
    for (const people of [this.children, this.adults]) people.show(state);
    for (const part of this.#options.parts) part.show?.(state);
  }

  #state(): State {
    return stateOf(this, this.#asked, this.#latest);
  }

  #drawPart(part: Part): HTMLElement {
    const id = `part-${part.name}`;
    const heading = element("h2", { class: "govuk-heading-l", id: `${id}-heading` }, part.heading);
    const holds = part.holds.join(" ");
    return element("section", { class: "part", id, "data-part": holds, "aria-labelledby": heading.id }, heading, ...part.draw(this));
  }

  #listen(): void {
    this.form.addEventListener("change", ({ target }) => {
      const name = target instanceof HTMLInputElement ? target.name : "";
      if (name === "procedure" || name === "conference.type") void this.#load();
      this.changed();
    });
    this.form.addEventListener("conferencecheck:checked", (event) => this.#showResult((event as CustomEvent<{ document: object; result: Result }>).detail));
    this.form.addEventListener("conferencecheck:unchecked", (event) => showUnchecked((event as CustomEvent<{ because: string }>).detail.because));
    byId("save", HTMLElement).addEventListener("click", () => this.#save());
    byId("print", HTMLElement).addEventListener("click", () => print());
  }

  async #load(): Promise<void> {
    const { procedure, conference } = this.#state();
    if (await this.#asked.load(procedure?.id, conference)) this.changed();
  }

  #showResult({ document, result }: { document: object; result: Result }): void {
    const before = pointedAt(this.#latest);
    this.#latest = result;
    if (pointedAt(result) !== before) this.changed();
    showPanel(this.form, document, result, this.#asked.rules);
  }

  /** Fills the document on paper, also when the browser's own command prints it. */
  #fillPrinted(attached: Attached): void {
    const passed = this.#steps.reading();
    const printed = this.#paper(passed?.document ?? attached.document(), passed);
    place(byId("printed", HTMLElement), printed);
  }

  /** A document as it is printed. */
  #paper(document: object, checked: Printed["checked"], isCopy = false): HTMLElement[] {
    const draw = this.#options.printed ?? reportOf;
    const { title } = this.#options;
    return draw({ title, called: this.called, ...askedOf(this.#state()), document, checked, isCopy });
  }

  #save(): void {
    const through = this.#steps.reading();
    if (through === null) return;
    const { document: sent, receipt } = through;
    const part = (name: string): string => textAt(sent, `conference.starts.${name}`);
    const name = fileName(this.kind, typedDate(part("day"), part("month"), part("year")));
    save(sent, receipt, name);
    this.#unsaved.end();
    this.#steps.say(`Saved in your downloads as ${name}. It was sent nowhere.`);
  }
}

/** The paths that findings point at, as one text to compare: fields come and go with them. */
function pointedAt(result: Result | null): string {
  return [...new Set(result?.findings.map(({ at }) => at))].sort().join(" ");
}
