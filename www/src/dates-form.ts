/** The form of the page of dates: what it asks, the document that it makes, and the address that holds what was typed. */
import type { ConferenceType, Document, Procedure } from "conference-check";
import { element, place } from "./dom.ts";
import { alwaysSaid, circumstances, conferenceStarts, dateQuestions, recordReceived, recordSaid, type Circumstance, type DateQuestion } from "./dates-questions.ts";
import { checkbox, dateField, radios } from "./fields.ts";
import { choiceOf } from "./parts/conference.ts";
import { conferenceTypes } from "./words.ts";

const PARTS = ["day", "month", "year", "time"] as const;

interface Asked<Question> {
  readonly question: Question;
  readonly group: HTMLElement;
}

export class DatesForm {
  readonly form: HTMLFormElement;
  readonly #dates: readonly Asked<DateQuestion>[];
  readonly #circumstances: readonly Asked<Circumstance>[];
  readonly #more = element("div");
  readonly #hangsOn = element("fieldset", { class: "govuk-fieldset govuk-form-group", hidden: true }, element("legend", { class: "govuk-fieldset__legend govuk-fieldset__legend--s" }, "What else holds?"));
  readonly #boxes = element("div");

  constructor(form: HTMLFormElement, procedures: readonly Procedure[]) {
    this.form = form;
    const asked = (question: DateQuestion): Asked<DateQuestion> => {
      const { path, label, hint, time } = question;
      return { question, group: dateField({ path, label, ...(hint === undefined ? {} : { hint }), ...(time === undefined ? {} : { time: "Time" }) }) };
    };
    const starts = asked(conferenceStarts);
    this.#dates = [starts, ...dateQuestions.map(asked)];
    this.#circumstances = circumstances.map((question) => ({ question, group: checkbox({ path: question.name, label: question.label }) }));
    this.#hangsOn.append(this.#boxes);
    const types = radios({ path: "conference.type", label: "What sort of conference is it?" }, conferenceTypes);
    form.append(choiceOf(procedures), types, starts.group, this.#more, this.#hangsOn);
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  get procedure(): string {
    return this.#chosen("procedure");
  }

  get conference(): ConferenceType | undefined {
    const value = this.#chosen("conference.type");
    return conferenceTypes.find((type) => type.value === value)?.value;
  }

  #chosen(name: string): string {
    return this.form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? "";
  }

  /** Asks for the dates that the procedure counts from; what was typed elsewhere stays typed. */
  ask(countedFrom: ReadonlySet<string>): void {
    const [, ...more] = this.#dates;
    place(this.#more, more.filter(({ question }) => countedFrom.has(question.pattern)).map(({ group }) => group));
  }

  /** Offers the circumstances of these names. */
  offer(names: ReadonlySet<string>): void {
    place(this.#boxes, this.#circumstances.filter(({ question }) => names.has(question.name)).map(({ group }) => group));
    this.#hangsOn.hidden = this.#boxes.childElementCount === 0;
  }

  /** The names of the circumstances that hold, of those that are offered. */
  holding(): Set<string> {
    return new Set(this.#circumstances.filter(({ group }) => group.isConnected && group.querySelector("input")?.checked === true).map(({ question }) => question.name));
  }

  /** The document that says what the form says, and that these circumstances hold; `null` until the choices are made. */
  document(holding: ReadonlySet<string> = this.holding()): Document | null {
    const { procedure, conference } = this;
    if (procedure === "" || conference === undefined) return null;
    const said: Record<string, string> = alwaysSaid(procedure, conference);
    for (const { question } of this.#circumstances) if (holding.has(question.name)) Object.assign(said, question.says);
    for (const { question, group } of this.#dates) {
      if (!group.isConnected) continue;
      for (const [part, value] of typedIn(group, question.path)) said[`${question.path}.${part}`] = value;
    }
    if (`${recordReceived}.day` in said) Object.assign(said, recordSaid);
    return nested(said) as Document;
  }

  /** What was typed into the date of a path, as a document has it; nothing where nothing was. */
  typed(path: string): Record<string, string> | undefined {
    const found = this.#dates.find(({ question }) => question.path === path);
    const parts = found === undefined ? [] : typedIn(found.group, path);
    return parts.length === 0 ? undefined : Object.fromEntries(parts);
  }

  /** The paths of the dates of which something was typed. */
  filled(): string[] {
    return this.#dates.filter(({ question, group }) => group.isConnected && typedIn(group, question.path).length > 0).map(({ question }) => question.path);
  }

  /** All that was chosen and typed, as the part of an address after `#`. */
  address(): string {
    const values = new URLSearchParams();
    if (this.procedure !== "") values.set("procedure", this.procedure);
    if (this.conference !== undefined) values.set("conference.type", this.conference);
    for (const { question, group } of this.#dates) {
      const parts = Object.fromEntries(typedIn(group, question.path));
      if (!group.isConnected || Object.keys(parts).length === 0) continue;
      const date = PARTS.slice(0, 3).map((part) => parts[part] ?? "").join("/");
      values.set(question.path, parts["time"] === undefined ? date : `${date} ${parts["time"]}`);
    }
    for (const name of this.holding()) values.set(name, "yes");
    return values.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
  }

  /** Fills in what an address says. */
  fill(address: string): void {
    const values = new URLSearchParams(address);
    for (const name of ["procedure", "conference.type"]) {
      const radio = this.form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${CSS.escape(values.get(name) ?? "")}"]`);
      if (radio !== null) radio.checked = true;
    }
    for (const { question, group } of this.#dates) {
      const [day = "", month = "", rest = ""] = (values.get(question.path) ?? "").split("/");
      const [year = "", ...time] = rest.split(" ");
      const parts = { day, month, year, time: time.join(" ") };
      for (const part of PARTS) {
        const input = inputOf(group, `${question.path}.${part}`);
        if (input !== null) input.value = parts[part];
      }
    }
    for (const { question, group } of this.#circumstances) {
      const box = group.querySelector("input");
      if (box !== null) box.checked = values.get(question.name) === "yes";
    }
  }
}

function inputOf(group: HTMLElement, id: string): HTMLInputElement | null {
  return group.querySelector<HTMLInputElement>(`input[id="${CSS.escape(id)}"]`);
}

function typedIn(group: HTMLElement, path: string): [string, string][] {
  return PARTS.map((part): [string, string] => [part, inputOf(group, `${path}.${part}`)?.value.trim() ?? ""]).filter(([, value]) => value !== "");
}

/** Paths and their values as an object within objects. */
function nested(said: Readonly<Record<string, string>>): object {
  const whole: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(said)) {
    const keys = path.split(".");
    const last = keys.pop() ?? path;
    let within = whole;
    for (const key of keys) within = (within[key] ??= {}) as Record<string, unknown>;
    within[last] = value;
  }
  return whole;
}
