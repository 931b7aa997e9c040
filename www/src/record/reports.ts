/** The reports to the conference: who wrote each, and whether parents may see it. */
import { Cards } from "../cards.ts";
import { callUnnamed, calledNow, nameOf, namesPerson } from "../names.ts";
import { draw } from "./drawn.ts";
import { choosePerson } from "./everyone.ts";
import { fillAt, typedAt } from "./values.ts";

const report = "report";
callUnnamed(report, "Report");

/** The part of the page that lists the reports. */
export class Reports {
  readonly cards: Cards;
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement, called: string, changed: () => void) {
    this.#form = form;
    this.cards = new Cards({
      start: report,
      path: "reports",
      heading: nameOf,
      called: calledNow,
      within: called,
      line: (id) => this.#line(id),
      fields,
      changed,
    });
  }

  /** Adds one that an invitee wrote. */
  addFrom(author: string, title: string): string {
    const id = this.cards.add({ focus: false });
    choosePerson(this.#form, `reports.${id}.from`, author);
    fillAt(this.#form, `reports.${id}.title`, title);
    this.cards.fold();
    this.cards.renew();
    return id;
  }

  #line(id: string): string {
    const from = typedAt(this.#form, `reports.${id}.from`);
    const open = typedAt(this.#form, `reports.${id}.open_to_parents`);
    const who = from === "" ? "nobody named" : `by ${calledNow(from)}`;
    return [who, open === "" ? "not said whether parents may see it" : open === "yes" ? "open to parents" : "not open to parents"].join(", ");
  }
}

function fields(id: string): HTMLElement[] {
  const names = ["title", "from", "open_to_parents", "appended", "summarised", "author_objects", "holds"];
  return names.map((name) => {
    const field = draw(`reports.{id}.${name}`, { id });
    return name === "title" ? namesPerson(field, id) : field;
  });
}
