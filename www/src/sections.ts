/**
 * The sections of a report, in the procedure's order and with its headings. Controls come and go with the
 * people and the procedure, and what was typed never does.
 */
import type { Section } from "conference-check";
import { entriesAt } from "./document.ts";
import { element, place, unseen } from "./dom.ts";
import { textArea } from "./fields.ts";
import { nameOf } from "./names.ts";
import type { Written } from "./part.ts";
import { remindersFor, type Role } from "./roles.ts";
import { idsAt } from "./saved/saved.ts";
import { spaced } from "./words.ts";

/** What the sections hang on. */
export interface Wanted {
  sections: readonly Section[];
  people: Written;
  role: Role | undefined;
}

const family = "family";

interface Block {
  block: HTMLElement;
  heading: HTMLElement;
  title: string;
  hint: HTMLElement;
  reminders: HTMLElement;
  entries: HTMLElement;
}

/** A section's entry: the text about one person, or about the family. */
interface Entry {
  section: string;
  who: string;
  group: HTMLElement;
  area: HTMLTextAreaElement;
}

/** The part of the page in which the report is written. */
export class Sections {
  readonly #list: HTMLElement;
  readonly #blocks = new Map<string, Block>();
  readonly #entries = new Map<string, Entry>();

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** In how many sections something is written about a person. */
  textAbout(who: string): number {
    return [...this.#entries.values()].filter((entry) => entry.who === who && isWritten(entry)).length;
  }

  /** Draws a space for each entry that a document holds, also in sections that nobody asks for now. */
  makeRoom(document: object, sections: readonly Section[], people: Written): void {
    for (const name of idsAt(document, "sections")) {
      const section = sections.find((asked) => asked.name === name) ?? unasked(name);
      const title = this.#block(name).heading;
      if (title.textContent === "") title.textContent = section.heading;
      for (const [who] of entriesAt(document, `sections.${name}`)) if (who === family || people.everyone.has(who)) this.#entry(section, who);
    }
  }

  /** Draws what is wanted; what was typed in an entry that is not asked for any more stays, and says so. */
  show({ sections, people, role }: Wanted): void {
    const asked = sections.map((section) => {
      const who = whoFor(section, people);
      const extra = this.#written(section.name, people).filter((entry) => !who.includes(entry.who));
      return this.#drawn(section, [...who, ...extra.map((entry) => entry.who)], people, role);
    });
    const names = new Set(sections.map(({ name }) => name));
    const leftOver = [...this.#blocks.keys()].filter((name) => !names.has(name) && this.#written(name, people).length > 0);
    place(this.#list, [...asked, ...leftOver.map((name) => this.#leftOver(name, people))]);
  }

  #written(section: string, people: Written): Entry[] {
    return [...this.#entries.values()].filter(
      (entry) => entry.section === section && isWritten(entry) && (entry.who === family || people.everyone.has(entry.who)),
    );
  }

  #drawn(section: Section, who: readonly string[], people: Written, role: Role | undefined): HTMLElement {
    const drawn = this.#block(section.name);
    drawn.title = section.heading;
    drawn.heading.textContent = section.heading;
    drawn.hint.textContent = section.hint;
    showReminders(drawn.reminders, role, section);
    const entries = who.map((id) => this.#entry(section, id).group);
    const nobody = element("p", { class: "govuk-inset-text" }, nobodyYet(section));
    place(drawn.entries, entries.length === 0 ? [nobody] : entries);
    for (const id of who) this.#note(section, id, people);
    return drawn.block;
  }

  #leftOver(name: string, people: Written): HTMLElement {
    const drawn = this.#block(name);
    drawn.hint.textContent =
      "This procedure and conference do not ask for this section. What you wrote stays until you delete it here.";
    place(drawn.reminders, []);
    place(drawn.entries, this.#written(name, people).map(({ group }) => group));
    return drawn.block;
  }

  #block(name: string): Block {
    const known = this.#blocks.get(name);
    if (known !== undefined) return known;
    const heading = element("h3", { class: "govuk-heading-m", id: `section-${name}` });
    const hint = element("p", { class: "govuk-hint" });
    const reminders = element("div");
    const entries = element("div");
    const block = element("section", { class: "report-section" }, heading, hint, reminders, entries);
    const made = { block, heading, title: "", hint, reminders, entries };
    this.#blocks.set(name, made);
    return made;
  }

  #entry(section: Section, who: string): Entry {
    const path = `sections.${section.name}.${who}.text`;
    const known = this.#entries.get(path);
    if (known !== undefined) return known;
    const label = element("span");
    if (who === family) label.append(unseen(`${section.heading}: `), "About the family");
    else label.append(unseen(`${section.heading}: `), nameOf(who));
    const group = textArea({ path, label, rows: 5 });
    const area = group.querySelector("textarea");
    if (area === null) throw new Error(`no text area for ${path}`);
    area.classList.add("prose");
    const made = { section: section.name, who, group, area };
    this.#entries.set(path, made);
    return made;
  }

  /** Says, above a subject's own space in a section about all children, that it may stay empty. */
  #note(section: Section, who: string, people: Written): void {
    const { group, area } = this.#entry(section, who);
    const id = `${area.id}-note`;
    const covered = section.each === "child" && people.subjects.includes(who);
    const shown = group.querySelector(`[id="${id}"]`);
    if (covered === (shown !== null)) return;
    if (shown !== null) {
      shown.remove();
      area.removeAttribute("aria-describedby");
      return;
    }
    const words = "Only what the other sections about this child do not say already.";
    area.before(element("div", { class: "govuk-hint", id }, words));
    area.setAttribute("aria-describedby", id);
  }
}

/** A section that the procedure does not ask for is called by its name. */
function unasked(name: string): Section {
  const words = spaced(name);
  const heading = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return { name, heading, hint: "", each: "document", level: "advice", labelled: false, clause: "" };
}

function isWritten({ area }: Entry): boolean {
  return area.value.trim() !== "";
}

function whoFor({ each }: Section, people: Written): readonly string[] {
  if (each === "subject") return people.subjects;
  if (each === "child") return people.household;
  if (each === "parent") return people.parents;
  return [family];
}

function nobodyYet({ each }: Section): string {
  if (each === "subject") return "Add a child whom this conference is about, and this section opens here.";
  if (each === "parent") return "List the parents above and tick them on the children’s cards, or say which adult looks after a child: this section then opens here.";
  return "Add a child, and this section opens here.";
}

function showReminders(to: HTMLElement, role: Role | undefined, section: Section): void {
  const reminders = remindersFor(role, section.name);
  const key = `${role?.value} ${section.name}`;
  if (to.dataset["shows"] === key && to.childElementCount > 0) return;
  to.dataset["shows"] = key;
  if (role === undefined || reminders.length === 0) return place(to, []);
  const summary = element("summary", { class: "govuk-details__summary" });
  summary.append(element("span", { class: "govuk-details__summary-text" }, `What ${role.who} can often say here`, unseen(`: ${section.heading}`)));
  const list = element("ul", { class: "govuk-list govuk-list--bullet" }, ...reminders.map((words) => element("li", {}, words)));
  place(to, [element("details", { class: "govuk-details" }, summary, element("div", { class: "govuk-details__text" }, list))]);
}
