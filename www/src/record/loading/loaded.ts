/** The reports that were loaded, each with what can be taken from it. A person takes it piece by piece, or all of one report. */
import { button, element, focusOn, place } from "../../dom.ts";
import { counted } from "../../words.ts";
import { proposalsOf, type Proposal, type Taking } from "./proposals.ts";
import type { AgencyReport } from "./report-file.ts";

interface Shown {
  report: AgencyReport;
  block: HTMLElement;
  says: HTMLElement;
  list: HTMLElement;
  all: HTMLButtonElement;
  /** What is proposed now, by key, each with its line. */
  lines: Map<string, { proposal: Proposal; line: HTMLElement }>;
  /** What was taken, or left as it is: it is not proposed again. */
  done: Set<string>;
}

const groups = ["People", "Attendance and reports", "Opinions"] as const;

/** The list of loaded reports. */
export class Loaded {
  readonly list = element("div");
  readonly #record: Taking;
  readonly #shown: Shown[] = [];
  #given = 0;

  constructor(record: Taking) {
    this.#record = record;
  }

  add(report: AgencyReport): void {
    this.#given += 1;
    const id = `loaded-${this.#given}`;
    const who = [report.author.name, report.author.agency].filter((part) => part !== "").join(", ") || "An agency";
    const says = element("p", { class: "govuk-body", role: "status" });
    const list = element("div");
    const all = button("Take all of this report", () => this.#takeAll(shown));
    const away = button("Put this report away", () => this.#remove(shown));
    for (const made of [all, away]) made.append(element("span", { class: "govuk-visually-hidden" }, `: ${who}`));
    const heading = element("h3", { class: "govuk-heading-m", id }, who);
    const file = element("p", { class: "govuk-hint" }, report.file);
    const block = element("div", { class: "loaded", role: "group", "aria-labelledby": id }, heading, file, says, list, element("div", { class: "govuk-button-group" }, all, away));
    const shown: Shown = { report, block, says, list, all, lines: new Map(), done: new Set() };
    this.#shown.push(shown);
    this.#renew(shown);
    this.list.append(block);
  }

  /** Proposes anew what the record does not say yet. */
  show(): void {
    for (const shown of this.#shown) this.#renew(shown);
    place(this.list, this.#shown.map(({ block }) => block));
  }

  #renew(shown: Shown): void {
    const proposals = proposalsOf(shown.report, this.#record).filter(({ key }) => !shown.done.has(key));
    const lines = new Map(proposals.map((proposal) => [proposal.key, { proposal, line: this.#line(shown, proposal) }]));
    shown.lines = lines;
    const blocks = groups.flatMap((group) => {
      const own = [...lines.values()].filter(({ proposal }) => proposal.group === group).map(({ line }) => line);
      return own.length === 0 ? [] : [blockOf(shown, group, own)];
    });
    place(shown.list, blocks);
    const words = proposals.length === 0 ? "Nothing more is left to take from this report." : `${counted(proposals.length, "thing")} can be taken.`;
    if (shown.says.textContent !== words) shown.says.textContent = words;
    shown.all.hidden = proposals.length < 2;
  }

  /** A line stays the same element while what it proposes stays the same: what has focus keeps it. */
  #line(shown: Shown, proposal: Proposal): HTMLElement {
    const known = shown.lines.get(proposal.key);
    const sameNow = known?.proposal.now === proposal.now;
    if (known !== undefined && sameNow) {
      renewChoices(known.line, proposal);
      return known.line;
    }
    return this.#drawn(shown, proposal);
  }

  #drawn(shown: Shown, proposal: Proposal): HTMLElement {
    const { key, words, now, into } = proposal;
    const take = button(now === undefined ? "Take this" : "Use what the report says", () => this.#take(shown, key));
    take.append(element("span", { class: "govuk-visually-hidden" }, `: ${words}`));
    const line = element("li", { class: "proposal" }, element("div", { class: "proposal__words" }, words, ...(now === undefined ? [] : [element("br"), `You entered: ${now}`])));
    if (into !== undefined) line.append(chooser(proposal));
    const buttons = element("div", { class: "proposal__buttons" }, take);
    if (now !== undefined) buttons.append(button("Keep what I entered", () => this.#done(shown, key)));
    line.append(buttons);
    if (into !== undefined) renewChoices(line, proposal);
    return line;
  }

  #take(shown: Shown, key: string): void {
    const known = shown.lines.get(key);
    if (known === undefined) return;
    // Drawn anew since: what it does then is what it does now.
    const current = proposalsOf(shown.report, this.#record).find((proposal) => proposal.key === key) ?? known.proposal;
    const select = known.line.querySelector("select");
    if (select?.value === "") return ask(known.line, select);
    current.take(select?.value ?? "");
    this.#done(shown, key);
  }

  #done(shown: Shown, key: string): void {
    const keys = [...shown.lines.keys()];
    const after = keys.slice(keys.indexOf(key) + 1);
    shown.done.add(key);
    this.show();
    const next = after.map((other) => shown.lines.get(other)?.line).find((line) => line !== undefined);
    const target = (next ?? shown.list).querySelector<HTMLElement>("select, button");
    if (target === null) focusOn(shown.says);
    else target.focus();
  }

  /** All that needs no choice: what differs from what was entered, and opinions without a place, wait for a person. */
  #takeAll(shown: Shown): void {
    const taken = new Set<string>();
    // What was taken can make more possible: a parent's box needs both people.
    for (let next = this.#nextOf(shown, taken); next !== undefined; next = this.#nextOf(shown, taken)) {
      const place = shown.lines.get(next.key)?.line.querySelector("select")?.value ?? "";
      next.take(place);
      taken.add(next.key);
    }
    for (const key of taken) shown.done.add(key);
    this.show();
    focusOn(shown.says);
  }

  #nextOf(shown: Shown, taken: ReadonlySet<string>): Proposal | undefined {
    return proposalsOf(shown.report, this.#record).find(({ key, now, into }) => {
      if (taken.has(key) || shown.done.has(key) || now !== undefined) return false;
      return into === undefined || (shown.lines.get(key)?.line.querySelector("select")?.value ?? "") !== "";
    });
  }

  #remove(shown: Shown): void {
    this.#shown.splice(this.#shown.indexOf(shown), 1);
    this.show();
    document.getElementById("load-reports")?.focus();
  }
}

function blockOf(shown: Shown, group: string, lines: readonly HTMLElement[]): HTMLElement {
  const known = shown.list.querySelector<HTMLElement>(`[data-proposals="${group}"]`);
  const block = known ?? element("div", { "data-proposals": group }, element("h4", { class: "govuk-heading-s" }, group), element("ul", { class: "proposals" }));
  const list = block.querySelector("ul");
  if (list !== null) place(list, lines);
  return block;
}

let choosers = 0;

function chooser({ words }: Proposal): HTMLElement {
  choosers += 1;
  const id = `into-${choosers}`;
  return element(
    "div",
    { class: "govuk-form-group" },
    element("label", { class: "govuk-label", for: id }, "Put it into", element("span", { class: "govuk-visually-hidden" }, `: ${words}`)),
    // No part of what is checked or saved.
    element("select", { class: "govuk-select", id, form: "" }, element("option", { value: "" }, "Choose a section")),
  );
}

/** Sections come and go: a choice made stays while its section is there. */
function renewChoices(line: HTMLElement, { into = [] }: Proposal): void {
  const select = line.querySelector("select");
  if (select === null) return;
  const wanted = into.map(({ area, label }) => [area.name, label] as const);
  const now = [...select.options].slice(1).map(({ value, text }) => [value, text]);
  if (JSON.stringify(now) === JSON.stringify(wanted)) return;
  const chosen = select.value;
  const first = select.options[0];
  select.replaceChildren(...(first === undefined ? [] : [first]), ...wanted.map(([value, label]) => element("option", { value }, label)));
  select.value = wanted.some(([value]) => value === chosen) ? chosen : "";
}

function ask(line: HTMLElement, select: HTMLSelectElement): void {
  const id = `${select.id}-error`;
  if (document.getElementById(id) === null) {
    select.before(element("p", { class: "govuk-error-message", id }, "Select the section to put it into"));
    select.setAttribute("aria-describedby", id);
    select.addEventListener(
      "change",
      () => {
        document.getElementById(id)?.remove();
        select.removeAttribute("aria-describedby");
      },
      { once: true },
    );
  }
  line.querySelector("select")?.focus();
}
