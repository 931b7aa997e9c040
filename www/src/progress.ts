/** Long work, one thing after the other: how far it is in words and as a bar, and a button that stops it. The page stays alive meanwhile. */
import { button, element } from "./dom.ts";

/** How the work is told. */
export interface Told {
  /** "Reading report 12 of 40". */
  doing(number: number, all: number): string;
  /** What came of it, when it was all done, or stopped: `done` is how many were. */
  ended(done: number, all: number, stopped: boolean): string;
}

/** Of less nobody has to be told how far it is. */
const few = 3;

let given = 0;

/** The place in which long work is shown. It hides itself while there is none. */
export class Progress {
  readonly block: HTMLElement;
  readonly #words: HTMLElement;
  readonly #bar = element("progress", { class: "progress__bar" });
  readonly #working: HTMLElement;
  /**
   * Heard at the start, at each quarter and at the end, as a word for each thing would drown all others; seen when the
   * work is over.
   */
  readonly #said = element("p", { class: "govuk-body", role: "status" });
  readonly #after: () => void;
  #stopped = false;
  #running = false;

  /** @param after moves the focus on, when the button that stops goes */
  constructor(after: () => void) {
    given += 1;
    const id = `progress-${given}`;
    this.#after = after;
    this.#words = element("p", { class: "govuk-body progress__words", id });
    this.#bar.setAttribute("aria-labelledby", id);
    this.#working = element("div", { class: "progress" }, this.#words, this.#bar, button("Stop", () => this.stop()));
    this.#working.hidden = true;
    this.block = element("div", {}, this.#working, this.#said);
  }

  get isRunning(): boolean {
    return this.#running;
  }

  /** Stops after what is being done now. */
  stop(): void {
    this.#stopped = true;
  }

  /** Says what is to be said when nothing is under way. */
  say(words: string): void {
    this.#said.textContent = words;
    this.#said.classList.toggle("govuk-visually-hidden", this.#running);
  }

  /**
   * Does something with each of these, until it is stopped; what is put to them meanwhile is done too. What was done
   * before the stop stays. Gives how many were done.
   */
  async run<Item>(items: readonly Item[], told: Told, each: (item: Item) => unknown): Promise<number> {
    this.#running = true;
    this.#stopped = false;
    this.say("");
    let done = 0;
    for (; done < items.length && !this.#stopped; done += 1) {
      this.#show(told.doing(done + 1, items.length), done, items.length);
      await each(items[done] as Item);
      await nextTurn();
    }
    this.#running = false;
    const hadFocus = this.#working.contains(document.activeElement);
    this.#working.hidden = true;
    this.say(told.ended(done, items.length, this.#stopped));
    if (hadFocus) this.#after();
    return done;
  }

  #show(words: string, done: number, all: number): void {
    this.#words.textContent = words;
    this.#bar.max = all;
    this.#bar.value = done;
    if (all <= few) return;
    this.#working.hidden = false;
    const quarter = Math.ceil(all / 4);
    if (done % quarter === 0) this.say(words);
  }
}

/** Lets the page be painted and the person be heard, between two slices of work. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

