/** Children and adults, each on a card with the fields that are asked about them. */
import { Cards } from "./cards.ts";
import { button } from "./dom.ts";
import { FieldGroup } from "./field-group.ts";
import { textField } from "./fields.ts";
import { callUnnamed, calledNow, nameOf, namesPerson } from "./names.ts";
import type { State } from "./part.ts";
import { idsAt } from "./saved/saved.ts";
import { Visits } from "./visits.ts";
import { theseOrThis } from "./words.ts";

export type Kind = "children" | "adults";

/** What ids of one kind of person start with, and what a person is called before a name was typed. */
const wording: Record<Kind, { one: string; unnamed: string }> = {
  children: { one: "child", unnamed: "Child" },
  adults: { one: "adult", unnamed: "Adult" },
};

for (const { one, unnamed } of Object.values(wording)) callUnnamed(one, unnamed);

/** The form that people are listed in. */
interface Around {
  /** What the document is called in a sentence. */
  readonly called: string;
  /** Someone came or went. */
  changed(): void;
}

/** The list of all children, or of all adults. */
export class People {
  readonly #kind: Kind;
  readonly #form: Around;
  readonly #cards: Cards;
  readonly #groups = new Map<string, FieldGroup>();
  readonly #visits = new Map<string, Visits>();

  /** @param textAbout in how many sections something is written about a person */
  constructor(kind: Kind, form: Around, textAbout: (id: string) => number) {
    this.#kind = kind;
    this.#form = form;
    this.#cards = new Cards({
      start: wording[kind].one,
      path: kind,
      heading: nameOf,
      called: calledNow,
      within: theseOrThis(form.called),
      fields: (id) => this.#fields(id),
      changed: () => form.changed(),
      textAbout,
    });
  }

  /** Where the cards stand. */
  get list(): HTMLElement {
    return this.#cards.list;
  }

  /** The ids of those listed now, in order. */
  listed(): string[] {
    return this.#cards.ids();
  }

  /** Lists those whom a document lists, with their ids there; one card to begin with where it lists nobody. */
  open(document: object): void {
    const ids = idsAt(document, this.#kind);
    if (ids.length === 0) this.add({ focus: false });
    this.#cards.open(ids);
    for (const [id, visits] of this.#visits) visits.open(idsAt(document, `children.${id}.visits`));
  }

  /** Adds someone, and moves to the new card where asked to. */
  add(where: { focus: boolean }): string {
    return this.#cards.add(where);
  }

  /** The button that adds someone, to which a finding about the whole list leads. */
  addButton(): HTMLElement {
    const { one } = wording[this.#kind];
    const made = button(`Add another ${one}`, () => this.add({ focus: true }));
    made.id = `add-${one}`;
    made.dataset["check"] = this.#kind;
    return made;
  }

  /** Shows on each card what is asked for. */
  show(state: State): void {
    for (const group of this.#groups.values()) group.show(state);
    for (const visits of this.#visits.values()) visits.show(state);
  }

  #fields(id: string): HTMLElement[] {
    const path = `${this.#kind}.${id}`;
    const group = new FieldGroup(`${this.#kind}.{id}`, { id });
    this.#groups.set(id, group);
    const name = namesPerson(textField({ path: `${path}.name`, label: "Full name" }), id);
    if (this.#kind === "adults") return [name, group.list];
    const visits = new Visits(id, () => this.#form.changed());
    this.#visits.set(id, visits);
    return [name, group.list, visits.place];
  }
}
