/** The draft of this page: the offer to keep one, what became of it, and what stands against it. */
import type { Active } from "./active.js";
import type { FormDrafts } from "./form-drafts.js";
import { ask } from "./passphrase.js";
import { focusOn } from "./screen.js";
import { clockOf, dayOf, type Trouble, troubles } from "./words.js";

export class OwnView {
  readonly place: HTMLElement;
  /** What went wrong: seen, and said at once. */
  readonly trouble: HTMLElement;
  /** Heard, and not seen. */
  readonly said: HTMLElement;
  heading: HTMLElement;
  readonly #drafts: FormDrafts;
  readonly #status: HTMLElement;
  #trouble: Trouble | null = null;
  #isAnnounced = false;
  #isOn = false;

  constructor(drafts: FormDrafts, status: Element | undefined) {
    const { screen } = drafts;
    this.#drafts = drafts;
    this.place = screen.make("div", "conference-check-drafts__own");
    this.trouble = screen.make("div", "conference-check-drafts__trouble", { role: "alert", id: screen.id("trouble") });
    this.said = screen.make("div", "*visually-hidden", { role: "status" });
    this.#status = screen.make("p", "*body conference-check-drafts__status");
    status?.append(this.#status);
    this.heading = this.place;
    this.off();
  }

  /** No draft is kept. */
  off(): void {
    const { screen } = this.#drafts;
    this.#isOn = false;
    this.#isAnnounced = false;
    this.#solved();
    this.#setStatus("");
    const begin = screen.button("Keep a draft on this device", () => void this.#ask());
    begin.id = screen.id("begin");
    this.#show(begin);
  }

  /** A draft is kept, and `rest` of what it holds has no place in the form. */
  on(draft: Active, rest = 0): void {
    const { screen } = this.#drafts;
    this.#isOn = true;
    this.heading = screen.text(this.#onWords(draft), "*body conference-check-drafts__on");
    const more = rest === 0 ? [] : [screen.text("Some of the draft has no place in the form yet. It stays in the draft, and is filled in when you add what is missing.")];
    this.#show(this.heading, ...more, screen.button("Delete this draft", () => this.#askToDelete(draft)));
    if (this.#trouble === null && draft.saved > 0) this.#keptAt(draft.saved);
  }

  /** The draft was saved. The first time is said; after that it stands there quietly. */
  kept(draft: Active): void {
    this.#solved();
    this.#keptAt(draft.saved);
    if (!this.#isOn) return;
    const words = this.#drafts.screen.word(this.#onWords(draft));
    if (this.heading.textContent !== words) this.heading.textContent = words;
  }

  /** It could not be: said once for each reason. */
  failed(why: Trouble): void {
    if (this.#trouble === why) return;
    this.#trouble = why;
    const { screen } = this.#drafts;
    const lead = why === "taken" || why === "deleted" ? "This draft is not kept here any more" : "This draft could not be kept";
    this.trouble.replaceChildren(screen.make("div", "*inset-text conference-check-drafts__failed", {}, screen.make("strong", "", {}, lead), screen.text(troubles[why])));
    // The person may be far from what was said.
    this.#status.replaceChildren(screen.make("a", "*link conference-check-drafts__not-kept", { href: `#${this.trouble.id}` }, "Draft not kept"));
    this.#status.hidden = false;
  }

  say(words: string): void {
    this.said.textContent = this.#drafts.screen.word(words);
  }

  end(): void {
    this.#status.remove();
  }

  #solved(): void {
    if (this.#trouble === null) return;
    this.#trouble = null;
    this.trouble.replaceChildren();
    this.#isAnnounced = false;
  }

  #keptAt(time: number): void {
    const words = `Draft kept at ${clockOf(time)}`;
    this.#setStatus(words);
    if (!this.#isAnnounced) this.say(words);
    this.#isAnnounced = true;
  }

  #setStatus(words: string): void {
    this.#status.hidden = words === "";
    const said = this.#drafts.screen.word(words);
    if (this.#status.textContent !== said) this.#status.textContent = said;
  }

  #onWords({ expires, saved }: Active): string {
    if (saved === 0) return "No draft is kept yet. It is tried again while you write.";
    const until = ` It is deleted on ${dayOf(expires)} if you do not write in it again before, and as soon as you finish.`;
    return `A draft is kept on this device while you write, and opens with your passphrase alone.${until}`;
  }

  #show(...content: HTMLElement[]): void {
    if (!this.#status.parentElement || this.#status.parentElement === this.place) content.unshift(this.#status);
    this.place.replaceChildren(...content);
  }

  async #ask(): Promise<void> {
    const drafts = this.#drafts;
    const { screen, days } = drafts;
    const trouble = await drafts.whatStandsAgainst();
    if (trouble !== null) return this.failed(trouble);
    this.#solved();
    const heading = screen.heading("Keep a draft on this device");
    const question = ask({
      screen,
      before: [
        heading,
        screen.text("What you write is kept here while you write it, encrypted, so that a break or a crash costs you nothing. It is sent nowhere."),
        screen.make("p", "*body", {}, screen.make("strong", "", {}, "Nobody can recover the passphrase. Without it nobody can open the draft, you included.")),
        screen.text(`The draft is deleted ${days === 1 ? "1 day" : `${days} days`} after you last wrote in it, and as soon as you finish. In a private window it is gone once you close the window.`),
      ],
      isNew: true,
      button: "Keep a draft",
      working: "Keeping the draft …",
      taken: async (passphrase) => void (await drafts.start(passphrase)),
      cancelled: () => {
        this.off();
        this.place.querySelector("button")?.focus();
      },
    });
    this.#show(question);
    focusOn(heading);
  }

  #askToDelete(draft: Active): void {
    const { screen } = this.#drafts;
    const question = screen.text("Delete this draft from this device? Nobody can bring it back. What is on the page stays.", "*body conference-check-drafts__question");
    const keep = (): void => {
      this.on(draft);
      this.place.querySelector("button")?.focus();
    };
    const remove = async (): Promise<void> => {
      await this.#drafts.deleteOwn();
      this.say("The draft was deleted.");
      this.place.querySelector("button")?.focus();
    };
    this.#show(question, screen.buttons(screen.button("Delete the draft", () => void remove()), screen.button("Keep the draft", keep)));
    this.heading = question;
    focusOn(question);
  }
}
