/**
 * Cards that come and go: people, visits. Each gets an id once, which is never given to another; what is removed is
 * kept, with all that was typed, until the page is left.
 */
import { button, element, focusOn, place } from "./dom.ts";
import { isFilled } from "./field-group.ts";
import { callAlone } from "./names.ts";

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
  level?: 3 | 4 | 5;
  /** What stands beside the heading of a card that can be folded to this one line. Without it cards do not fold. */
  line?(id: string): string;
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

  /** Adds a card, and moves to it where asked to: the others fold, where they can. Gives its id. */
  add({ focus }: { focus: boolean }): string {
    if (focus) this.fold();
    const id = this.#freeId();
    const card = this.#made(id);
    this.#show();
    if (focus) moveTo(card);
    return id;
  }

  /** Adds a card for each of these ids, which another form gave; folded, where they can. */
  open(ids: readonly string[]): void {
    for (const id of ids) {
      callAlone(id, this.#options.start, this.#all.length + 1);
      this.#made(id);
    }
    this.fold();
    this.#show();
  }

  #made(id: string): HTMLElement {
    const card = this.#card(id);
    this.#all.push({ id, card, gone: null });
    return card;
  }

  #freeId(): string {
    do this.#given += 1;
    while (this.#all.some(({ id }) => id === `${this.#options.start}-${this.#given}`));
    return `${this.#options.start}-${this.#given}`;
  }

  /** Folds all cards that can be folded. */
  fold(): void {
    for (const { card } of this.#all) for (const folding of card.querySelectorAll<HTMLDetailsElement>(":scope > details")) folding.open = false;
  }

  /** Writes headings and lines anew, where they say something else now. */
  renew(): void {
    const { heading, line } = this.#options;
    for (const { id, card } of this.#all) {
      for (const title of card.querySelectorAll("[data-titles]")) if (title.closest("section") === card) write(title, heading(id));
      const shown = card.querySelector(":scope > details > summary > .card__line");
      if (shown !== null) write(shown, line?.(id) ?? "");
    }
  }

  #show(): void {
    place(this.list, this.#all.map(({ card, gone }) => gone ?? card));
    this.#options.changed();
  }

  #card(id: string): HTMLElement {
    const { path, heading, fields, line, level = 3 } = this.#options;
    const at = `${path}.${id}`;
    const size = level === 3 ? "govuk-heading-m" : "govuk-heading-s";
    const title = element(`h${level}`, { class: `${size} card__name`, id: `${at}-heading`, "data-titles": true }, heading(id));
    const remove = button("Remove ", () => this.#ask(id));
    remove.append(element("span", { "data-titles": true }, heading(id)));
    const content = [...fields(id), element("div", { class: "person__remove" }, remove)];
    const whole = line === undefined ? [title, ...content] : [folding(title, line(id), content)];
    const look = { class: level === 3 ? "person" : "card", id: at, role: "group", "aria-labelledby": title.id };
    return element("section", { ...look, "data-folds": line !== undefined }, ...whole);
  }

  /** Asks first where something would go with the card, and removes at once where nothing would. */
  #ask(id: string): void {
    const { called, within, textAbout } = this.#options;
    const card = this.#all.find((known) => known.id === id)?.card;
    const place = card?.querySelector(":scope > .person__remove, :scope > details > div > .person__remove") ?? undefined;
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

/** A card in a fold, open at first. */
function folding(title: HTMLElement, line: string, content: readonly HTMLElement[]): HTMLDetailsElement {
  const summary = element("summary", { class: "card__head" }, title, element("span", { class: "card__line" }, line));
  return element("details", { open: true }, summary, element("div", { class: "card__body" }, ...content));
}

function write(to: Element, what: string | Node): void {
  const words = typeof what === "string" ? what : what.textContent;
  if (to.textContent !== words) to.replaceChildren(what);
}

function moveTo(card: HTMLElement): void {
  const details = card.querySelector<HTMLDetailsElement>(":scope > details");
  if (details !== null) {
    details.open = true;
    details.querySelector("summary")?.focus();
    return;
  }
  const heading = card.querySelector<HTMLElement>("h3, h4, h5");
  if (heading !== null) focusOn(heading);
}
