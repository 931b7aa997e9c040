/** The page of dates: every date that a procedure sets around a conference, without a word about anybody. */
import { dates, fields, procedures, rules, type Deadline, type Procedure, type Rule } from "conference-check";
import { calendarOffer } from "./calendar-file.ts";
import { watchDates } from "./dates-errors.ts";
import { DatesForm } from "./dates-form.ts";
import { circumstances, spokenOf } from "./dates-questions.ts";
import { onPaper } from "./dates-section.ts";
import { byId, button, drawIfNew, element, place } from "./dom.ts";
import { conferenceOf, type Dates } from "./due.ts";
import { dueTable } from "./due-table.ts";
import { notesOn } from "./notes.ts";
import { timelineFigure } from "./timeline-figure.ts";
import { conferenceTypes, counted, versionInWords } from "./words.ts";

void begin();

async function begin(): Promise<void> {
  const loading = byId("loading", HTMLElement);
  let known: Procedure[];
  try {
    known = await procedures();
  } catch (error) {
    loading.textContent = `No date can be worked out: ${error instanceof Error ? error.message : String(error)}.`;
    return;
  }
  const asked = new DatesForm(byId("dates", HTMLFormElement), known);
  const page = new DatesPage(asked, known);
  const restore = (): void => {
    asked.fill(location.hash.slice(1));
    void page.update(true);
  };
  restore();
  addEventListener("hashchange", restore);
  asked.form.addEventListener("input", () => void page.update(false));
  addEventListener("beforeprint", () => place(byId("printed", HTMLElement), page.onPaper()));
  watchDates(asked);
  loading.hidden = true;
  byId("whole", HTMLElement).hidden = false;
}

class DatesPage {
  readonly #asked: DatesForm;
  readonly #procedures: readonly Procedure[];
  readonly #actions = element("div", {
    class: "dates__actions",
  });
  #rules: readonly Rule[] = [];
  #latest: Dates | null = null;
  /** Counts changes, so that an answer that comes after a newer change is dropped. */
  #change = 0;
  #choice = "";
  #offered = "";

  constructor(asked: DatesForm, known: readonly Procedure[]) {
    this.#asked = asked;
    this.#procedures = known;
    const offer = calendarOffer({ document: () => asked.document() ?? {}, everyKind: true, names: false });
    this.#actions.append(...offer, button("Print these dates", () => print()));
  }

  /** Works the dates out again; `filled`: the form was filled in from the address, which stays. */
  async update(filled: boolean): Promise<void> {
    this.#change += 1;
    const change = this.#change;
    await this.#load();
    // Those filled in from the address count before it is known which are offered.
    if (filled) this.#asked.offer(new Set(circumstances.map(({ name }) => name)));
    await this.#offer();
    if (change !== this.#change) return;
    const document = this.#asked.document();
    const deadlines = document === null ? [] : await dates(document);
    if (change !== this.#change) return;
    if (!filled) history.replaceState(null, "", `#${this.#asked.address()}`);
    this.#latest = document === null ? null : this.#dates(document, deadlines);
    this.#show();
  }

  /** What the chosen procedure asks and counts from, for every kind of document around such a conference. */
  async #load(): Promise<void> {
    const { procedure, conference } = this.#asked;
    const choice = `${procedure} ${conference}`;
    if (choice === this.#choice || procedure === "" || conference === undefined) return;
    this.#choice = choice;
    const kinds = this.#procedures.find(({ id }) => id === procedure)?.kinds ?? [];
    const found = await Promise.all(kinds.map((kind) => fields(procedure, kind, conference)));
    const known = await rules(procedure);
    if (choice !== this.#choice) return;
    this.#rules = known;
    this.#asked.ask(new Set(found.flat().filter(({ counted_from }) => counted_from).map(({ path }) => path)));
  }

  /** Offers those circumstances that would bring, change or take away a date. It hangs on which dates there are, not on what they say. */
  async #offer(): Promise<void> {
    const holding = this.#asked.holding();
    const known = JSON.stringify([this.#choice, ...holding, ...this.#asked.filled()]);
    if (known === this.#offered) return;
    this.#offered = known;
    const names = new Set<string>();
    const { conference } = this.#asked;
    for (const { name, at } of circumstances) {
      if (conference === undefined || at?.includes(conference) === false) continue;
      const without = new Set(holding);
      without.delete(name);
      const [bare, held] = await Promise.all([without, new Set([...without, name])].map((set) => this.#set(set)));
      if (bare !== held) names.add(name);
    }
    if (known === this.#offered) this.#asked.offer(names);
  }

  /** What is set under these circumstances, as a text to compare. */
  async #set(holding: ReadonlySet<string>): Promise<string> {
    const document = this.#asked.document(holding);
    const rows = document === null ? [] : await dates(document);
    const facts = rows.map(({ rule, due, starts_from, not_before, state }) => [rule, due, starts_from, not_before, state === "set-aside"].join(" "));
    return [...new Set(facts)].sort().join("\n");
  }

  #dates(document: object, deadlines: readonly Deadline[]): Dates {
    return { deadlines, rules: this.#rules, conference: conferenceOf(deadlines, document), now: nowInLondon(), called, datesOnly: true };
  }

  #show(): void {
    const to = byId("found", HTMLElement);
    const latest = this.#latest;
    drawIfNew(to, latest === null ? null : [this.#choice, { ...latest, now: latest.now.slice(0, 10) }], () => {
      byId("said", HTMLElement).textContent = spoken(latest);
      place(to, latest === null ? [element("p", { class: "govuk-body" }, "Select a procedure and a sort of conference, and its dates stand here.")] : this.#results(latest));
    });
  }

  #results(latest: Dates): HTMLElement[] {
    const notes = this.#procedure()?.notes ?? [];
    if (latest.deadlines.length === 0) return [element("p", { class: "govuk-body" }, "The procedure sets no dates around such a conference."), ...notesOn(notes)];
    return [
      timelineFigure(latest, "The same stands in the table below."),
      this.#actions,
      element("p", { class: "govuk-hint" }, "The address of this page holds what you entered: whoever opens it sees the same dates."),
      ...notesOn(notes),
      element("h3", { class: "govuk-heading-m" }, "How each date is counted"),
      dueTable(latest, this.#title()),
    ];
  }

  #procedure(): Procedure | undefined {
    return this.#procedures.find(({ id }) => id === this.#asked.procedure);
  }

  #title(): string {
    const type = conferenceTypes.find(({ value }) => value === this.#asked.conference)?.label ?? "Conference";
    return `${type}: what is due when`;
  }

  /** The page on paper. */
  onPaper(): HTMLElement[] {
    if (this.#latest === null) return [];
    const { title = "", version = "", notes = [] } = this.#procedure() ?? {};
    const [heading, ...rest] = onPaper(this.#latest, this.#title());
    return [...(heading === undefined ? [] : [heading]), element("p", {}, [title, versionInWords(version)].filter(Boolean).join(", ")), ...rest, ...notesOn(notes)];
  }
}

function called(about: Deadline["about"]): string | undefined {
  const of = Object.entries(spokenOf).find(([kind]) => kind in about);
  return of?.[1];
}

/** What somebody hears when the dates change. */
function spoken(latest: Dates | null): string {
  if (latest === null) return "";
  const known = new Set(latest.deadlines.filter(({ due, not_before }) => due !== null || not_before !== null).map(({ rule, due, not_before }) => `${rule} ${due ?? not_before}`));
  const waiting = new Set(latest.deadlines.filter((deadline) => deadline.waiting).map(({ rule }) => rule));
  return `${counted(known.size, "date")}, ${waiting.size} waiting for something`;
}

/** The clock on the wall in London, as `2026-12-01T09:30`. */
function nowInLondon(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" }).format(new Date()).replace(" ", "T");
}
