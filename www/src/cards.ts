/**
 * Cards that come and go: people, visits. Each gets an id once, which is never given to another; what is removed is
 * kept, with all that was typed, until the page is left.
 */
import { button, element, focusOn, place } from "./dom.ts";
import { isFilled } from "./field-group.ts";

/** What makes one list of cards differ from another. */
export interface CardsOptions {
  /** What ids start with: with `child`, the first is `child-1`. */
  start: string;
  /** The field path of the list: a card's is this and its id. */
  path: string;
  /** What a card's heading says. */
  heading(id: string): string | Node;
  /** What a card is called in a sentence. */
  called(id: string): string;
  /** What the cards stand in, in a sentence: "this report". */
  within: string;
  fields(id: string): readonly HTMLElement[];
  /** A card came or went. */
  changed(): void;
  /** In how many sections something is written about whom a card is for. */
  textAbout?(id: string): number;
  /** The level of the headings; 3 where left out. */
  level?: 3 | 4;
}

interface Card {
  id: string;
  card: HTMLElement;
  /** Takes the place of a card that was removed. */
  gone: HTMLElement | null;
}

/** A list of cards. */
export class Cards {
  readonly list: HTMLElement;
  readonly #options: CardsOptions;
  /** Every card ever added, in the order in which they stand. */
  readonly #all: Card[] = [];
  #given = 0;

  constructor(options: CardsOptions) {
    this.#options = options;
    this.list = element("div", { id: `${options.path}-list` });
  }

  /** The ids of those listed now, in order. */
  ids(): string[] {
    return this.#all.filter(({ gone }) => gone === null).map(({ id }) => id);
  }

  /** Adds a card, and moves to it where asked to. Gives its id. */
  add({ focus }: { focus: boolean }): string {
    this.#given += 1;
    const id = `${this.#options.start}-${this.#given}`;
    const card = this.#card(id);
    this.#all.push({ id, card, gone: null });
    this.#show();
    if (focus) moveTo(card);
    return id;
  }

  #show(): void {
    place(this.list, this.#all.map(({ card, gone }) => gone ?? card));
    this.#options.changed();
  }

  #card(id: string): HTMLElement {
    const { path, heading, fields, level = 3 } = this.#options;
    const at = `${path}.${id}`;
    const title = element(`h${level}`, { class: level === 3 ? "govuk-heading-m" : "govuk-heading-s", id: `${at}-heading` }, heading(id));
    const remove = button("Remove ", () => this.#ask(id));
    remove.append(heading(id));
    return element(
      "section",
      { class: level === 3 ? "person" : "card", id: at, role: "group", "aria-labelledby": title.id },
      title,
      ...fields(id),
      element("div", { class: "person__remove" }, remove),
    );
  }

  /** Asks first where something would go with the card, and removes at once where nothing would. */
  #ask(id: string): void {
    const { called, within, textAbout } = this.#options;
    const card = this.#all.find((known) => known.id === id)?.card;
    const place = card === undefined ? undefined : [...card.children].find((child) => child.matches(".person__remove"));
    if (card === undefined || place === undefined) return;
    const sections = textAbout?.(id) ?? 0;
    if (sections === 0 && !isFilled(card)) return this.#remove(id);
    const name = called(id);
    const before = [...place.childNodes];
    const written = sections === 0 ? "What you entered here" : `What you wrote in ${sections === 1 ? "1 section" : `${sections} sections`}`;
    const question = element("p", { class: "govuk-body govuk-!-font-weight-bold" }, `Remove ${name} from ${within}?`);
    const keep = (): void => {
      place.replaceChildren(...before);
      place.querySelector("button")?.focus();
    };
    const remove = (): void => {
      place.replaceChildren(...before);
      this.#remove(id);
    };
    place.replaceChildren(
      element(
        "div",
        { class: "question" },
        question,
        element("p", { class: "govuk-body" }, `${written} goes too. You can bring it back until you leave this page.`),
        element("div", { class: "govuk-button-group" }, button(`Remove ${name}`, remove, "warning"), button(`Keep ${name}`, keep)),
      ),
    );
    focusOn(question);
  }

  #remove(id: string): void {
    const found = this.#all.find((known) => known.id === id);
    if (found === undefined) return;
    const { called, within } = this.#options;
    const name = called(id);
    const words = element("p", { class: "govuk-body" }, `${name} is no longer in ${within}.`);
    const back = button(`Bring ${name} back`, () => {
      found.gone = null;
      this.#show();
      moveTo(found.card);
    });
    found.gone = element("div", { class: "removed" }, words, back);
    this.#show();
    focusOn(words);
  }
}

function moveTo(card: HTMLElement): void {
  const heading = card.querySelector<HTMLElement>("h3, h4");
  if (heading !== null) focusOn(heading);
}
