/** With whom the report was shared before the conference: each parent, older children, the chair. */
import { element, place } from "./dom.ts";
import { dateField, textArea, textField } from "./fields.ts";
import { nameOf } from "./names.ts";

/** From this age on a report is shared with a child too, where that is in the child's interests. */
export const olderChild = 12;

/** The part of the page that says who saw the report. */
export class Sharing {
  readonly #list: HTMLElement;
  readonly #cards = new Map<string, HTMLElement>();
  readonly #nobody = element("p", { class: "govuk-inset-text" }, "Add the parents above, and say here when each saw the report.");

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Draws a card for each of these people; what was typed on a card is kept while its person is away. */
  show(parents: readonly string[], olderChildren: readonly string[]): void {
    const cards = [...parents, ...olderChildren].map((id) => this.#card(id));
    place(this.#list, cards.length === 0 ? [this.#nobody] : cards);
  }

  /** Whether anything was typed about sharing with this person. */
  isFilled(id: string): boolean {
    const controls = this.#cards.get(id)?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [];
    return [...controls].some(({ value }) => value.trim() !== "");
  }

  #card(id: string): HTMLElement {
    const known = this.#cards.get(id);
    if (known !== undefined) return known;
    const path = `sharing.family.${id}`;
    const heading = element("h3", { class: "govuk-heading-m", id: `sharing-${id}` }, "With ", nameOf(id));
    const made = element(
      "section",
      { class: "person", role: "group", "aria-labelledby": heading.id },
      heading,
      dateField({ path: `${path}.given`, label: "When the report was given" }),
      dateField({ path: `${path}.discussed`, label: "When it was discussed" }),
      textArea({ path: `${path}.comments`, label: "What was said about it", rows: 2 }),
      notShared(path),
    );
    this.#cards.set(id, made);
    return made;
  }
}

function notShared(path: string): HTMLElement {
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, "The report is not shared, or not all of it"));
  return element(
    "details",
    { class: "govuk-details" },
    summary,
    element(
      "div",
      { class: "govuk-details__text" },
      textArea({ path: `${path}.not_shared.reason`, label: "Why it is not shared", rows: 3 }),
      dateField({ path: `${path}.not_shared.agreed_by_chair`, label: "When the chair agreed" }),
      textField({ path: `${path}.not_shared.extent`, label: "How far it may be spoken of in the conference" }),
    ),
  );
}
