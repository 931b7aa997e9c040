/** The two steps of a form: writing it, and reading it through before it is saved or printed. */
import type { Rule, Sent } from "conference-check";
import { answersOf } from "./answers.ts";
import { byId, element, focusOn, place } from "./dom.ts";
import { showDates } from "./dates-section.ts";
import { whatWasFound } from "./found.ts";
import { goTo } from "./page.ts";

const answersStep = "#check-answers";

/** Which step is shown; the browser's back button goes from the answers to the form. */
export class Steps {
  readonly #form: () => HTMLFormElement;
  readonly #called: string;
  readonly #title = document.title;
  #through: { sent: Sent; rules: readonly Rule[] } | null = null;

  /** @param form gives the form that is shown now */
  constructor(form: () => HTMLFormElement, called: string) {
    this.#form = form;
    this.#called = called;
    // After a reload there are no answers to go back to.
    if (location.hash === answersStep) history.replaceState(null, "", location.pathname);
    addEventListener("popstate", () => {
      if (location.hash === answersStep && this.#through !== null) this.#showAnswers();
      else if (this.isReading()) this.#showForm();
    });
    byId("back", HTMLElement).addEventListener("click", () => this.#back(() => focusOn(byId("write-heading", HTMLElement))));
  }

  /** What came through the check, while it is being read. */
  reading(): Sent | null {
    return this.isReading() ? (this.#through?.sent ?? null) : null;
  }

  isReading(): boolean {
    return !byId("answers", HTMLElement).hidden;
  }

  /** Goes on to the answers. */
  read(sent: Sent, rules: readonly Rule[]): void {
    this.#through = { sent, rules };
    history.pushState(null, "", answersStep);
    this.#showAnswers();
  }

  /** Another document is written on: no way leads to the answers of the one before. */
  forget(): void {
    this.#through = null;
  }

  /** Says below the answers what was done with them. */
  say(words: string): void {
    const saved = byId("saved", HTMLElement);
    place(saved, [element("p", { class: "govuk-body" }, words)]);
    saved.hidden = false;
  }

  #back(then: () => void): void {
    addEventListener("popstate", then, { once: true });
    history.back();
  }

  #showAnswers(): void {
    if (this.#through === null) return;
    const { sent, rules } = this.#through;
    byId("write", HTMLElement).hidden = true;
    byId("answers", HTMLElement).hidden = false;
    byId("saved", HTMLElement).hidden = true;
    document.title = "Check your answers before you save – Conference Check";
    place(byId("answers-found", HTMLElement), whatWasFound(sent.result, rules, this.#called));
    const change = (path: string): void => this.#back(() => goTo(this.#form(), path));
    place(byId("answers-list", HTMLElement), answersOf(this.#form(), sent.document, change));
    showDates(byId("answers-dates", HTMLElement), sent, rules);
    scrollTo(0, 0);
    focusOn(byId("answers-heading", HTMLElement));
  }

  #showForm(): void {
    byId("answers", HTMLElement).hidden = true;
    byId("write", HTMLElement).hidden = false;
    document.title = this.#title;
  }
}
