/**
 * "Check your answers": read from the form as it stands, part by part and field by field, so that a field drawn
 * is a field shown. Sections are read from the document, where each sentence has its label.
 */
import { statementsAt } from "./document.ts";
import { element, unseen } from "./dom.ts";
import { statementList } from "./statements.ts";
import { typedDate } from "./words.ts";

/** All answers, each with a link that changes it. */
export function answersOf(form: HTMLFormElement, document: object, change: (path: string) => void): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>("[data-part]")].flatMap((part) => {
    const title = element("h2", { class: "govuk-heading-m" }, part.querySelector("h2")?.textContent ?? "");
    return [title, ...listsOf(part, document, change)];
  });
}

/** A list for the part's own fields, and one for each person or section within it. */
function listsOf(part: HTMLElement, document: object, change: (path: string) => void): HTMLElement[] {
  const within = [...part.querySelectorAll<HTMLElement>("section")];
  const own = [...part.querySelectorAll<HTMLElement>("[data-field]")].filter((field) => field.closest("section") === part);
  const lists = own.length === 0 ? [] : [listOf(own, document, change, "")];
  for (const section of within) {
    const heading = section.querySelector("h3, h4")?.textContent ?? "";
    const fields = [...section.querySelectorAll<HTMLElement>("[data-field]")].filter((field) => field.closest("section") === section);
    if (fields.length === 0) continue;
    lists.push(element("h3", { class: "govuk-heading-s" }, heading), listOf(fields, document, change, heading));
  }
  return lists.length === 0 ? [element("p", { class: "govuk-body" }, "Nobody is listed.")] : lists;
}

function listOf(fields: readonly HTMLElement[], document: object, change: (path: string) => void, about: string): HTMLElement {
  return element("dl", { class: "govuk-summary-list" }, ...fields.filter(isShown).map((field) => row(field, document, change, about)));
}

/** A field that waits behind a choice that was not made is no answer, nor is one folded away and left empty. */
function isShown(field: HTMLElement): boolean {
  if (field.closest("[hidden]:not(#write)") !== null) return false;
  const folded = field.closest("details");
  return folded === null || [...folded.querySelectorAll<HTMLElement>("[data-field]")].some((within) => typedIn(within) !== "");
}

function row(field: HTMLElement, document: object, change: (path: string) => void, about: string): HTMLElement {
  const path = field.dataset["field"] ?? "";
  const label = labelOf(field);
  const link = element("a", { class: "govuk-link", href: `#${path}` }, "Change", unseen(` ${about} ${label}`.replace(/\s+/g, " ")));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    change(path);
  });
  return element(
    "div",
    { class: "govuk-summary-list__row" },
    element("dt", { class: "govuk-summary-list__key" }, label),
    element("dd", { class: "govuk-summary-list__value" }, valueOf(field, document)),
    element("dd", { class: "govuk-summary-list__actions" }, link),
  );
}

/** The label or legend, without what the check draws in the field and what is there for people who hear it in the form. */
function labelOf(field: HTMLElement): string {
  const drawnByTheCheck = ".conference-check-labels, .conference-check-more";
  const label = [...field.querySelectorAll("legend, label")].find((words) => words.closest(drawnByTheCheck) === null);
  const seen = label?.cloneNode(true);
  if (!(seen instanceof Element)) return "";
  for (const hidden of seen.querySelectorAll(".govuk-visually-hidden")) hidden.remove();
  return seen.textContent.trim();
}

function valueOf(field: HTMLElement, document: object): Node {
  const path = field.dataset["field"] ?? "";
  if (path.startsWith("sections.")) {
    const statements = statementsAt(document, path.replace(/\.text$/, ""));
    if (statements.length > 0) return statementList(statements);
  }
  const typed = typedIn(field);
  if (typed === "") return element("span", { class: "not-provided" }, "Not provided");
  return element("span", { class: "as-typed" }, typed);
}

function typedIn(field: HTMLElement): string {
  const controls = [...field.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].filter(
    (control) => control.closest("[data-field]") === field,
  );
  const [first] = controls;
  if (first === undefined) return "";
  if (field.querySelector(".govuk-date-input") !== null) return dateIn(controls);
  if (first instanceof HTMLInputElement && first.type === "radio") return ticked(controls).map(wordsOf).join("");
  if (first instanceof HTMLInputElement && first.type === "checkbox") {
    const alone = field.querySelector("fieldset") === null;
    return alone ? (first.checked ? "Yes" : "No") : ticked(controls).map(wordsOf).join(", ");
  }
  return first.value.trim();
}

function dateIn(controls: readonly { name: string; value: string }[]): string {
  const part = (name: string): string => controls.find((control) => control.name.endsWith(`.${name}`))?.value.trim() ?? "";
  return typedDate(part("day"), part("month"), part("year"), part("time"));
}

function ticked(controls: readonly Element[]): HTMLInputElement[] {
  return controls.filter((control) => control instanceof HTMLInputElement).filter(({ checked }) => checked);
}

function wordsOf(input: HTMLInputElement): string {
  return input.labels?.[0]?.textContent.trim() ?? input.value;
}
