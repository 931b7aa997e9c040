/**
 * Whose turn it is to write a draft, where several pages show the same form: a Web Lock is held by the page that writes,
 * and pages speak by a BroadcastChannel. Both are courtesy: that no page writes over another is the store's own doing
 * (`writer` in store.ts), also where a browser has neither.
 */

const CHANNEL = "conference-check-drafts";

/** How long a page is given to save its last words and hand over; one that is asleep does not answer. */
const PATIENCE = 3000;

type Message = { asks: "hand-over"; id: string } | { asks: "look" } | { asks: "stop" };

/** What a page hears from the others. */
export interface Heard {
  /** Another page wants to go on with the draft of that id. */
  handOver(id: string): void;
  /** What is kept has changed. */
  look(): void;
  /** Everything was deleted. */
  stop(): void;
}

/** A page's line to the other pages of its origin. */
export class Others {
  readonly #channel = attempt(() => new BroadcastChannel(CHANNEL));

  constructor(heard: Heard) {
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if (data.asks === "hand-over") heard.handOver(data.id);
      else if (data.asks === "stop") heard.stop();
      else heard.look();
    });
  }

  /** Asks the page that writes a draft to hand it over. */
  askFor(id: string): void {
    this.#tell({ asks: "hand-over", id });
  }

  /** Says that what is kept has changed. */
  changed(): void {
    this.#tell({ asks: "look" });
  }

  /** Says that everything was deleted. */
  cleared(): void {
    this.#tell({ asks: "stop" });
  }

  end(): void {
    this.#channel?.close();
  }

  #tell(message: Message): void {
    this.#channel?.postMessage(message);
  }
}

/** A page's turn: it lasts until it is ended, taken away, or the page is gone. */
export class Turn {
  readonly #end: () => void;

  constructor(end: () => void) {
    this.#end = end;
  }

  /** Takes the turn where nobody has it; `null` where another page does. */
  static async begin(id: string, onLost: () => void): Promise<Turn | null> {
    return request(id, { ifAvailable: true }, onLost);
  }

  /** Waits for the page that has the turn to end it, and takes it from one that does not answer. */
  static async takeOver(id: string, others: Others, onLost: () => void): Promise<Turn | null> {
    others.askFor(id);
    try {
      return await request(id, { signal: AbortSignal.timeout(PATIENCE) }, onLost);
    } catch {
      return request(id, { steal: true }, onLost);
    }
  }

  end(): void {
    this.#end();
  }
}

/** The ids of the drafts that other pages, or this one, write just now. */
export async function inUse(): Promise<Set<string>> {
  const state = await attempt(() => navigator.locks.query())?.catch(() => null);
  return new Set(state?.held?.flatMap(({ name }) => (name?.startsWith(lockOf("")) ? name.slice(lockOf("").length) : [])));
}

function request(id: string, options: LockOptions, onLost: () => void): Promise<Turn | null> {
  return new Promise((resolve, reject) => {
    let isEnded = false;
    let isBegun = false;
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) return void resolve(null);
      return new Promise((release) => {
        isBegun = true;
        resolve(new Turn(() => ((isEnded = true), release())));
      });
    };
    const asked = attempt(() => navigator.locks.request(lockOf(id), options, hold));
    if (asked === undefined) return resolve(new Turn(() => undefined));
    asked.catch((error: unknown) => {
      if (isBegun) return isEnded || onLost();
      if ((error as Error).name === "SecurityError") resolve(new Turn(() => undefined));
      else reject(error as Error);
    });
  });
}

function lockOf(id: string): string {
  return `conference-check draft ${id}`;
}

/** What a browser does not have, or does not allow here, is gone without. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
