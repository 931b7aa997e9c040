/** When a form is saved: at every pause in typing, every second while it goes on, and when the page is left. */
import { NotKept, type Why } from "./store.js";

const PAUSE = 500;
/** A save is to be on the disk before two seconds are over, on a slow machine too. */
const LONGEST = 1000;
/** After which a save that failed is tried again, also where nobody types. */
const AGAIN = 10_000;

export interface SaverOptions {
  /** The form as it stands now. */
  read(): string;
  /** Keeps it. @throws NotKept */
  keep(text: string): Promise<void>;
  kept(): void;
  failed(why: Why): void;
}

export class Saver {
  readonly #options: SaverOptions;
  /** One save after the other: an older one never comes after a newer one. */
  #queue = Promise.resolve();
  /** What was kept last: what was not changed is not kept again. */
  #last: string | null = null;
  /** Whether something may have changed since the form was read last. */
  #isChanged = true;
  #isSaving = false;
  #isEnded = false;
  #pause = 0;
  #longest = 0;
  #since = 0;
  #again = 0;

  constructor(options: SaverOptions) {
    this.#options = options;
  }

  /** Whether all that the form holds is kept. */
  get isUpToDate(): boolean {
    return !this.#isSaving && (!this.#isChanged || this.#options.read() === this.#last);
  }

  /** The form holds what is kept. */
  isAt(text: string): void {
    this.#last = text;
    this.#isChanged = false;
  }

  /** The form may have changed. */
  changed(): void {
    this.#isChanged = true;
    if (this.#isEnded) return;
    if (this.#longest === 0) {
      this.#since = performance.now();
      this.#longest = self.setTimeout(() => void this.save(), LONGEST);
    } else if (performance.now() - this.#since >= LONGEST) {
      // Where keys come faster than the page can show them, timers wait: this does not.
      void this.save();
      return;
    }
    clearTimeout(this.#pause);
    this.#pause = self.setTimeout(() => void this.save(), PAUSE);
  }

  /** Saves now what is not saved. */
  save(): Promise<void> {
    this.#forgetTimes();
    return (this.#queue = this.#queue.then(() => this.#save()));
  }

  /** From now on nothing is saved; what is under way is waited for. */
  async end(): Promise<void> {
    this.#isEnded = true;
    this.#forgetTimes();
    await this.#queue;
  }

  async #save(): Promise<void> {
    if (this.#isEnded || !this.#isChanged) return;
    this.#isChanged = false;
    this.#isSaving = true;
    let why: Why | null = null;
    try {
      const text = this.#options.read();
      if (text !== this.#last) await this.#options.keep(text);
      this.#last = text;
    } catch (error) {
      why = error instanceof NotKept ? error.why : "broken";
    }
    this.#isSaving = false;
    if (why === null) return this.#options.kept();
    this.#isChanged = true;
    this.#again = self.setTimeout(() => void this.save(), AGAIN);
    this.#options.failed(why);
  }

  #forgetTimes(): void {
    for (const timer of [this.#pause, this.#longest, this.#again]) clearTimeout(timer);
    this.#longest = 0;
  }
}
