/**
 * One document being written: its form, its parts, the people listed, and the check that follows it. Another document is
 * opened on another sheet, so that nothing of one can stay behind in the other.
 */
import { attach, type Attached, type Document, type Given, type Kind, type Sent } from "conference-check";
import { Asked } from "./asked.ts";
import { textAt, valueAt } from "./document.ts";
import { element } from "./dom.ts";
import { isFilled } from "./field-group.ts";
import { forgetFields } from "./fields.ts";
import type { FormOptions } from "./form.ts";
import { followNames, renewNames } from "./names.ts";
import { offerParents } from "./parents.ts";
import type { Checked, Part, State, Writing } from "./part.ts";
import { People } from "./people.ts";
import { fillForm } from "./saved/fill.ts";
import { leftWaiting, type Left } from "./saved/left.ts";
import { conferenceOf, stateOf } from "./state.ts";

/** What of the page around it a sheet speaks to. */
export interface Around {
  /** Where the error summary goes. */
  readonly found: HTMLElement;
  checked(checked: Checked): void;
  unchecked(because: string): void;
  /** The form came through the check. */
  send(sent: Sent): void;
}

/** A form and all that belongs to it. */
export class Sheet implements Writing {
  readonly form: HTMLFormElement;
  readonly kind: Kind;
  readonly called: string;
  readonly children: People;
  readonly adults: People;
  readonly asked: Asked;
  readonly #parts: readonly Part[];
  readonly #around: Around;
  #latest: Checked["result"] | null = null;
  #attached: Attached | null = null;
  #drawn = false;
  /** What was opened and has no control. */
  #given: Given = {};
  /** Hidden fields with what was said of sentences that were opened. */
  #said: readonly HTMLInputElement[] = [];

  constructor(form: HTMLFormElement, options: FormOptions, around: Around) {
    this.form = form;
    this.kind = options.kind;
    this.called = options.called;
    this.#around = around;
    forgetFields();
    this.asked = new Asked(options.kind, options.called);
    this.#parts = options.parts();
    form.dataset["conferenceCheck"] = options.kind;
    const about = (id: string): number => this.#parts.reduce((sum, part) => sum + (part.textAbout?.(id) ?? 0), 0);
    this.children = new People("children", this, about);
    this.adults = new People("adults", this, about);
  }

  /** Draws the form, filled in with a document, and has it checked from then on. Gives what found no place. */
  async begin(document: object): Promise<Left[]> {
    const send = element("button", { type: "submit", class: "govuk-button" }, "Check, and read it through");
    this.form.append(...this.#parts.map((part) => this.#drawPart(part)), send);
    followNames(this.form);
    await this.asked.loadProcedures();
    await this.#loadFor(document);
    for (const part of this.#parts) part.makeRoom?.(document, this.state());
    this.#drawn = true;
    this.changed();
    const filled = await fillForm(this.form, document);
    this.#said = filled.said;
    this.#given = filled.given;
    await this.#load();
    this.changed();
    renewNames();
    const attached = this.#attach();
    return filled.left.length + filled.said.length === 0 ? [] : this.#unplaced(filled.left, attached);
  }

  /** Hands files of another kind to the part that can use them; whether one can. */
  take(files: readonly File[], kind: string): boolean {
    return this.#parts.some((part) => part.takeFiles?.(files, kind) === true);
  }

  /** Stops following the form. */
  end(): void {
    this.#attached?.detach();
  }

  /** Whether anything was written or chosen. */
  isFilled(): boolean {
    return isFilled(this.form);
  }

  document(): Document {
    return this.#attached?.document() ?? {};
  }

  state(): State {
    return stateOf(this, this.asked, this.#latest);
  }

  changed(): void {
    if (!this.#drawn) return;
    const state = this.state();
    offerParents(state.children, state.adults);
    for (const people of [this.children, this.adults]) people.show(state);
    for (const part of this.#parts) part.show?.(state);
    this.#offerLabels(state);
  }

  #drawPart(part: Part): HTMLElement {
    const id = `part-${part.name}`;
    const heading = element("h2", { class: "govuk-heading-l", id: `${id}-heading` }, part.heading);
    const holds = part.holds.join(" ");
    return element("section", { class: "part", id, "data-part": holds, "aria-labelledby": heading.id }, heading, ...part.draw(this));
  }

  #attach(): Attached {
    this.form.addEventListener("change", ({ target }) => {
      const name = target instanceof HTMLInputElement ? target.name : "";
      if (name === "procedure" || name === "conference.type") void this.#load();
      this.changed();
    });
    this.form.addEventListener("conferencecheck:checked", (event) => this.#checked((event as CustomEvent<Checked>).detail));
    this.form.addEventListener("conferencecheck:unchecked", (event) => this.#around.unchecked((event as CustomEvent<{ because: string }>).detail.because));
    const { found, send } = this.#around;
    this.#attached = attach(this.form, { kind: this.kind, summary: found, given: () => this.#given, send: (sent) => send(sent) });
    return this.#attached;
  }

  async #load(): Promise<void> {
    const { procedure, conference } = this.state();
    if (await this.asked.load(procedure?.id, conference)) this.changed();
  }

  /** Loads what is asked of a document before it is filled in: its sections are drawn as they are asked. */
  async #loadFor(document: object): Promise<void> {
    const id = textAt(document, "procedure");
    if (this.asked.procedures.some((procedure) => procedure.id === id)) await this.asked.load(id, conferenceOf(textAt(document, "conference.type")));
  }

  #checked(checked: Checked): void {
    const before = pointedAt(this.#latest);
    this.#latest = checked.result;
    if (pointedAt(checked.result) !== before) this.changed();
    this.#around.checked(checked);
  }

  /**
   * Where no label is asked nobody brings what was said of sentences in line with the text: it waits, until it is asked,
   * and the list of sentences takes it over.
   */
  #offerLabels({ sections }: State): void {
    const asked = new Set(sections.filter(({ labelled }) => labelled).map(({ name }) => name));
    const all = asked.size > 0 && asked.size === sections.length;
    for (const field of this.#said) if (!isTaken(field)) field.disabled = !all && !asked.has(field.name.split(".")[1] ?? "");
  }

  /** What the check knows no field for is not kept either, and labels that wait for another procedure are told. */
  async #unplaced(left: readonly Left[], attached: Attached): Promise<Left[]> {
    await attached.ready;
    const document = attached.document();
    const kept = (answer: Left): boolean => answer.isKept && valueAt(document, answer.path) !== undefined;
    return [...left.map((answer) => ({ ...answer, isKept: kept(answer) })), ...leftWaiting(this.#said.filter((field) => field.disabled && !isTaken(field)))];
  }
}

/** The list of sentences has it now, and lets the field rest. */
function isTaken(field: Element): boolean {
  return field.hasAttribute("data-conference-check-taken");
}

/** The paths that findings point at, as one text to compare: fields come and go with them. */
function pointedAt(result: Checked["result"] | null): string {
  return [...new Set(result?.findings.map(({ at }) => at))].sort().join(" ");
}
