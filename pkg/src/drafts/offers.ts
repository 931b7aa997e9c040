/** The drafts that are kept on this device: those of this form to be opened or deleted, and all of them to be cleared. */
import { isReadable } from "./format.js";
import type { FormDrafts } from "./form-drafts.js";
import { ask } from "./passphrase.js";
import { focusOn } from "./screen.js";
import type { Kept } from "./store.js";
import { calledBy, clockOf, dayOf } from "./words.js";

export class OffersView {
  /** The drafts of this form. */
  readonly place: HTMLElement;
  /** Everything that is kept on the device. */
  readonly everything: HTMLElement;
  readonly #drafts: FormDrafts;
  #all: readonly Kept[] = [];
  #used: ReadonlySet<string> = new Set();
  #over: Kept[] = [];
  /** Whether somebody is being asked something here: then what stands there is left alone. */
  #isAsking = false;
  #drawn = "";

  constructor(drafts: FormDrafts) {
    this.#drafts = drafts;
    this.place = drafts.screen.make("div", "conference-check-drafts__offers");
    this.everything = drafts.screen.make("div", "conference-check-drafts__everything");
  }

  /** Shows what is kept; `over` are those of this form that had their time, and were deleted just now. */
  show(all: readonly Kept[], used: ReadonlySet<string>, over: readonly Kept[]): void {
    this.#all = all;
    this.#used = used;
    this.#over.push(...over);
    if (!this.#isAsking) this.#draw();
  }

  /** Looks anew, and shows that, whatever was asked here. */
  async redraw(): Promise<void> {
    const had = this.#hasFocus();
    this.#isAsking = false;
    this.#drawn = "";
    await this.#drafts.look();
    if (had) this.#focus();
  }

  #draw(): void {
    const { activeId, kind } = this.#drafts;
    const offered = this.#all.filter((draft) => draft.kind === kind && draft.id !== activeId);
    const drawn = JSON.stringify([this.#all.map(({ id, saved }) => [id, id === activeId || saved]), [...this.#used].sort(), this.#over.length]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const had = this.#hasFocus();
    const { screen } = this.#drafts;
    const heading = offered.length === 0 ? [] : [screen.heading(offered.length === 1 ? "You have a draft" : "You have drafts")];
    const over = this.#over.map(({ saved }) => screen.text(`${this.#whatWasKept(saved)}, and was deleted because its time was over.`));
    this.place.replaceChildren(...heading, ...over, ...offered.map((draft) => this.#offer(draft)));
    this.everything.replaceChildren(...(this.#all.length === 0 ? [] : [this.#listed()]));
    if (had) this.#focus();
  }

  #hasFocus(): boolean {
    return [this.place, this.everything].some((part) => part.contains((part.getRootNode() as Document | ShadowRoot).activeElement));
  }

  /** What had the focus is gone: it goes to what stands there now. */
  #focus(): void {
    const to = this.place.querySelector<HTMLElement>("h2, p");
    if (to) focusOn(to);
    else this.place.parentElement?.querySelector<HTMLElement>("button")?.focus();
  }

  #whatWasKept(time: number): string {
    return `A draft of ${this.#drafts.called} was kept on this device on ${dayOf(time)} at ${clockOf(time)}`;
  }

  #offer(draft: Kept): HTMLElement {
    const { screen } = this.#drafts;
    const { saved, sent, expires } = draft;
    const what = sent === undefined ? `${this.#whatWasKept(saved)}.` : `${this.#whatWasKept(saved)}, and sent at ${clockOf(sent)}. It is still here in case it did not arrive.`;
    const offer = screen.make("div", "conference-check-drafts__offer", { role: "group" });
    const words = screen.text(`${what} It is deleted on ${dayOf(expires)}.`);
    words.id = screen.id(`offer-${draft.id}`);
    offer.setAttribute("aria-labelledby", words.id);
    const which = `, kept on ${dayOf(saved)} at ${clockOf(saved)}`;
    const remove = screen.button("Delete it", () => this.#askToDelete(offer, words, draft), { more: which });
    const isUsed = this.#used.has(draft.id);
    const open = screen.button(isUsed ? "Take it over here" : "Open it", () => this.#askToOpen(offer, words, draft, isUsed), { main: true, more: which });
    const state = isReadable(draft);
    if (state === "yes") offer.append(words, ...(isUsed ? [screen.text(inUse)] : []), screen.buttons(open, remove));
    else offer.append(words, screen.text(state === "newer" ? newer : damaged), screen.buttons(remove));
    return offer;
  }

  #askToOpen(offer: HTMLElement, words: HTMLElement, draft: Kept, takesOver: boolean): void {
    const { screen, isTyped } = this.#drafts;
    const warning = isTyped ? [screen.make("p", "*body", {}, screen.make("strong", "", {}, "The draft takes the place of what you have typed on this page since you opened it."))] : [];
    const question = ask({
      screen,
      before: [words, ...warning],
      isNew: false,
      button: "Open the draft",
      working: "Opening the draft …",
      taken: (passphrase) => this.#drafts.open(draft, passphrase, takesOver),
      cancelled: () => void this.redraw(),
    });
    this.#asking(offer, question);
    focusOn(words);
  }

  #askToDelete(offer: HTMLElement, words: HTMLElement, draft: Kept): void {
    const { screen } = this.#drafts;
    const question = screen.text("Delete this draft from this device? Nobody can bring it back.", "*body conference-check-drafts__question");
    const remove = async (): Promise<void> => {
      this.#isAsking = false;
      await this.#drafts.delete(draft);
    };
    this.#asking(offer, words, question, screen.buttons(screen.button("Delete the draft", () => void remove()), screen.button("Keep the draft", () => void this.redraw())));
    focusOn(question);
  }

  /** All that is kept, and a way to be rid of it. */
  #listed(): HTMLElement {
    const { screen } = this.#drafts;
    const items = this.#all.map(({ kind, saved }) => {
      const name = kind === this.#drafts.kind ? this.#drafts.called : calledBy(kind);
      return screen.make("li", "", {}, `${name}, ${dayOf(saved)} at ${clockOf(saved)}`);
    });
    const text = screen.make("div", "*details__text");
    const draw = (): void => {
      text.replaceChildren(
        screen.text("Drafts are kept on this device, encrypted, of:"),
        screen.make("ul", "*list *list--bullet", {}, ...items),
        screen.button("Clear this device", () => this.#askToClear(text, draw)),
      );
    };
    draw();
    const summary = screen.make("summary", "*details__summary", {}, screen.make("span", "*details__summary-text", {}, "What is kept on this device"));
    return screen.make("details", "*details", {}, summary, text);
  }

  #askToClear(text: HTMLElement, back: () => void): void {
    const { screen } = this.#drafts;
    const question = screen.text("Delete every draft on this device, also those of others who use it? Nobody can bring them back.", "*body conference-check-drafts__question");
    const said = screen.text("This device could not be cleared. Clear the data of this site in the settings of your browser.", "*error-message");
    const doClear = async (): Promise<void> => {
      this.#isAsking = false;
      this.#over = [];
      try {
        await this.#drafts.clearDevice();
        this.#drafts.say("Every draft on this device was deleted.");
      } catch {
        text.append(said);
        focusOn(said);
      }
    };
    const keep = (): void => {
      this.#isAsking = false;
      back();
      text.querySelector("button")?.focus();
    };
    this.#isAsking = true;
    text.replaceChildren(question, screen.buttons(screen.button("Delete every draft", () => void doClear()), screen.button("Keep them", keep)));
    focusOn(question);
  }

  #asking(offer: HTMLElement, ...content: HTMLElement[]): void {
    this.#isAsking = true;
    offer.replaceChildren(...content);
  }
}

const inUse = "It is open in another tab. You can take it over here, with everything that was written there: the other tab then stops keeping it.";
const newer = "A newer version of this form kept it, and this one cannot open it. It stays as it is. Reload the page to get the newer version.";
const damaged = "It cannot be read. Another program may have changed it. It stays as it is until you delete it.";
