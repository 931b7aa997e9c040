/** The visits to a child during the enquiry: when, and whether the child was seen alone. */
import { Cards } from "./cards.ts";
import { button, element, unseen } from "./dom.ts";
import { FieldGroup } from "./field-group.ts";
import { callUnnamed, calledNow, nameOf } from "./names.ts";
import type { State } from "./part.ts";

const asked = "children.{id}.visits";
const visit = "visit";
callUnnamed(visit, "Visit");

/** The visits to one child. */
export class Visits {
  /** Where they stand; hidden where no procedure asks for them. */
  readonly place: HTMLElement;
  readonly #child: string;
  readonly #cards: Cards;

  constructor(child: string, changed: () => void) {
    this.#child = child;
    this.#cards = new Cards({
      start: visit,
      path: `children.${child}.visits`,
      heading: (id) => element("span", {}, calledNow(id), unseen(" to "), unseenName(child)),
      called: (id) => `${calledNow(id)} to ${calledNow(child)}`,
      within: "the list",
      fields: (id) => [new FieldGroup(`${asked}.{visit}`, { id: child, visit: id }).list],
      changed,
      level: 4,
    });
    const add = button("Add a visit to ", () => this.#cards.add({ focus: true }));
    add.append(nameOf(child));
    add.dataset["check"] = `children.${child}.visits`;
    add.id = `children.${child}.visits`;
    const lead = element("p", { class: "govuk-hint" }, "Each visit during the enquiry, with its date, and whether the child was seen alone.");
    this.place = element("div", { class: "visits" }, element("p", { class: "govuk-label govuk-label--s" }, "Visits"), lead, this.#cards.list, add);
    this.place.hidden = true;
  }

  /** Makes room for visits that are listed in a document. */
  open(ids: readonly string[]): void {
    this.#cards.open(ids);
  }

  show(state: State): void {
    const path = `children.${this.#child}.visits`;
    this.place.hidden = !state.isAsked(asked) && !state.isPointedAt(path) && this.#cards.ids().length === 0;
  }
}

function unseenName(child: string): HTMLElement {
  const name = nameOf(child);
  name.classList.add("govuk-visually-hidden");
  return name;
}
