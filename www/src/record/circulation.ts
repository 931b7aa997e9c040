/** The copies that go out: a card for each, and a list drawn up from the attendance, of which a person takes what is right. */
import { circulation, type CirculationList, type Document, type OwedCopy, type WithheldCopy } from "conference-check";
import { Cards } from "../cards.ts";
import { catalogued } from "../catalogue.ts";
import { button, element, focusOn, place } from "../dom.ts";
import { callUnnamed, calledNow } from "../names.ts";
import { counted, dateInWords } from "../words.ts";
import { draw } from "./drawn.ts";
import { choosePerson } from "./everyone.ts";
import { fillAt, typedAt } from "./values.ts";

const copyFields = ["to", "document", "copy", "marked", "sent", "consent", "agreed_by_conference", "statement_included"];

const copy = "copy";
callUnnamed(copy, "Copy");

/** The part of the page that says what goes to whom. */
export class Circulation {
  readonly cards: Cards;
  readonly #form: HTMLFormElement;
  readonly #proposed = element("div", { class: "proposed" });
  readonly #drawUp: HTMLButtonElement;
  readonly #document: () => Document;

  /** @param read gives the document as the form holds it now */
  constructor(form: HTMLFormElement, read: () => Document, changed: () => void) {
    this.#form = form;
    this.#document = read;
    this.cards = new Cards({
      start: copy,
      path: "circulation",
      heading: (id) => this.#called(id),
      called: (id) => this.#called(id),
      within: "the list",
      line: (id) => this.#line(id),
      fields: (id) => copyFields.map((name) => draw(`circulation.{id}.${name}`, { id })),
      changed,
    });
    this.#drawUp = button("Draw up the list from the attendance", () => void this.#propose());
  }

  draw(): Node[] {
    const add = button("Add another copy", () => this.cards.add({ focus: true }));
    add.dataset["check"] = "circulation";
    return [this.#drawUp, this.#proposed, this.cards.list, add];
  }

  #typed(id: string, field: string): string {
    return typedAt(this.#form, `circulation.${id}.${field}`);
  }

  #called(id: string): string {
    const to = this.#typed(id, "to");
    return to === "" ? calledNow(id) : calledNow(to);
  }

  #line(id: string): string {
    const sent = this.#typed(id, "sent");
    return [
      wordsOf("document", this.#typed(id, "document")),
      wordsOf("copy", this.#typed(id, "copy")).toLowerCase(),
      this.#typed(id, "marked") === "" ? "" : "marked",
      sent === "" ? "not sent yet" : `sent ${sent}`,
    ]
      .filter((part) => part !== "")
      .join(", ");
  }

  async #propose(): Promise<void> {
    const list = await this.#listed();
    if (list === null) return;
    const heading = element("h3", { class: "govuk-heading-m" }, "Copies that are owed");
    const owed = list.owed.filter(({ listed }) => listed.length === 0);
    const items = owed.map((each) => this.#proposal(each));
    const all = button("Take all of them", () => this.#take(owed, heading));
    const words =
      owed.length === 0 ? "Every copy that the procedure asks for is listed." : "The procedure asks for these copies, which are not listed yet.";
    place(this.#proposed, [
      heading,
      element("p", { class: "govuk-body" }, words),
      ...(items.length === 0 ? [] : [element("ul", { class: "proposals" }, ...items)]),
      ...(items.length < 2 ? [] : [all]),
      ...leftOut(list),
    ]);
    focusOn(heading);
  }

  /** None where nothing is being checked: then the page says so. */
  async #listed(): Promise<CirculationList | null> {
    try {
      return await circulation(this.#document());
    } catch {
      const words = element("p", { class: "govuk-body" }, "The list cannot be drawn up here, because nothing is being checked. You can add each copy yourself.");
      place(this.#proposed, [words]);
      focusOn(words);
      return null;
    }
  }

  #proposal(owed: OwedCopy): HTMLElement {
    const name = owed.name === owed.to ? calledNow(owed.to) : owed.name;
    const take = button("Take this", () => {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      this.#add(owed);
      item.remove();
      const target = next?.querySelector("button") ?? this.#drawUp;
      target.focus();
    });
    take.append(element("span", { class: "govuk-visually-hidden" }, `: ${wordsOf("document", owed.document)} for ${name}`));
    const item = element("li", { class: "proposal" }, element("div", {}, element("strong", {}, name), element("br"), describe(owed), ...placeOf(owed)), take);
    return item;
  }

  #take(owed: readonly OwedCopy[], heading: HTMLElement): void {
    const shown = this.#proposed.querySelectorAll(".proposal").length;
    const left = owed.filter((each) => !this.#isListed(each));
    for (const each of left) this.#add(each);
    place(this.#proposed, [heading, element("p", { class: "govuk-body" }, `${counted(shown, "copy is", "copies are")} listed below.`)]);
    focusOn(heading);
  }

  #isListed({ to, document }: OwedCopy): boolean {
    const who = this.#listedAs(to);
    return this.cards.ids().some((id) => this.#typed(id, "to") === who && this.#typed(id, "document") === document);
  }

  /** Who is listed above as a child or an adult is offered as that, and not once more as an invitee. */
  #listedAs(to: string): string {
    return typedAt(this.#form, `attendance.${to}.person`) || to;
  }

  #add({ to, document, copy: kind }: OwedCopy): void {
    const id = this.cards.add({ focus: false });
    choosePerson(this.#form, `circulation.${id}.to`, this.#listedAs(to));
    fillAt(this.#form, `circulation.${id}.document`, document);
    fillAt(this.#form, `circulation.${id}.copy`, kind);
    this.cards.fold();
    this.cards.renew();
  }
}

/** A choice in the words in which the card offers it. */
function wordsOf(field: string, value: string): string {
  const label = catalogued(`circulation.{id}.${field}`).choices?.find((choice) => choice.value === value)?.label;
  return typeof label === "string" ? label : value;
}

function describe({ document, copy: kind, mark, due, because }: OwedCopy): string {
  const by = due === null ? (because === null ? "" : `no date yet, because ${because}`) : `by ${dateInWords(momentText(due))}`;
  return [
    wordsOf("document", document),
    wordsOf("copy", kind).toLowerCase(),
    mark === null ? "" : `to be marked “${mark}”`,
    by,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Where the procedure says so. */
function placeOf({ clause }: { clause: string }): HTMLElement[] {
  return clause === "" ? [] : [element("br"), element("span", { class: "proposal__clause" }, `In the procedure: ${clause}`)];
}

function momentText(due: unknown): string {
  return typeof due === "string" ? due : "";
}

/** Who gets nothing, and why. */
function leftOut({ withheld }: CirculationList): HTMLElement[] {
  if (withheld.length === 0) return [];
  const line = (left: WithheldCopy): HTMLElement => element("li", {}, `${left.name}: ${left.because}`, ...placeOf(left));
  return [
    element("p", { class: "govuk-body" }, "Left out, because nothing is to go to them:"),
    element("ul", { class: "govuk-list govuk-list--bullet", "data-left-out": true }, ...withheld.map(line)),
  ];
}
