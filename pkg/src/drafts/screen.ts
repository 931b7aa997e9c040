/** Elements as drafts are drawn with: in the look of the page, in the host's words, by ids of their own. */
import { classes, type Style, styleOf } from "../style.js";

export type Words = Record<string, string> | ((english: string) => string | undefined);

type Attributes = Record<string, string | boolean>;

let drawn = 0;

export class Screen {
  readonly #page: Document;
  readonly #style: Style;
  readonly #words: Words;
  readonly #number = (drawn += 1);

  /** @param form bare: see bare.ts */
  constructor(form: HTMLFormElement, words: Words) {
    this.#page = form.ownerDocument;
    this.#style = styleOf(form.getRootNode() as Document | ShadowRoot);
    this.#words = words;
  }

  /** An id that nothing else on the page has. */
  id(name: string): string {
    return `conference-check-draft-${this.#number}-${name}`;
  }

  /** A text in the host's words. */
  word(english: string): string {
    const words = this.#words;
    if (typeof words === "function") return words(english) ?? english;
    return Object.hasOwn(words, english) ? (words[english] ?? english) : english;
  }

  /** A new element; texts are said in the host's words. */
  make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, names: string, attributes: Attributes = {}, ...content: (Node | string)[]): HTMLElementTagNameMap[Tag] {
    const made = this.#page.createElement(tag);
    if (names) made.className = classes(names, this.#style);
    for (const [name, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(name, value === true ? "" : value);
    made.append(...content.map((part) => (typeof part === "string" ? this.word(part) : part)));
    return made;
  }

  text(words: string, names = "*body"): HTMLParagraphElement {
    return this.make("p", names, {}, words);
  }

  heading(words: string): HTMLHeadingElement {
    return this.make("h2", "*heading-m", {}, words);
  }

  /** A button; `more` is but heard, and tells it from others that look alike. */
  button(words: string, pressed: () => void, { main = false, more = "" } = {}): HTMLButtonElement {
    const made = this.make("button", main ? "*button" : "*button *button--secondary", { type: "button" }, words);
    if (more) made.append(this.make("span", "*visually-hidden", {}, ` ${this.word(more)}`));
    made.addEventListener("click", pressed);
    return made;
  }

  buttons(...buttons: HTMLElement[]): HTMLDivElement {
    return this.make("div", "*button-group conference-check-drafts__buttons", {}, ...buttons);
  }
}

/** Moves the focus to something that is read, not filled in. */
export function focusOn(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  target.focus();
}
