/**
 * Children and adults: added, edited, removed, brought back. Each gets an id once, which is never given to
 * another; what is removed is kept, with all that was typed, until the page is left.
 */
import { button, element, focusOn, place } from "./dom.ts";
import { checkbox, checkboxes, dateField, option, textArea, textField } from "./fields.ts";
import { callUnnamed, calledNow, nameOf, namesPerson } from "./names.ts";

export type Kind = "children" | "adults";

/** Someone listed in the form. */
export interface Person {
  id: string;
  kind: Kind;
  card: HTMLElement;
}

/** The words for one kind of person. */
interface Wording {
  one: string;
  /** What a person is called before a name was typed, with a number after it. */
  unnamed: string;
}

const wording: Record<Kind, Wording> = {
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
  /** Where the cards stand. */
  readonly list: HTMLElement;
  readonly #kind: Kind;
  readonly #form: Around;
  readonly #textAbout: (id: string) => number;
  /** Everyone ever added, in the order in which they stand; `gone` takes the place of one who was removed. */
  readonly #everyone: { person: Person; gone: HTMLElement | null }[] = [];
  #given = 0;

  /** @param textAbout in how many sections something is written about a person */
  constructor(kind: Kind, form: Around, textAbout: (id: string) => number) {
    this.#kind = kind;
    this.#form = form;
    this.#textAbout = textAbout;
    this.list = element("div", { id: `${kind}-list` });
  }

  /** Those who are listed now, in order. */
  listed(): Person[] {
    return this.#everyone.filter(({ gone }) => gone === null).map(({ person }) => person);
  }

  /** Adds someone, and moves to the new card unless told otherwise. */
  add({ focus }: { focus: boolean }): Person {
    this.#given += 1;
    const id = `${wording[this.#kind].one}-${this.#given}`;
    const card = this.#card(id);
    const person: Person = { id, kind: this.#kind, card };
    this.#everyone.push({ person, gone: null });
    this.#show();
    if (focus) moveTo(card);
    return person;
  }

  #show(): void {
    place(this.list, this.#everyone.map(({ person, gone }) => gone ?? person.card));
    this.#form.changed();
  }

  #card(id: string): HTMLElement {
    const heading = element("h3", { class: "govuk-heading-m", id: `${id}-heading` }, nameOf(id));
    const remove = button("Remove", () => this.#ask(id));
    remove.append(" ", nameOf(id));
    const fields = this.#kind === "children" ? childFields(id) : adultFields(id);
    return element(
      "section",
      { class: "person", id: `${this.#kind}.${id}`, role: "group", "aria-labelledby": `${id}-heading` },
      heading,
      ...fields,
      element("div", { class: "person__remove" }, remove),
    );
  }

  /** Asks first where something would go with the person, and removes at once where nothing would. */
  #ask(id: string): void {
    const found = this.#everyone.find(({ person }) => person.id === id);
    const place = found?.person.card.querySelector<HTMLElement>(".person__remove");
    if (!place) return;
    const sections = this.#textAbout(id);
    if (sections === 0 && !isFilled(found?.person.card)) return this.#remove(id);
    const name = calledNow(id);
    const before = [...place.childNodes];
    const written = sections === 0 ? "What you entered here" : `What you wrote in ${sections === 1 ? "1 section" : `${sections} sections`}`;
    const question = element("p", { class: "govuk-body govuk-!-font-weight-bold" }, `Remove ${name} from this ${this.#form.called}?`);
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
    const found = this.#everyone.find(({ person }) => person.id === id);
    if (found === undefined) return;
    const name = calledNow(id);
    const words = element("p", { class: "govuk-body" }, `${name} is no longer in this ${this.#form.called}.`);
    const back = button(`Bring ${name} back`, () => {
      found.gone = null;
      this.#show();
      moveTo(found.person.card);
    });
    found.gone = element("div", { class: "removed" }, words, back);
    this.#show();
    focusOn(words);
  }
}

function moveTo(card: HTMLElement): void {
  const heading = card.querySelector<HTMLElement>("h3");
  if (heading !== null) focusOn(heading);
}

/** Whether anything was typed or changed on a card. */
function isFilled(card: HTMLElement | undefined): boolean {
  const controls = card?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [];
  return [...controls].some((control) =>
    control instanceof HTMLInputElement && control.type === "checkbox"
      ? control.checked !== control.defaultChecked
      : control.value.trim() !== "",
  );
}

function childFields(id: string): HTMLElement[] {
  const path = `children.${id}`;
  return [
    namesPerson(textField({ path: `${path}.name`, label: "Full name" }), id),
    textArea({
      path: `${path}.known_as`,
      label: "Other names the child goes by",
      hint: "One on a line: short names, nicknames, an earlier surname",
      rows: 2,
    }),
    dateField({ path: `${path}.born`, label: "Date of birth", hint: "For example, 27 3 2019" }),
    dateField({ path: `${path}.due`, label: "Due date, if not born yet" }),
    textField({ path: `${path}.pronouns`, label: "Pronouns", hint: "For example, she, he or they", width: "govuk-input--width-10" }),
    checkbox({ path: `${path}.subject`, label: "The conference is about this child", ticked: true }),
    checkbox({ path: `${path}.household`, label: "Lives in the household", ticked: true }),
    parentsField(id),
    textField({ path: `${path}.setting`, label: "School, nursery or other place the child goes to" }),
    textArea({ path: `${path}.address`, label: "Address, if not with the family", rows: 3 }),
    textArea({
      path: `${path}.other_plans`,
      label: "Other plans for the child",
      hint: "One on a line: for example an education, health and care plan",
      rows: 2,
    }),
  ];
}

const parentLists = new Map<string, { list: HTMLElement; none: HTMLElement; boxes: Map<string, HTMLElement> }>();

function parentsField(id: string): HTMLElement {
  const { group, list } = checkboxes({ path: `children.${id}.parents`, label: "Parents", hint: "Those who are known" });
  const none = element("p", { class: "govuk-body govuk-hint" }, "Add the adults below: they can then be ticked here.");
  parentLists.set(id, { list, none, boxes: new Map() });
  return group;
}

/** Offers these adults as parents of each child; a box keeps its tick while its adult is away. */
export function offerParents(children: readonly string[], adults: readonly string[]): void {
  for (const id of children) {
    const offered = parentLists.get(id);
    if (offered === undefined) continue;
    const boxes = adults.map((adult) => boxOf(offered.boxes, id, adult));
    place(offered.list, boxes.length === 0 ? [offered.none] : boxes);
  }
}

function boxOf(boxes: Map<string, HTMLElement>, child: string, adult: string): HTMLElement {
  const known = boxes.get(adult);
  if (known !== undefined) return known;
  const made = option(`children.${child}.parents`, adult, nameOf(adult));
  boxes.set(adult, made);
  return made;
}

function adultFields(id: string): HTMLElement[] {
  const path = `adults.${id}`;
  return [
    namesPerson(textField({ path: `${path}.name`, label: "Full name" }), id),
    textArea({ path: `${path}.known_as`, label: "Other names the adult goes by", hint: "One on a line", rows: 2 }),
    textField({
      path: `${path}.relationship`,
      label: "Who this is to the children",
      hint: "For example, mother, or Amara’s father",
    }),
    checkbox({ path: `${path}.parental_responsibility`, label: "Has parental responsibility" }),
    checkbox({ path: `${path}.carer`, label: "Looks after a child this conference is about" }),
    checkbox({ path: `${path}.household`, label: "Lives in the household", ticked: true }),
    textArea({ path: `${path}.address`, label: "Address", rows: 3 }),
    textField({ path: `${path}.phone`, label: "Telephone number", width: "govuk-input--width-20", inputmode: "tel" }),
    checkbox({
      path: `${path}.address_confidential`,
      label: "Address and telephone number are confidential",
      hint: "They are then looked for in everything you write, and are never printed.",
    }),
  ];
}
