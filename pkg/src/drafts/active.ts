/** The draft that a page writes: its key, its turn to write, and its saves. */
import { contentOf, type Content, sealed } from "./format.js";
import { type Bytes, keyOf, randomBytes } from "./seal.js";
import { Saver } from "./saver.js";
import { add, claim, type Kept, markSent, NotKept, noteSent, put, remove, type Why } from "./store.js";
import { type Others, Turn } from "./turn.js";

const DAY = 24 * 60 * 60 * 1000;

/** What a draft needs of the page, and tells it. */
export interface Around {
  readonly kind: string;
  readonly days: number;
  readonly others: Others;
  /** What the form holds now. */
  read(): string;
  kept(draft: Active): void;
  failed(draft: Active, why: Why): void;
  /** The draft is another page's now, or nobody's: it is not written here any more. */
  lost(draft: Active, why: "taken" | "deleted"): void;
}

/** A draft that is opened: nothing of it is written here until `begin`. */
export interface Opened {
  draft: Active;
  content: Content;
}

export class Active {
  readonly id: string;
  /** When it was kept last, and until when it stays; 0 while it never was. */
  saved = 0;
  expires = 0;
  readonly #around: Around;
  readonly #salt: Bytes;
  readonly #key: CryptoKey;
  readonly #writer: string;
  readonly #saver: Saver;
  #turn: Turn | null = null;
  #isNew: boolean;

  private constructor(around: Around, id: string, salt: Bytes, key: CryptoKey, kept: Kept | null) {
    this.#around = around;
    this.id = id;
    this.#salt = salt;
    this.#key = key;
    this.#writer = kept?.writer ?? crypto.randomUUID();
    this.#isNew = kept === null;
    this.saved = kept?.saved ?? 0;
    this.expires = kept?.expires ?? 0;
    this.#saver = new Saver({
      read: () => around.read(),
      keep: (text) => this.#keep(text),
      kept: () => around.kept(this),
      failed: (why) => this.#failed(why),
    });
  }

  /** Begins a new draft, and keeps it. Where that fails it is tried again, as with any. */
  static async start(around: Around, passphrase: string): Promise<Active> {
    const salt = randomBytes(16);
    const key = await keyOf(passphrase, salt);
    const draft = new Active(around, crypto.randomUUID(), salt, key, null);
    draft.#turn = await Turn.begin(draft.id, () => draft.isLost("taken"));
    await draft.#saver.save();
    return draft;
  }

  /**
   * Opens a draft: `"wrong"` where the passphrase is another's, `"in use"` where another page writes it and `takesOver`
   * does not say that it is to hand it over.
   * @throws NotKept where the draft is gone, or the store fails
   */
  static async open(around: Around, kept: Kept, passphrase: string, takesOver: boolean): Promise<Opened | "wrong" | "in use"> {
    const key = await keyOf(passphrase, kept.salt);
    if ((await contentOf(kept, key)) === null) return "wrong";
    let draft: Active | undefined;
    const lost = (): void => draft?.isLost("taken");
    const turn = await (takesOver ? Turn.takeOver(kept.id, around.others, lost) : Turn.begin(kept.id, lost));
    if (turn === null) return "in use";
    try {
      // What the other page saved last, not what was listed here.
      const latest = await claim(kept.id, crypto.randomUUID());
      const content = await contentOf(latest, key);
      if (content === null) throw new NotKept("broken");
      draft = new Active(around, kept.id, kept.salt, key, latest);
      draft.#turn = turn;
      return { draft, content };
    } catch (error) {
      turn.end();
      throw error;
    }
  }

  /** Whether all that the form holds is kept. */
  get isUpToDate(): boolean {
    return this.#saver.isUpToDate;
  }

  /** The form holds now what the draft does: it is saved again once something changes. */
  begin(): void {
    this.#saver.isAt(this.#around.read());
  }

  changed(): void {
    this.#saver.changed();
  }

  save(): Promise<void> {
    return this.#saver.save();
  }

  /** Saves what is left, and lets another page go on. */
  async handOver(): Promise<void> {
    await this.#saver.save();
    await this.leave();
    this.#around.lost(this, "taken");
  }

  /** Writes no more. The draft stays. */
  async leave(): Promise<void> {
    await this.#saver.end();
    this.#turn?.end();
  }

  /** Writes no more, and deletes the draft. */
  async delete(): Promise<void> {
    await this.#saver.end();
    await remove(this.id);
    this.#turn?.end();
  }

  /** The form was sent by the browser: the draft stays for a day. */
  async sent(): Promise<void> {
    noteSent(this.id);
    await this.#saver.save();
    await markSent(this.id, this.#writer);
  }

  /** Another page has it now, or nobody. */
  isLost(why: "taken" | "deleted"): void {
    void this.leave();
    this.#around.lost(this, why);
  }

  async #keep(text: string): Promise<void> {
    const { kind, days } = this.#around;
    const saved = Date.now();
    const expires = saved + days * DAY;
    const draft = await sealed(text, this.#key, { id: this.id, kind, salt: this.#salt });
    await (this.#isNew ? add : put)({ ...draft, saved, expires, writer: this.#writer });
    this.#isNew = false;
    this.saved = saved;
    this.expires = expires;
  }

  #failed(why: Why): void {
    if (why === "taken" || why === "deleted") this.isLost(why);
    else this.#around.failed(this, why);
  }
}
