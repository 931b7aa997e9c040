/** The choices of the page of rules, as controls. */
import type { Procedure } from "conference-check";
import { element } from "../dom.ts";
import { conferenceTypes } from "../words.ts";
import type { Choices } from "./choices.ts";
import { kinds } from "./listed.ts";

interface Offered {
  value: string;
  label: string;
}

/** The controls, filled in with what is chosen; `changed` is called with each new choice. */
export class Filter {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement, procedures: readonly Procedure[], choices: Choices, changed: (choices: Choices) => void) {
    this.#form = form;
    form.append(
      views(choices.view),
      select("procedure", "Procedure", procedures.map(({ id, title }) => ({ value: id, label: title })), choices.procedure),
      select("kind", "Kind of document", [{ value: "", label: "Every kind" }, ...kinds], choices.kind),
      select("conference", "Type of conference", [{ value: "", label: "Every type" }, ...conferenceTypes], choices.conference),
      search(choices.search),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      this.#showFor(this.choices());
      changed(this.choices());
    });
    this.#showFor(choices);
  }

  /** What is chosen now. */
  choices(): Choices {
    const values = new FormData(this.#form);
    const value = (name: string): string => values.get(name)?.toString() ?? "";
    return {
      view: value("view") === "compare" ? "compare" : "one",
      procedure: value("procedure"),
      kind: value("kind"),
      conference: value("conference"),
      search: value("search").trim(),
    };
  }

  /** Side by side there is no procedure to choose. */
  #showFor({ view }: Choices): void {
    const procedure = this.#form.querySelector<HTMLElement>("[data-chooses=procedure]");
    if (procedure !== null) procedure.hidden = view === "compare";
  }
}

function views(chosen: Choices["view"]): HTMLElement {
  const one = radio("one", "One procedure", chosen);
  const compare = radio("compare", "All procedures side by side", chosen);
  const legend = element("legend", { class: "govuk-fieldset__legend govuk-fieldset__legend--s" }, "Show");
  const radios = element("div", { class: "govuk-radios govuk-radios--small govuk-radios--inline" }, one, compare);
  return element("div", { class: "govuk-form-group filter__whole" }, element("fieldset", { class: "govuk-fieldset" }, legend, radios));
}

function radio(value: string, label: string, chosen: string): HTMLElement {
  const id = `filter-view-${value}`;
  const input = element("input", { class: "govuk-radios__input", type: "radio", name: "view", id, value, checked: value === chosen });
  return element("div", { class: "govuk-radios__item" }, input, element("label", { class: "govuk-label govuk-radios__label", for: id }, label));
}

function select(name: string, label: string, offered: readonly Offered[], chosen: string): HTMLElement {
  const id = `filter-${name}`;
  const options = offered.map((one) => element("option", { value: one.value, selected: one.value === chosen }, one.label));
  return element(
    "div",
    { class: "govuk-form-group", "data-chooses": name },
    element("label", { class: "govuk-label govuk-label--s", for: id }, label),
    element("select", { class: "govuk-select", id, name }, ...options),
  );
}

function search(words: string): HTMLElement {
  const id = "filter-search";
  const hint = element("div", { class: "govuk-hint", id: `${id}-hint` }, "Names, what is asked, why, headings and clauses. For example, chronology");
  const input = element("input", { class: "govuk-input", type: "search", id, name: "search", value: words, spellcheck: "false", "aria-describedby": hint.id });
  return element("div", { class: "govuk-form-group filter__whole" }, element("label", { class: "govuk-label govuk-label--s", for: id }, "Search the rules"), hint, input);
}
