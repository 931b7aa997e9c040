/** Files chosen or dropped, read one after the other on this machine: how far it is, and a way to stop. */
import { button, element } from "../../dom.ts";
import { followDrops } from "../../saved/drop.ts";
import { textOf } from "../../saved/saved.ts";
import { counted } from "../../words.ts";
import { readReport, type AgencyReport } from "./report-file.ts";

/** Where files are dropped or chosen. */
export class Files {
  readonly block: HTMLElement;
  readonly #loaded: (report: AgencyReport) => void;
  readonly #says = element("p", { class: "govuk-body", role: "status" });
  readonly #problems = element("ul", { class: "govuk-list govuk-list--bullet" });
  readonly #stop: HTMLButtonElement;
  readonly #input: HTMLInputElement;
  #reading = false;
  #waiting: File[] = [];

  constructor(loaded: (report: AgencyReport) => void) {
    this.#loaded = loaded;
    this.#stop = button("Stop", () => this.#end());
    this.#stop.hidden = true;
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
    this.block = element("div", {}, zone, this.#says, this.#stop, this.#problems);
  }

  /** Reads these files, after those that are being read. */
  take(files: readonly File[]): void {
    this.#waiting.push(...files);
    if (!this.#reading) void this.#read();
  }

  async #read(): Promise<void> {
    this.#reading = true;
    this.#problems.replaceChildren();
    let [read, loaded] = [0, 0];
    for (let file = this.#waiting.shift(); file !== undefined; file = this.#waiting.shift()) {
      const all = read + 1 + this.#waiting.length;
      this.#stop.hidden = all < 2;
      this.#says.textContent = `Reading ${read + 1} of ${all}: ${file.name}`;
      const report = await readFile(file);
      read += 1;
      if (typeof report === "string") this.#problems.append(element("li", {}, report));
      else {
        loaded += 1;
        this.#loaded(report);
      }
      await nextFrame();
    }
    this.#reading = false;
    this.#stop.hidden = true;
    this.#says.textContent = loaded === 0 ? "" : `${counted(loaded, "report is", "reports are")} loaded. Nothing is taken from ${loaded === 1 ? "it" : "them"} until you take it.`;
  }

  /** What was read stays. */
  #end(): void {
    this.#waiting = [];
    this.#input.focus();
  }
}

async function readFile(file: File): Promise<AgencyReport | string> {
  const read = await textOf(file);
  return typeof read === "string" ? read : readReport(file.name, read.text);
}

/** The page is painted, and hears the person, between two files. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
