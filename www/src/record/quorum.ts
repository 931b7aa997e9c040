/** Whether the conference was quorate, worked out from the attendance, and what is asked where it was not. */
import { quorum, type Document, type QuorumStanding, type Result } from "conference-check";
import { entriesAt, textAt } from "../document.ts";
import { button, drawIfNew, element, place } from "../dom.ts";
import { calledNow } from "../names.ts";
import { draw, together } from "./drawn.ts";
import { quorumLine } from "./quorum-words.ts";
import { fillAt, typedAt } from "./values.ts";

const statement = "conference.inquorate.statement";

/** What stands under the attendance. */
export class QuorumShown {
  readonly block: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #changed: () => void;
  readonly #lines = element("div", { role: "status", class: "quorum" });
  /** Outside the status: what stands there from the start is not to be read out when the page opens. */
  readonly #waits = element("p", { class: "govuk-body" }, "Select the procedure and the sort of conference, and whether there was a quorum stands here.");
  readonly #offer = element("div");
  readonly #inquorate: HTMLElement;
  /** Counts what was asked, so that an answer that comes after a newer question is dropped. */
  #asked = 0;

  /** Whether the conference was not quorate, for the children or one of them. */
  isInquorate = false;

  /** @param changed called when a conference becomes quorate, or is not any more */
  constructor(form: HTMLFormElement, changed: () => void) {
    this.#form = form;
    this.#changed = changed;
    this.#inquorate = together(
      "Because the conference was not quorate",
      ...["reasons", "arrangements", "plan", "next_date", "early_review"].map((name) => draw(`conference.inquorate.${name}`)),
      this.#offer,
      draw(statement),
    );
    this.block = element("div", {}, element("h3", { class: "govuk-heading-m" }, "Quorum"), this.#waits, this.#lines, this.#inquorate);
  }

  /** Works it out anew, and offers the words that the procedure prescribes where they are missing. */
  async follow(document: Document, result: Result): Promise<void> {
    const missing = result.findings.find(({ at }) => at === statement);
    this.#showOffer(missing === undefined ? "" : wordsIn(missing.message));
    this.#asked += 1;
    const asked = this.#asked;
    const standings = await quorum(document);
    if (asked !== this.#asked) return;
    const isInquorate = standings.some(({ state }) => state === "inquorate");
    const isNew = isInquorate !== this.isInquorate;
    this.isInquorate = isInquorate;
    if (isNew) this.#changed();
    const isChosen = textAt(document, "procedure") !== "" && textAt(document, "conference.type") !== "";
    this.#waits.hidden = isChosen;
    const open = openLine(document);
    drawIfNew(this.#lines, [isChosen, standings.map(quorumLine), open], () => place(this.#lines, isChosen ? lines(standings, open) : []));
  }

  /** The words stay offered until they are there: what was drawn once is not drawn again at every key. */
  #showOffer(sentence: string): void {
    if (sentence !== "") drawIfNew(this.#offer, sentence, () => place(this.#offer, [this.#offered(sentence)]));
    this.#offer.hidden = sentence === "";
  }

  #offered(sentence: string): HTMLElement {
    const take = button("Put this sentence into the minutes", () => {
      const typed = typedAt(this.#form, statement);
      fillAt(this.#form, statement, typed === "" ? sentence : `${typed}\n\n${sentence}`);
      document.getElementById(statement)?.focus();
    });
    return element(
      "div",
      { class: "govuk-inset-text" },
      element("p", { class: "govuk-body" }, "The procedure prescribes these words where a conference was not quorate:"),
      element("blockquote", { class: "prescribed" }, sentence),
      take,
    );
  }
}

/** The message ends with the words themselves. */
function wordsIn(message: string): string {
  const colon = message.indexOf(": ");
  return colon < 0 ? "" : message.slice(colon + 2);
}

/** Of whom the attendance does not say yet whether they came; nothing where it says so of all. */
function openLine(document: Document): string {
  const open = entriesAt(document, "attendance").filter(([id]) => textAt(document, `attendance.${id}.present`) === "");
  if (open.length === 0) return "";
  const names = open.map(([id]) => calledNow(id)).join(", ");
  return `Not said yet whether they came: ${names}. Until then ${open.length === 1 ? "this person counts" : "these people count"} as not having come.`;
}

function lines(quorums: readonly QuorumStanding[], open: string): HTMLElement[] {
  if (quorums.length === 0) return [element("p", { class: "govuk-body" }, "This procedure sets no quorum for this conference.")];
  const shown = quorums.map((quorum) => element("p", { class: "govuk-body quorum__line", "data-state": quorum.state }, quorumLine(quorum)));
  return open === "" ? shown : [...shown, element("p", { class: "govuk-body" }, open)];
}
