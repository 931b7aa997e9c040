/** A form whose drafts are offered and kept: what happens in the form, in the store and in other pages comes together here. */
import { bare } from "../bare.js";
import { isOurs } from "../fields.js";
import { type Around, Active } from "./active.js";
import type { Content, Value } from "./format.js";
import type { DraftOptions, Drafts } from "./index.js";
import { OffersView } from "./offers.js";
import { OwnView } from "./own.js";
import { focusOn, Screen } from "./screen.js";
import { clear, drafts, type Kept, NotKept, remove, type Why } from "./store.js";
import { inUse, Others } from "./turn.js";
import { fill, giveBackSaid, saidIn, valuesOf } from "./values.js";
import { calledBy, type Trouble } from "./words.js";

const DAYS = 30;
/** After each of these a form may hold something else. */
const CHANGES = ["input", "change", "reset", "conferencecheck:checked", "conferencecheck:accepted"];

export class FormDrafts implements Drafts, Around {
  readonly kind: string;
  readonly called: string;
  readonly days: number;
  readonly screen: Screen;
  readonly others: Others;
  readonly #options: DraftOptions;
  readonly #place: HTMLElement;
  readonly #offers: OffersView;
  readonly #own: OwnView;
  readonly #ends = new AbortController();
  /** Bare: see bare.ts. */
  #form: HTMLFormElement;
  #follows = new AbortController();
  readonly #rows = new MutationObserver((changes) => this.#rowsChanged(changes));
  #active: Active | null = null;
  /** The draft that another page took over from this one. */
  #left: Active | null = null;
  /** What a draft held for controls that the form does not have, or not yet. */
  #rest: Value[] = [];
  #isTyped = false;

  constructor(form: HTMLFormElement, options: DraftOptions) {
    this.#form = bare(form);
    this.#options = options;
    this.kind = options.kind ?? this.#form.getAttribute("data-conference-check") ?? "form";
    this.called = options.called ?? calledBy(this.kind);
    this.days = options.days ?? DAYS;
    this.screen = new Screen(this.#form, options.words ?? {});
    this.#offers = new OffersView(this);
    this.#own = new OwnView(this, options.status);
    this.#place = this.screen.make("section", "conference-check-drafts", { "aria-label": "Draft on this device" });
    this.#place.append(this.#own.trouble, this.#offers.place, this.#own.place, this.#offers.everything, this.#own.said);
    if (options.place) options.place.append(this.#place);
    else this.#form.before(this.#place);
    this.others = new Others({
      handOver: (id) => this.#active?.id === id && void this.#active.handOver(),
      look: () => void this.look(),
      stop: () => this.#active?.isLost("deleted"),
    });
    this.follow(form);
    this.#listen();
    void this.look();
  }

  get isKept(): boolean {
    return this.#active !== null;
  }

  get isUpToDate(): boolean {
    return (this.#active ?? this.#left)?.isUpToDate ?? false;
  }

  /** Whether something was typed here that opening a draft would take the place of. */
  get isTyped(): boolean {
    return this.#isTyped && !this.isUpToDate;
  }

  /** Says it to who listens to the page. */
  say(words: string): void {
    this.#own.say(words);
  }

  get activeId(): string | undefined {
    return this.#active?.id;
  }

  async save(): Promise<void> {
    await this.#active?.save();
  }

  async sent(): Promise<void> {
    this.#isTyped = false;
    if (this.#active === null) return;
    await this.deleteOwn();
    this.#own.say("The draft on this device was deleted.");
  }

  async clearDevice(): Promise<void> {
    const draft = this.#active;
    this.#active = null;
    await draft?.leave();
    await clear();
    this.others.cleared();
    this.#own.off();
    await this.look();
  }

  follow(form: HTMLFormElement): void {
    this.#follows.abort();
    this.#follows = new AbortController();
    this.#rows.disconnect();
    this.#form = bare(form);
    const { signal } = this.#follows;
    for (const kind of CHANGES) {
      this.#form.addEventListener(kind, (event) => {
        this.#isTyped ||= event.isTrusted;
        this.#changed();
      }, { signal });
    }
    // A form that the host holds, or sends itself, is not sent here: its own listeners are asked first, wherever they stand.
    this.#form.getRootNode().addEventListener("submit", (event) => {
      if (event.target === form) setTimeout(() => event.defaultPrevented || void this.#active?.sent().catch(() => undefined));
    }, { signal });
    this.#rows.observe(form, { childList: true, subtree: true });
    this.#changed();
  }

  detach(): void {
    this.#ends.abort();
    this.#follows.abort();
    this.#rows.disconnect();
    const draft = this.#active;
    this.#active = null;
    void draft?.save().then(() => draft.leave());
    this.others.end();
    this.#own.end();
    this.#place.remove();
  }

  /** Begins a draft of what the form holds now. Says what stands against it. */
  async start(passphrase: string): Promise<void> {
    const trouble = await this.whatStandsAgainst();
    if (trouble !== null) return this.#own.failed(trouble);
    // So that a browser short of room does not clear it away by itself. What it answers changes nothing.
    void navigator.storage?.persist?.().catch(() => false);
    const draft = await Active.start(this, passphrase);
    this.#active = draft;
    this.#own.on(draft);
    this.#tell();
    this.others.changed();
    focusOn(this.#own.heading);
    await this.look();
  }

  /** Why no draft can be kept here; `null` where one can. */
  async whatStandsAgainst(): Promise<Trouble | null> {
    if (globalThis.crypto?.subtle === undefined) return "insecure";
    return drafts().then(() => null, whyOf);
  }

  /** Opens a draft in the form. Gives what is wrong, or nothing. */
  async open(kept: Kept, passphrase: string, takesOver: boolean): Promise<string | undefined> {
    try {
      const opened = await Active.open(this, kept, passphrase, takesOver);
      if (opened === "wrong") return "This is not the passphrase of this draft. Check capital letters and spaces. The draft stays as it is.";
      if (opened === "in use") return void (await this.#offers.redraw());
      await this.#active?.save();
      await this.#active?.leave();
      this.#active = null;
      await this.#fill(opened.content).catch(async (error: unknown) => {
        await opened.draft.leave();
        throw error;
      });
      this.#active = opened.draft;
      opened.draft.begin();
      this.#own.on(opened.draft, this.#rest.length);
      this.#tell();
      this.others.changed();
      focusOn(this.#own.heading);
      await this.#offers.redraw();
      return undefined;
    } catch (error) {
      if (error instanceof NotKept && error.why === "deleted") return "This draft was deleted in another tab.";
      return "This draft could not be opened here. It stays as it is: reload the page and try again.";
    }
  }

  async delete(kept: Kept): Promise<void> {
    await remove(kept.id).catch(() => undefined);
    this.others.changed();
    await this.look();
  }

  async deleteOwn(): Promise<void> {
    const draft = this.#active;
    this.#active = null;
    await draft?.delete().catch(() => undefined);
    this.others.changed();
    this.#own.off();
    await this.look();
  }

  /** Looks what is kept, deletes what has had its time, and offers the rest. */
  async look(): Promise<void> {
    const [all, used] = await Promise.all([drafts().catch(() => []), inUse()]);
    const over = all.filter(({ id, expires }) => expires <= Date.now() && !used.has(id));
    if (over.length > 0) await remove(...over.map(({ id }) => id)).catch(() => undefined);
    this.#offers.show(all.filter((draft) => !over.includes(draft)), used, over.filter(({ kind }) => kind === this.kind));
  }

  read(): string {
    const content: Content = {
      saved: this.#options.read?.() ?? null,
      values: [...valuesOf(this.#form), ...this.#rest],
      said: saidIn(this.#form),
    };
    return JSON.stringify(content);
  }

  kept(draft: Active): void {
    this.#own.kept(draft);
    if (draft === this.#active) this.#tell();
  }

  failed(draft: Active, why: Why): void {
    this.#own.failed(why);
    if (draft === this.#active) this.#tell();
  }

  lost(draft: Active, why: "taken" | "deleted"): void {
    if (this.#active !== draft) return;
    this.#active = null;
    this.#left = why === "taken" ? draft : null;
    this.#own.off();
    this.#own.failed(why);
    this.#tell();
    void this.look();
  }

  async #fill({ saved, values, said }: Content): Promise<void> {
    if (this.#options.restore) await this.#options.restore(saved, said);
    else giveBackSaid(this.#form, said);
    this.#rest = fill(this.#form, values);
    // What follows from the controls is drawn in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    this.#rest = fill(this.#form, this.#rest);
  }

  #changed(): void {
    (this.#active ?? this.#left)?.changed();
  }

  /** Controls came or went. Rows come one by one: each is given what the draft has for it. */
  #rowsChanged(changes: MutationRecord[]): void {
    if (!changes.some(({ target }) => !isOurs(target as Element))) return;
    if (this.#rest.length > 0) this.#rest = fill(this.#form, this.#rest);
    this.#changed();
  }

  #listen(): void {
    const { signal } = this.#ends;
    const page = this.#form.ownerDocument;
    addEventListener("pagehide", () => void this.save(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && void this.look(), { signal });
    page.addEventListener("visibilitychange", () => void (page.visibilityState === "hidden" ? this.save() : this.look()), { signal });
  }

  #tell(): void {
    const detail = { isKept: this.isKept, isUpToDate: this.isUpToDate, at: this.#active?.saved ?? null };
    this.#form.dispatchEvent(new CustomEvent("conferencecheck:draft", { bubbles: true, composed: true, detail }));
  }
}

function whyOf(error: unknown): Trouble {
  return error instanceof NotKept ? error.why : "broken";
}
