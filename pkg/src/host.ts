/** What the core is told of an attachment with each call, and what it asks of the page: it remembers nothing itself. */
import type { AttachOptions } from "./attach.js";
import { bare } from "./bare.js";
import { FIELDS, FOCUSABLE } from "./focus.js";
import { Fields, type Held, writtenIn } from "./fields.js";
import { type Style, styleOf, UNSEEN } from "./style.js";
import { title } from "./title.js";
import { Traces } from "./traces.js";
import { isField } from "./wasm.js";

/** The numbers that attachments bear now. */
const numbers = new Set<number>();

/** What a page has members for, whether it is the page itself, a shadow root, or the top of what was taken off it. */
type Root = ParentNode & Partial<Pick<Document, "getElementById" | "activeElement">>;

/** A reason as far as it is written. */
export interface HalfWritten {
  open: boolean;
  /** What stands in each of its fields. */
  parts: Record<string, string>;
}

export class Host {
  /** Bare: see bare.ts. */
  readonly form: HTMLFormElement;
  readonly page: Document;
  readonly number: number;
  readonly style: Style;
  readonly procedure: string | null;
  readonly kind: string | null;
  readonly labels: boolean;
  /** Whether what is found is shown here, or by the host itself. */
  readonly draws: boolean;
  readonly rewords: boolean;
  /** Whether a check was shown: from then on what is shown keeps up. */
  shown = false;
  /** Reasons that are being written, by the findings' keys: a host may draw anew what stands around them. */
  readonly halfWritten = new Map<string, HalfWritten>();
  readonly #fields: Fields;
  readonly #options: AttachOptions;
  readonly #traces = new Traces();
  readonly #lifted: boolean;
  #place: HTMLElement | undefined;
  #isChecking = false;
  /** Whether there is a field of a path, as far as that was asked. */
  readonly #known = new Map<string, boolean>();

  constructor(form: HTMLFormElement, options: AttachOptions) {
    this.form = bare(form);
    this.page = bare(this.form.ownerDocument);
    this.number = free(this.page);
    numbers.add(this.number);
    this.#options = options;
    this.#fields = new Fields(this.form, options.fields ?? {}, options.given ?? {}, {
      knows: (path, orGroup) => this.#knows(path, orGroup),
      isSettled: (path) =>
        (path === "procedure" && Boolean(this.procedure ?? this.form.getAttribute("data-procedure"))) ||
        (path === "kind" && Boolean(this.kind ?? this.form.getAttribute("data-conference-check"))),
      skipsBlankRows: options.blankRows === "nobody",
    });
    this.procedure = options.procedure ?? null;
    this.kind = options.kind ?? null;
    this.draws = options.onFindings === undefined;
    this.labels = this.draws && (options.labels ?? true);
    this.rewords = options.words !== undefined || options.messages !== undefined;
    this.style = styleOf(this.root);
    this.#lifted = !this.form.noValidate;
  }

  /** The page or shadow root that the form stands in: ids hold within it. */
  get root(): Root {
    const root = this.form.getRootNode();
    return root === this.form.ownerDocument ? this.page : (root as unknown as Root);
  }

  /** Puts up the place for what is found: who cannot see hears only of changes in what stood there before. */
  takeOver(): boolean {
    this.#isChecking = true;
    // The browser's own check of the form would stand in the way.
    if (this.#lifted) this.form.noValidate = true;
    return this.place !== null;
  }

  giveBack(): void {
    this.#isChecking = false;
    if (this.#lifted) this.form.noValidate = false;
  }

  /** Where nothing can be asked, everything is kept. */
  #knows(path: string, orGroup: boolean): boolean {
    if (!this.#isChecking) return true;
    const asked = `${orGroup} ${path}`;
    const known = this.#known.get(asked) ?? isField(path, orGroup);
    this.#known.set(asked, known);
    return known;
  }

  controls(): Held[] {
    return this.#fields.held();
  }

  pathOf(control: Element): string | undefined {
    return this.#fields.pathOf(control);
  }

  find(id: string): Element | null {
    const { root } = this;
    return root.getElementById ? root.getElementById(id) : root.querySelector(`[id="${CSS.escape(id)}"]`);
  }

  /** What a control is called, by whatever names it. */
  nameOf(control: Element): string {
    const named = writtenIn(control) ?? control.shadowRoot?.querySelector(FIELDS) ?? control;
    const root = control.shadowRoot?.contains(named) ? control.shadowRoot : this.root;
    const by = (named.getAttribute("aria-labelledby") ?? "").split(/\s+/);
    const labelOf = ({ id }: Element, within: ParentNode): Element | null => (id ? within.querySelector(`label[for="${CSS.escape(id)}"]`) : null);
    // A label around it holds what is written in it too.
    const text = (element: Element | null | undefined): string => [...(element?.childNodes ?? [])].map((node) => (node.contains(control) ? "" : node.textContent)).join("");
    const texts = [
      by.map((id) => (id ? text(root.querySelector(`[id="${CSS.escape(id)}"]`)) : "")).join(" "),
      named.getAttribute("aria-label"),
      control.getAttribute("aria-label"),
      text(labelOf(control, this.root)),
      text(labelOf(named, root)),
      text(control.closest("label") ?? control.closest("fieldset")?.querySelector("legend")),
    ];
    return texts.find((each) => each?.trim())?.trim() ?? "";
  }

  /** Focuses a control, or what can be written or pressed in within it, without scrolling. */
  focus(control: HTMLElement): void {
    const within = control.shadowRoot ?? control;
    const target = writtenIn(control) ?? within.querySelector(FIELDS) ?? within.querySelector(FOCUSABLE) ?? control;
    (target as HTMLElement).focus({ preventScroll: true });
  }

  /** Is told of an element of the host's before it is changed. */
  touch(element: Element): void {
    this.#traces.touch(element);
  }

  /**
   * Has the summary read out as it takes the focus, and not whole again at each change from then on: the status says
   * how many are left.
   */
  alert(isAlert: boolean): void {
    const summary = this.find(`conference-check-${this.number}-summary`);
    if (isAlert) summary?.firstElementChild?.setAttribute("role", "alert");
    else if (this.root.activeElement !== summary) summary?.firstElementChild?.removeAttribute("role");
  }

  titled(isWrong: boolean): void {
    title(this.page, this.form, isWrong && this.form.isConnected);
  }

  /** One of our texts, in the host's words. */
  word(english: string): string {
    const { words } = this.#options;
    if (typeof words === "function") return words(english) ?? english;
    return words && Object.hasOwn(words, english) ? (words[english] ?? english) : english;
  }

  /** What a finding says, in the host's words. */
  message(rule: string, at: string, message: string): string {
    const { messages } = this.#options;
    if (typeof messages === "function") return messages({ rule, at, message }) ?? message;
    const theirs = messages && Object.hasOwn(messages, rule) ? messages[rule] : undefined;
    return theirs?.replaceAll("{message}", () => message) ?? message;
  }

  /** The language of our own texts, where the page around them has another. */
  get lang(): string | null {
    const lang = this.form.closest("[lang]")?.getAttribute("lang") ?? this.page.documentElement.lang;
    return this.rewords || !lang || /^en\b/i.test(lang) ? null : "en";
  }

  /** The language of the page, for words quoted within texts of ours that are in another. */
  get theirs(): string | null {
    return this.lang && (this.form.closest("[lang]")?.getAttribute("lang") ?? this.page.documentElement.lang);
  }

  /** Where what is found stands, above the form: made anew where the host has thrown it away. */
  get place(): Element | null {
    if (!this.draws) return null;
    this.#place ??= this.#makePlace();
    if (!this.#place.isConnected && this.form.isConnected) this.#stand(this.#place);
    return this.#place;
  }

  #makePlace(): HTMLElement {
    const place = this.page.createElement("div");
    place.className = "conference-check-place";
    place.id = `conference-check-${this.number}-place`;
    if (this.lang) place.lang = this.lang;
    const status = this.page.createElement("div");
    status.className = UNSEEN[this.style];
    status.id = `conference-check-${this.number}-status`;
    status.setAttribute("role", "status");
    status.setAttribute("aria-live", "polite");
    place.append(status);
    return place;
  }

  /** Where the host says, else at the top of the dialog or main part in which the form stands. */
  #stand(place: Element): void {
    const main = this.form.closest("dialog, [role=dialog], main") ?? this.root.querySelector("main");
    const within = this.#options.summary ?? main;
    if (within) within.prepend(place);
    else this.form.before(place);
  }

  /** Whether something happens in this form, or in what stands there for it. */
  owns(target: EventTarget | null): target is Element {
    if (!(target instanceof Element)) return false;
    const { form } = target as HTMLInputElement;
    return (
      this.form.contains(target) ||
      (form instanceof Node && bare(form as unknown as Node) === (this.form as Node)) ||
      target.closest(`[id^='conference-check-${this.number}-']`) !== null
    );
  }

  /** Takes down what is shown: all of it, or all but what a person has said of sentences and findings. */
  takeDown(all: boolean): void {
    this.titled(false);
    this.#traces.restore();
    const ours = `[id^='conference-check-${this.number}-']${all ? "" : "[data-conference-check-beside]"}`;
    for (const element of this.root.querySelectorAll(ours)) element.remove();
    this.#place?.remove();
    this.#place = undefined;
    this.giveBack();
    if (all) this.form.querySelector("[data-conference-check-fields]")?.remove();
  }

  /** Leaves nothing behind. */
  end(): void {
    this.takeDown(true);
    numbers.delete(this.number);
  }
}

/** The lowest number that is free: another copy of this script may have taken some. */
function free(page: Document): number {
  let number = 1;
  while (numbers.has(number) || page.getElementById(`conference-check-${number}-place`)) number += 1;
  return number;
}
