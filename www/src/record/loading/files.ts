/** Files chosen or dropped, read one after the other on this machine: how far it is, and a way to stop. */
import { element } from "../../dom.ts";
import { Progress } from "../../progress.ts";
import { followDrops } from "../../saved/drop.ts";
import { textOf } from "../../saved/saved.ts";
import { counted } from "../../words.ts";
import { readReport, type AgencyReport } from "./report-file.ts";

/** Where files are dropped or chosen. */
export class Files {
  readonly block: HTMLElement;
  readonly #loaded: (report: AgencyReport) => void;
  readonly #progress: Progress;
  readonly #problems = element("ul", { class: "govuk-list govuk-list--bullet" });
  readonly #input: HTMLInputElement;
  readonly #waiting: File[] = [];

  constructor(loaded: (report: AgencyReport) => void) {
    this.#loaded = loaded;
    this.#progress = new Progress(() => this.#input.focus());
    const id = "load-reports";
    this.#input = element("input", { class: "govuk-file-upload", id, type: "file", accept: ".json,application/json", multiple: true, "aria-describedby": `${id}-hint` });
    this.#input.addEventListener("change", () => {
      this.take([...(this.#input.files ?? [])]);
      this.#input.value = "";
    });
    const zone = element(
      "div",
      { class: "govuk-form-group drop" },
      element("label", { class: "govuk-label govuk-label--s", for: id }, "Reports that agencies saved here"),
      element("div", { class: "govuk-hint", id: `${id}-hint` }, "Choose one or several files, or drop them here. They are read on this machine and sent nowhere."),
      this.#input,
    );
    followDrops(zone, (files) => this.take(files));
    this.block = element("div", {}, zone, this.#progress.block, this.#problems);
  }

  /** Reads these files, after those that are being read. */
  take(files: readonly File[]): void {
    this.#waiting.push(...files);
    if (!this.#progress.isRunning && files.length > 0) void this.#read();
  }

  async #read(): Promise<void> {
    this.#problems.replaceChildren();
    let loaded = 0;
    const doing = (number: number, all: number): string => `Reading report ${number} of ${all}`;
    const ended = (done: number, all: number, stopped: boolean): string => endedWith(loaded, stopped ? all - done : 0);
    await this.#progress.run(this.#waiting, { doing, ended }, async (file) => {
      const report = await readFile(file);
      if (typeof report === "string") {
        this.#problems.append(element("li", {}, report));
        return;
      }
      loaded += 1;
      this.#loaded(report);
    });
    this.#waiting.length = 0;
  }
}

/** What was read stays, whether or not the rest was stopped. */
function endedWith(loaded: number, left: number): string {
  const said = loaded === 0 ? [] : [`${counted(loaded, "report is", "reports are")} loaded. Nothing is taken from ${loaded === 1 ? "it" : "them"} until you take it.`];
  const unread = left === 0 ? [] : [`You stopped: ${counted(left, "file was", "files were")} not read.`];
  return [...said, ...unread].join(" ");
}

async function readFile(file: File): Promise<AgencyReport | string> {
  const read = await textOf(file);
  return typeof read === "string" ? read : readReport(file.name, read.text);
}
