/** What each reader would receive: a preview, reader by reader, beside what is left out of it and why. */
import { copyFor, readers, type Document, type LeftOut, type ReaderCopy } from "conference-check";
import { button, element, focusOn, place, unseen } from "./dom.ts";
import { printAlone } from "./print-alone.ts";
import { Progress, type Told } from "./progress.ts";
import { counted } from "./words.ts";

/** Draws a document as it is printed. */
export type Draw = (document: object) => HTMLElement[];

/** What is being prepared: it ends where another document is shown. */
let preparing: Progress | null = null;

/** Shows the copy of each reader of a document; nothing where nothing can be checked, which the page says elsewhere. */
export async function showCopies(to: HTMLElement, document: Document, draw: Draw): Promise<void> {
  preparing?.stop();
  place(to, []);
  const all = await readers(document).catch(() => []);
  if (all.length === 0) return;
  const heading = element("h2", { class: "govuk-heading-m" }, "What each reader would receive");
  const list = element("div");
  const progress = new Progress(() => focusOn(heading));
  preparing = progress;
  const rest = button("Prepare the rest", () => void prepare());
  rest.hidden = true;
  place(to, [
    heading,
    element("p", { class: "govuk-body" }, "Look at each copy before it is sent. What is left out is for you alone: it is not printed."),
    progress.block,
    rest,
    list,
  ]);
  const prepare = async (): Promise<void> => {
    const from = list.childElementCount;
    rest.hidden = true;
    if (from > 0) focusOn(heading);
    await progress.run(all.slice(from), told(from, all.length), async (reader) => {
      const copy = await copyFor(document, reader);
      list.append(...(copy === null ? [element("div")] : copyList([copy], draw)));
    });
    rest.hidden = list.childElementCount === all.length;
  };
  await prepare();
}

function told(before: number, all: number): Told {
  return {
    doing: (number) => `Preparing copy ${before + number} of ${all}`,
    ended: (done, _, stopped) => (stopped ? `You stopped: ${before + done} of ${counted(all, "copy", "copies")} are here.` : ""),
  };
}

/** A copy each, folded: drawn when it is opened. */
export function copyList(readers: readonly ReaderCopy[], draw: Draw): HTMLElement[] {
  return readers.map((copy) => {
    const summary = element("summary", { class: "govuk-details__summary" }, element("span", { class: "govuk-details__summary-text" }, lineOf(copy)));
    const text = element("div", { class: "govuk-details__text" });
    const details = element("details", { class: "govuk-details copy", "data-copy-for": copy.to }, summary, text);
    details.addEventListener("toggle", () => {
      if (details.open && text.childElementCount === 0) text.append(...contentOf(copy, draw));
    });
    return details;
  });
}

function lineOf({ name, mark, holds }: ReaderCopy): string {
  const left = holds.what === "nothing" ? "nothing is sent" : holds.left_out.length === 0 ? "nothing left out" : `${counted(holds.left_out.length, "thing")} left out`;
  return `${name}: ${mark}, ${left}`;
}

function contentOf({ name, mark, holds }: ReaderCopy, draw: Draw): HTMLElement[] {
  if (holds.what === "nothing") return [element("p", { class: "govuk-body" }, holds.because)];
  const marked = `${mark}: ${name}`;
  const print = button("Print this copy", () => printAlone(draw(holds.document), marked));
  print.append(unseen(`: ${marked}`));
  return [
    element(
      "div",
      { class: "copy__both" },
      element(
        "div",
        { class: "copy__held" },
        element("h3", { class: "govuk-heading-s" }, `What ${name} would read`),
        element("div", { class: "copy__sheet" }, element("p", { class: "copy__mark" }, marked), ...draw(holds.document).map(demoted)),
        print,
      ),
      element("div", { class: "copy__left-out" }, element("h3", { class: "govuk-heading-s" }, "Left out, and why"), ...leftOutList(holds.left_out)),
    ),
  ];
}

/** What was left out, each with where it stands and why. */
export function leftOutList(leftOut: readonly LeftOut[]): HTMLElement[] {
  if (leftOut.length === 0) return [element("p", { class: "govuk-body" }, "Nothing is left out.")];
  const item = ({ place: where, words, because }: LeftOut): HTMLElement =>
    element("li", {}, element("strong", {}, where), `: ${because}`, ...(words === "" ? [] : [element("span", { class: "left-out__words" }, words)]));
  return [element("ul", { class: "govuk-list govuk-list--bullet", "data-left-out": true }, ...leftOut.map(item))];
}

/** A preview stands below headings of the page: its own come three levels lower. */
function demoted(drawn: HTMLElement): HTMLElement {
  const level = /^H([1-3])$/.exec(drawn.tagName)?.[1];
  if (level !== undefined) return element(`h${Number(level) + 3}` as "h4", { class: drawn.className }, ...drawn.childNodes);
  for (const heading of drawn.querySelectorAll<HTMLElement>("h1, h2, h3")) heading.replaceWith(demoted(heading));
  return drawn;
}
