import {
  attach,
  procedures,
  rules,
  sections,
  type ConferenceType,
  type Kind,
  type Procedure,
  type Receipt,
  type Result,
  type Rule,
  type Section,
} from "conference-check";
import { hasAge } from "./age.ts";
import { answersOf } from "./answers.ts";
import { showDeadlines } from "./deadlines.ts";
import { textAt } from "./document.ts";
import { byId, button, element, focusOn, place } from "./dom.ts";
import { dateField, radios, textField, type Choice } from "./fields.ts";
import { showLeft, showNotChecked } from "./left.ts";
import { goTo, Unsaved, unfoldForLinks } from "./page.ts";
import { calledNow, followNames, offerParents, People } from "./people.ts";
import { reportOf } from "./report.ts";
import { roles } from "./roles.ts";
import { fileName, save } from "./save.ts";
import { Sections, type Written } from "./sections.ts";
import { olderChild, Sharing } from "./sharing.ts";
import { conferenceTypes, counted, dayInWords, typedDate } from "./words.ts";

const kind: Kind = "agency-report";

/** Where nothing can be loaded, there is still a place to write. */
const plainSection: Section = {
  name: "report",
  heading: "Your report",
  hint: "The procedure’s sections could not be loaded. You can still write, save and print here.",
  each: "document",
  level: "required",
  labelled: false,
  clause: "",
};

const form = byId("report", HTMLFormElement);
const drawn = new Sections(byId("sections", HTMLElement));
const sharing = new Sharing(byId("sharing-list", HTMLElement));
const textAbout = (id: string): number => drawn.textAbout(id);
const children = new People("children", byId("children-list", HTMLElement), () => show(), textAbout);
const adults = new People("adults", byId("adults-list", HTMLElement), () => show(), textAbout);
const unsaved = new Unsaved(form);

let known: readonly Procedure[] = [];
let knownRules: readonly Rule[] = [];
let asked: readonly Section[] = [];
let latest: Result | null = null;
let through: { document: object; receipt: Receipt; result: Result | null } | null = null;

/** Draws what hangs on the people, the procedure and the role. */
function show(): void {
  const people = written();
  offerParents(children.listed(), adults.listed());
  drawn.show({ sections: asked, people, role: roles.find(({ value }) => value === chosen("author.role")) });
  sharing.show(
    adults.listed().map(({ id }) => id).filter((id) => people.parents.includes(id) || sharing.isFilled(id)),
    people.subjects.filter((id) => isOlder(id) || sharing.isFilled(id) || isPointedAt(`sharing.family.${id}`)),
  );
}

function chosen(name: string): string {
  return new FormData(form).get(name)?.toString() ?? "";
}

function isTicked(name: string): boolean {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement && control.checked;
}

/** A parent is named as one of a subject, or has parental responsibility, or is a carer. */
function written(): Written {
  const childIds = children.listed().map(({ id }) => id);
  const subjects = childIds.filter((id) => isTicked(`children.${id}.subject`));
  const household = childIds.filter((id) => isTicked(`children.${id}.household`) || subjects.includes(id));
  const values = new FormData(form);
  const named = new Set(subjects.flatMap((id) => values.getAll(`children.${id}.parents`).map(String)));
  const adultIds = adults.listed().map(({ id }) => id);
  const parents = adultIds.filter(
    (id) => named.has(id) || isTicked(`adults.${id}.parental_responsibility`) || isTicked(`adults.${id}.carer`),
  );
  return { subjects, household, parents, everyone: new Set([...childIds, ...adultIds]) };
}

function isOlder(id: string): boolean {
  return hasAge(form, `children.${id}.born`, "conference.starts", olderChild) === true;
}

/** Whether something was found at a path: then its field must be there. */
function isPointedAt(path: string): boolean {
  return latest?.findings.some(({ at }) => at.startsWith(`${path}.`)) ?? false;
}

/** What findings point at among the fields that come and go, as one text to compare. */
function pointedAt(result: Result | null): string {
  const paths = result?.findings.map(({ at }) => at).filter((at) => at.startsWith("sharing.")) ?? [];
  return [...new Set(paths)].sort().join(" ");
}

function drawOwnFields(): void {
  byId("conference-fields", HTMLElement).append(
    radios({ path: "conference.type", label: "What sort of conference is it?" }, conferenceTypes),
    dateField({ path: "conference.starts", label: "When does it start?", hint: "For example, 8 12 2026 at 10:00", time: "Time" }),
  );
  const otherRole = textField({ path: "author.role_other", label: "Your role, in your own words" });
  const choices = roles.map(({ value, label }): Choice => (value === "other" ? { value, label, reveal: otherRole } : { value, label }));
  byId("author-fields", HTMLElement).append(
    radios({ path: "author.role", label: "What is your role?", hint: "Your role brings reminders of what can be said where." }, choices),
    textField({ path: "author.name", label: "Your name" }),
    textField({ path: "author.agency", label: "Your agency", hint: "For example, the school, practice or trust" }),
  );
  byId("chair-fields", HTMLElement).append(
    dateField({ path: "sharing.chair.given", label: "When the chair was given the report", time: "Time, if known" }),
  );
  byId("signing-fields", HTMLElement).append(
    dateField({
      path: "author.signed",
      label: "Date you sign",
      hint: "Entering the date signs the report in your name. The printed report has a line for your signature as well.",
    }),
  );
}

/** The procedures that know this kind of document. One alone is chosen from the start. */
function drawProcedures(): void {
  const choices = known.map(({ id, title, version, updated }) => ({
    value: id,
    label: title,
    hint: [version, updated === "" ? "" : `last updated ${dayInWords(updated)}`].filter(Boolean).join(", "),
  }));
  const group = radios({ path: "procedure", label: "Which procedure does the conference follow?" }, choices);
  const [only] = group.querySelectorAll("input");
  if (choices.length === 1 && only !== undefined) only.checked = true;
  byId("conference-fields", HTMLElement).prepend(group);
}

function showNotes(): void {
  const notes = known.find(({ id }) => id === chosen("procedure"))?.notes ?? [];
  place(byId("procedure-notes", HTMLElement), notes.map((note) => element("p", { class: "govuk-inset-text" }, note)));
}

/** Asks for the sections of what is chosen now; an answer that comes after a newer choice is dropped. */
async function loadSections(): Promise<void> {
  const procedure = chosen("procedure");
  const type = chosen("conference.type");
  if (procedure === "") return;
  showNotes();
  const [found, foundRules] = await Promise.all([sections(procedure, kind, (type || "initial") as ConferenceType), rules(procedure)]);
  if (chosen("procedure") !== procedure || chosen("conference.type") !== type) return;
  asked = found;
  knownRules = foundRules;
  show();
}

function showPanel(result: Result): void {
  const before = pointedAt(latest);
  latest = result;
  if (pointedAt(result) !== before) show();
  showDeadlines(byId("due", HTMLElement), result.deadlines, knownRules, calledNow);
  showLeft(byId("left", HTMLElement), form, result.findings);
  showNotChecked(byId("not-checked", HTMLElement), result.not_checked, knownRules, calledNow);
  const left = result.findings.filter(({ accepted, level }) => accepted === null && level !== "advice").length;
  byId("panel-bar", HTMLButtonElement).textContent = left === 0 ? "What is due" : `What is due, and ${counted(left, "thing")} left`;
}

function showUnchecked(because: string): void {
  const words = element("p", { class: "govuk-inset-text" }, `Nothing is being checked: ${because}. You can still write, save and print.`);
  for (const id of ["due", "left"]) place(byId(id, HTMLElement), []);
  place(byId("left", HTMLElement), [words]);
  byId("not-checked", HTMLElement).hidden = true;
}

/** On a narrow screen the panel folds under its bar. */
function foldPanel(): void {
  const bar = byId("panel-bar", HTMLButtonElement);
  const panel = byId("panel", HTMLElement);
  bar.addEventListener("click", () => {
    const open = panel.toggleAttribute("data-open");
    bar.setAttribute("aria-expanded", String(open));
  });
  panel.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || target.closest("a") === null) return;
    panel.removeAttribute("data-open");
    bar.setAttribute("aria-expanded", "false");
  });
}

const formTitle = document.title;
const answersPage = "#check-answers";

function showAnswers(): void {
  if (through === null) return;
  const { document: sent, result } = through;
  byId("write", HTMLElement).hidden = true;
  byId("answers", HTMLElement).hidden = false;
  byId("saved", HTMLElement).hidden = true;
  document.title = "Check your answers before you save – Conference Check";
  const back = (path: string): void => {
    history.back();
    addEventListener("popstate", () => goTo(form, path), { once: true });
  };
  place(byId("answers-found", HTMLElement), whatWasFound(result));
  place(byId("answers-list", HTMLElement), answersOf(form, sent, back));
  scrollTo(0, 0);
  focusOn(byId("answers-heading", HTMLElement));
}

/** What the check found, what was gone on without, and what it could not check. Never that a report is right. */
function whatWasFound(result: Result | null): HTMLElement[] {
  if (result === null) {
    return [element("p", { class: "govuk-inset-text" }, "Nothing in this report was checked by the program. The saved report says so.")];
  }
  const { findings, not_checked: notChecked } = result;
  const list = (items: Node[]): HTMLElement => element("ul", { class: "govuk-list govuk-list--bullet" }, ...items);
  const shown: HTMLElement[] = [];
  const open = findings.filter(({ accepted, level }) => accepted === null && level !== "advice");
  if (open.length === 0) shown.push(element("p", { class: "govuk-body" }, "Nothing that this check looks for is left open. It cannot tell whether what you wrote is right."));
  else shown.push(element("p", { class: "govuk-body" }, "Still open:"), list(open.map(({ message }) => element("li", {}, message))));
  const without = findings.filter(({ accepted }) => accepted !== null);
  if (without.length > 0) {
    const items = without.map(({ message, accepted }) => element("li", {}, `${message}: ${accepted ?? ""}`));
    shown.push(element("p", { class: "govuk-body" }, "You went on without these:"), list(items));
  }
  if (notChecked.length > 0) {
    const items = notChecked.map(({ rule, because }) =>
      element("li", {}, `${knownRules.find((known) => known.rule === rule)?.asks ?? rule}: ${because}`),
    );
    shown.push(element("p", { class: "govuk-body" }, "These could not be checked:"), list(items));
  }
  return shown;
}

function showForm(): void {
  byId("answers", HTMLElement).hidden = true;
  byId("write", HTMLElement).hidden = false;
  document.title = formTitle;
}

function saveReport(): void {
  if (through === null) return;
  const { document: sent, receipt } = through;
  const part = (name: string): string => textAt(sent, `conference.starts.${name}`);
  const name = fileName(kind, typedDate(part("day"), part("month"), part("year")));
  save({ document: sent, receipt }, name);
  unsaved.end();
  const saved = byId("saved", HTMLElement);
  place(saved, [element("p", { class: "govuk-body" }, `The report is in your downloads as ${name}. It was sent nowhere.`)]);
  saved.hidden = false;
}

/** Fills the report on paper, also when the browser's own command prints it. */
function fillPrinted(current: object): void {
  const passed = location.hash === answersPage ? through : null;
  const procedure = known.find(({ id }) => id === chosen("procedure"));
  place(
    byId("printed", HTMLElement),
    reportOf({
      title: "Agency report to the child protection conference",
      procedure: procedure === undefined ? "" : [procedure.title, procedure.version].join(", "),
      document: passed?.document ?? current,
      sections: asked,
      checked: passed,
    }),
  );
}

async function begin(): Promise<void> {
  // After a reload there are no answers to go back to.
  if (location.hash === answersPage) history.replaceState(null, "", location.pathname);
  drawOwnFields();
  followNames(form);
  unfoldForLinks();
  foldPanel();
  byId("add-child", HTMLElement).replaceWith(button("Add another child", () => children.add({ focus: true })));
  byId("add-adult", HTMLElement).replaceWith(button("Add another adult", () => adults.add({ focus: true })));
  children.add({ focus: false });
  adults.add({ focus: false });
  try {
    known = (await procedures()).filter(({ kinds }) => kinds.includes(kind));
    drawProcedures();
    await loadSections();
  } catch {
    asked = [plainSection];
    show();
  }
  form.addEventListener("change", ({ target }) => {
    const name = target instanceof HTMLInputElement ? target.name : "";
    if (name === "procedure" || name === "conference.type") void loadSections();
    show();
  });
  form.addEventListener("conferencecheck:checked", (event) => showPanel((event as CustomEvent<{ result: Result }>).detail.result));
  form.addEventListener("conferencecheck:unchecked", (event) => showUnchecked((event as CustomEvent<{ because: string }>).detail.because));
  const attached = attach(form, {
    kind,
    send: (sent) => {
      through = sent;
      history.pushState(null, "", answersPage);
      showAnswers();
    },
  });
  addEventListener("popstate", () => {
    if (location.hash === answersPage && through !== null) showAnswers();
    else if (!byId("answers", HTMLElement).hidden) showForm();
  });
  addEventListener("beforeprint", () => fillPrinted(attached.document()));
  byId("back", HTMLElement).addEventListener("click", () => {
    history.back();
    addEventListener("popstate", () => focusOn(byId("write-heading", HTMLElement)), { once: true });
  });
  byId("save", HTMLElement).addEventListener("click", saveReport);
  byId("print", HTMLElement).addEventListener("click", () => print());
  form.hidden = false;
  byId("loading", HTMLElement).hidden = true;
}

void begin();
