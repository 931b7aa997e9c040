/** With whom the report was shared before the conference: each parent, older children, the chair. */
import { element, place } from "./dom.ts";
import { FieldGroup } from "./field-group.ts";
import { nameOf } from "./names.ts";
import type { State } from "./part.ts";

/** From this age on a report is shared with a child too, where that is in the child's interests. */
export const olderChild = 12;

const family = "sharing.family.{id}";
const child = "sharing.child.{id}";
/** What a child's own fields say as well as those of the family. */
const same = ["given", "discussed"];

interface Card {
  card: HTMLElement;
  family: FieldGroup;
  notShared: FieldGroup;
  child: FieldGroup;
}

/** The part of the page that says who saw the report. */
export class Sharing {
  readonly #list: HTMLElement;
  readonly #cards = new Map<string, Card>();
  readonly #nobody = element("p", { class: "govuk-inset-text" }, "List the parents above, and tick them on the children’s cards: then say here when each saw the report.");

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Draws the cards of these people, to be filled; they are shown once something is on them. */
  makeRoom(ids: readonly string[]): void {
    for (const id of ids) this.#card(id);
  }

  /** Draws a card for each of these people; what was typed on a card is kept while its person is away. */
  show(state: State, parents: readonly string[], children: readonly string[]): void {
    const cards = [...parents.map((id) => this.#shown(id, state, false)), ...children.map((id) => this.#shown(id, state, true))];
    place(this.#list, cards.length === 0 ? [this.#nobody] : cards);
  }

  /** Whether anything was typed about sharing with this person. */
  isFilled(id: string): boolean {
    const card = this.#cards.get(id);
    return card !== undefined && [card.family, card.notShared, card.child].some((group) => group.isFilled());
  }

  /** A child who comes to the conference is asked about once, by fields of its own. */
  #shown(id: string, state: State, isChild: boolean): HTMLElement {
    const made = this.#card(id);
    const own = isChild && state.isTicked(`children.${id}.attends`) && state.isAsked(`${child}.given`);
    if (own || made.child.isFilled()) made.child.show(state);
    else place(made.child.list, []);
    made.family.show(state, own ? same : []);
    made.notShared.show(state);
    for (const name of same) standIn(made, name, own);
    return made.card;
  }

  #card(id: string): Card {
    const known = this.#cards.get(id);
    if (known !== undefined) return known;
    const groups = {
      family: new FieldGroup(family, { id }),
      notShared: new FieldGroup(`${family}.not_shared`, { id }),
      child: new FieldGroup(child, { id }),
    };
    const heading = element("h3", { class: "govuk-heading-m", id: `sharing-${id}` }, "With ", nameOf(id));
    const card = element(
      "section",
      { class: "person", role: "group", "aria-labelledby": heading.id },
      heading,
      groups.child.list,
      groups.family.list,
      folded("The report is not shared, or not all of it", groups.notShared.list),
    );
    const made = { card, ...groups };
    this.#cards.set(id, made);
    return made;
  }
}

/** What is found in a field that is away is shown at the one that stands for it. */
function standIn({ child: own, family: away }: Card, name: string, stands: boolean): void {
  const group = own.field(name);
  if (group === undefined) return;
  if (stands) group.dataset["check"] = `${away.path}.${name}`;
  else delete group.dataset["check"];
}

/** Fields that few need, folded away. */
export function folded(words: string, ...content: HTMLElement[]): HTMLDetailsElement {
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, words));
  return element("details", { class: "govuk-details" }, summary, element("div", { class: "govuk-details__text" }, ...content));
}
