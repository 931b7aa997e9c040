import "conference-check/conference-check.css";
import { attach, procedures, rules, sections, type ConferenceType, type Kind, type Procedure, type Result, type Rule, type Section } from "conference-check";
import { hasAge } from "./age.ts";
import { textAt } from "./document.ts";
import { byId, place } from "./dom.ts";
import { drawOwnFields, drawProcedures, showNotes } from "./own-fields.ts";
import { Unsaved, unfoldForLinks } from "./page.ts";
import { foldPanel, showPanel, showUnchecked } from "./panel.ts";
import { followNames, offerParents, People } from "./people.ts";
import { reportOf } from "./report.ts";
import { roles } from "./roles.ts";
import { fileName, save } from "./save.ts";
import { Sections, type Written } from "./sections.ts";
import { olderChild, Sharing } from "./sharing.ts";
import { Steps } from "./steps.ts";
import { typedDate } from "./words.ts";

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

let known: readonly Procedure[] = [];
let knownRules: readonly Rule[] = [];
let asked: readonly Section[] = [];
let latest: Result | null = null;

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

/** Asks for the sections of what is chosen now; an answer that comes after a newer choice is dropped. */
async function loadSections(): Promise<void> {
  const procedure = chosen("procedure");
  const type = chosen("conference.type");
  if (procedure === "") return;
  showNotes(known.find(({ id }) => id === procedure));
  const [found, foundRules] = await Promise.all([sections(procedure, kind, (type || "initial") as ConferenceType), rules(procedure)]);
  if (chosen("procedure") !== procedure || chosen("conference.type") !== type) return;
  asked = found;
  knownRules = foundRules;
  show();
}

async function loadProcedures(): Promise<void> {
  try {
    known = (await procedures()).filter(({ kinds }) => kinds.includes(kind));
    drawProcedures(known);
    await loadSections();
  } catch {
    // Why nothing could be loaded, `attach` finds for itself, and says.
    asked = [plainSection];
    show();
  }
}

function showResult(result: Result): void {
  const before = pointedAt(latest);
  latest = result;
  if (pointedAt(result) !== before) show();
  showPanel(form, result, knownRules);
}

/** Fills the report on paper, also when the browser's own command prints it. */
function fillPrinted(current: object, steps: Steps): void {
  const passed = steps.reading();
  const procedure = known.find(({ id }) => id === chosen("procedure"));
  const report = reportOf({
    title: "Agency report to the child protection conference",
    procedure: procedure === undefined ? "" : [procedure.title, procedure.version].join(", "),
    document: passed?.document ?? current,
    sections: asked,
    checked: passed,
  });
  place(byId("printed", HTMLElement), report);
}

function saveReport(steps: Steps, unsaved: Unsaved): void {
  const through = steps.reading();
  if (through === null) return;
  const { document: sent, receipt } = through;
  const part = (name: string): string => textAt(sent, `conference.starts.${name}`);
  const name = fileName(kind, typedDate(part("day"), part("month"), part("year")));
  save(sent, receipt, name);
  unsaved.end();
  steps.say(`The report is in your downloads as ${name}. It was sent nowhere.`);
}

function drawPeople(): void {
  byId("add-child", HTMLElement).addEventListener("click", () => children.add({ focus: true }));
  byId("add-adult", HTMLElement).addEventListener("click", () => adults.add({ focus: true }));
  children.add({ focus: false });
  adults.add({ focus: false });
}

async function begin(): Promise<void> {
  const unsaved = new Unsaved(form);
  const steps = new Steps(form);
  drawOwnFields();
  drawPeople();
  followNames(form);
  unfoldForLinks();
  foldPanel();
  await loadProcedures();
  form.addEventListener("change", ({ target }) => {
    const name = target instanceof HTMLInputElement ? target.name : "";
    if (name === "procedure" || name === "conference.type") void loadSections();
    show();
  });
  form.addEventListener("conferencecheck:checked", (event) => showResult((event as CustomEvent<{ result: Result }>).detail.result));
  form.addEventListener("conferencecheck:unchecked", (event) => showUnchecked((event as CustomEvent<{ because: string }>).detail.because));
  const attached = attach(form, { kind, summary: byId("found", HTMLElement), send: (sent) => steps.read(sent, knownRules) });
  addEventListener("beforeprint", () => fillPrinted(attached.document(), steps));
  byId("save", HTMLElement).addEventListener("click", () => saveReport(steps, unsaved));
  byId("print", HTMLElement).addEventListener("click", () => print());
  form.hidden = false;
  byId("loading", HTMLElement).hidden = true;
}

void begin();
