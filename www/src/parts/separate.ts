/** A joint report made into one for each child, where the procedure wants that: read first what is left out, then save. */
import { copies, separateReports, type Document, type Result, type SeparateReport, type SeparateReports } from "conference-check";
import { copyList, leftOutList } from "../copies.ts";
import { textAt } from "../document.ts";
import { button, element, focusOn, place } from "../dom.ts";
import type { Part, State, Writing } from "../part.ts";
import { Progress, type Told } from "../progress.ts";
import { askedOf, reportOf } from "../report.ts";
import { download, fileName } from "../save.ts";
import { counted, dayInWords } from "../words.ts";

/** The part of a report that makes a report for each child; it shows itself where the procedure wants that. */
export function separatePart(title: string): Part {
  return new Separate(title);
}

class Separate implements Part {
  readonly name = "separate";
  readonly heading = "A report for each child";
  readonly holds = [];
  readonly #title: string;
  readonly #made = element("div", { class: "separate" });
  readonly #progress = new Progress(() => document.getElementById("make-separate")?.focus());
  readonly #said = element("div", { role: "status" });
  #writing: Writing | null = null;
  #state: State | null = null;
  #document: Document = {};
  #madeFrom = "";

  constructor(title: string) {
    this.#title = title;
  }

  draw(writing: Writing): Node[] {
    this.#writing = writing;
    writing.form.addEventListener("conferencecheck:checked", (event) => {
      const { document, result } = (event as CustomEvent<{ document: Document; result: Result }>).detail;
      void this.#follow(document, result);
    });
    const make = button("Make a report for each child", () => void this.#make());
    make.id = "make-separate";
    return [
      element("p", { class: "govuk-body" }, "These children do not all have the same parents, and the procedure asks for a separate report for each of them. You can write one report here and have it made into one for each child."),
      make,
      this.#progress.block,
      this.#said,
      this.#made,
    ];
  }

  show(state: State): void {
    this.#state = state;
    if (this.#section() !== null && this.#document.kind === undefined) this.#hide(true);
  }

  #section(): HTMLElement | null {
    return this.#made.closest<HTMLElement>("section");
  }

  #hide(hidden: boolean): void {
    const section = this.#section();
    if (section !== null) section.hidden = hidden;
  }

  /** Only a finding about the children as a whole can be the one that wants separate reports. */
  async #follow(document: Document, result: Result): Promise<void> {
    this.#document = document;
    if (this.#madeFrom !== "" && this.#madeFrom !== written(document)) {
      this.#madeFrom = "";
      place(this.#made, []);
      this.#say("The report has changed since. Make the reports again.");
    }
    const mayWant = result.findings.some(({ at }) => at === "children");
    this.#hide(!mayWant || !(await separateReports(document)).wanted);
  }

  #say(words: string): void {
    place(this.#said, words === "" ? [] : [element("p", { class: "govuk-body" }, words)]);
  }

  async #make(): Promise<void> {
    if (this.#progress.isRunning) return;
    const document = this.#document;
    const made = await separateReports(document);
    this.#madeFrom = written(document);
    this.#say("");
    const heading = element("h3", { class: "govuk-heading-m" }, "Read what is left out before you save");
    const reports: HTMLElement[] = [];
    const done = await this.#progress.run(made.reports, told, async (report) => reports.push(await this.#report(report, reports.length + 1)));
    place(this.#made, [heading, ...inNone(made), ...reports]);
    if (done === made.reports.length) focusOn(heading);
  }

  async #report(report: SeparateReport, number: number): Promise<HTMLElement> {
    const about = `report about ${report.name}`;
    const readers = await copies(report.document);
    const paper = (document: object): HTMLElement[] => this.#paper(document);
    const left = counted(report.left_out.length, "thing");
    return element(
      "div",
      { class: "separate__report", "data-report-about": report.child },
      element("h3", { class: "govuk-heading-m" }, `The ${about}`),
      folded(report.left_out.length === 0 ? `Nothing left out of the ${about}` : `${left} left out of the ${about}`, leftOutList(report.left_out), true),
      ...copyList(readers, paper),
      button(`Save the ${about}`, () => this.#save(report, number), "primary"),
    );
  }

  #paper(document: object): HTMLElement[] {
    const asked = this.#state === null ? { procedure: "", sections: [] } : askedOf(this.#state);
    const called = this.#writing?.called ?? "report";
    return reportOf({ title: this.#title, called, ...asked, document, checked: null, isCopy: true });
  }

  #save(report: SeparateReport, number: number): void {
    const day = textAt(report.document, "conference.starts").slice(0, "2026-12-08".length);
    const name = fileName(`${this.#writing?.kind ?? "report"}-child-${number}`, dayInWords(day));
    download(`${JSON.stringify(report.document, null, 2)}\n`, "application/json", name);
    this.#say(`Saved in your downloads as ${name}. It was sent nowhere, and was not checked as a report of its own.`);
  }
}

const told: Told = {
  doing: (number, all) => `Making report ${number} of ${all}`,
  ended: (done, all, stopped) => (stopped ? `You stopped: ${done} of ${all} reports are below. Make the reports again to have them all.` : ""),
};

/** What was written, whenever it is checked. */
function written(document: Document): string {
  return JSON.stringify({ ...document, checked_at: "" });
}

function inNone({ in_none: nowhere }: SeparateReports): HTMLElement[] {
  if (nowhere.length === 0) return [element("p", { class: "govuk-body" }, "Every statement stands in a report.")];
  return [
    element("h4", { class: "govuk-heading-s" }, "In none of the reports"),
    element("p", { class: "govuk-body" }, "Each of these gives away a child whom the report is not about. Write it once for each child, so that it speaks of that child alone, and make the reports again."),
    ...leftOutList(nowhere),
  ];
}

function folded(words: string, content: readonly HTMLElement[], open: boolean): HTMLElement {
  const summary = element("summary", { class: "govuk-details__summary" }, element("span", { class: "govuk-details__summary-text" }, words));
  return element("details", { class: "govuk-details", open }, summary, element("div", { class: "govuk-details__text" }, ...content));
}
