/**
 * A timeline as a picture, from the top down: so that it can be read on a phone and on paper alike. What lies apart in
 * time stands apart in it, though less than in proportion, and long spells are broken. Shape and word say where
 * something stands: colour says nothing that they do not.
 */
import { mark } from "./marks.ts";
import { broken, measureIn, svg, type Measure } from "./svg.ts";
import type { Entry } from "./timeline-entries.ts";
import { counted, dateInWords } from "./words.ts";

/** From this width on dates stand in a column of their own, and from the next on in one line. */
const WIDE = 34;
const WIDEST = 42;
const LINE = 1.35;
/** Days over which the line is broken, as its length would say nothing any more. */
const LONG = 28;

/** The picture of these entries, in the font of an element and not wider than that many pixels. */
export function timelineOf(entries: readonly Entry[], width: number, host: Element, label: string): SVGSVGElement {
  const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const picture = new Picture(width / em, measureIn(host), em);
  for (const entry of entries) picture.add(entry);
  return picture.finish(label);
}

interface Line {
  text: string;
  kind: "date" | "title" | "strong" | "more";
}

/** All lengths are in em, so that larger letters make a larger picture. */
class Picture {
  readonly #width: number;
  readonly #measure: Measure;
  readonly #em: number;
  readonly #spine: number;
  readonly #left: number;
  readonly #texts: SVGElement[] = [];
  readonly #marks: SVGElement[] = [];
  readonly #spells: SVGElement[] = [];
  readonly #breaks: number[] = [];
  /** Where times begin that last until another entry, by what ends them. */
  readonly #open = new Map<string, number>();
  #y = 0.4;
  #first: number | null = null;
  #last = 0;
  #day = "";
  #at = "";

  constructor(width: number, measure: Measure, em: number) {
    this.#width = width;
    this.#measure = measure;
    this.#em = em;
    this.#spine = width >= WIDEST ? 20.5 : width >= WIDE ? 15.5 : 0.8;
    this.#left = this.#spine + 1.4;
  }

  get #isWide(): boolean {
    return this.#width >= WIDE;
  }

  add(entry: Entry): void {
    const day = entry.at?.slice(0, 10) ?? "";
    this.#leaveRoom(entry, day);
    const saidBefore = entry.at === this.#at || (day === this.#day && entry.at === day);
    const date: Line[] = entry.at === null || saidBefore ? [] : [{ text: dateInWords(entry.at), kind: "date" }];
    const words: Line[] = [
      { text: entry.title, kind: "title" },
      ...entry.lines.map(({ words: text, strong }): Line => ({ text, kind: strong ? "strong" : "more" })),
    ];
    const top = this.#y;
    if (this.#isWide) {
      const end = this.#write(date, this.#spine - 1.4, top, this.#spine - 1.4);
      this.#y = Math.max(end, this.#write(words, this.#left, top));
    } else {
      this.#y = this.#write([...date, ...words], this.#left, top);
    }
    this.#place(entry, top + 0.68);
    this.#day = day;
    this.#at = entry.at ?? "";
  }

  finish(label: string): SVGSVGElement {
    const height = this.#y + 0.4;
    const size = (lengths: number): number => Math.round(lengths * this.#em * 10) / 10;
    const view = `0 0 ${this.#width} ${height}`;
    const line = this.#first === null ? [] : [svg("path", { class: "timeline__line", d: this.#spinePath(this.#first, this.#last) })];
    const content = [...this.#spells, ...line, ...this.#marks, ...this.#texts];
    return svg("svg", { class: "timeline__picture", role: "img", "aria-label": label, viewBox: view, width: size(this.#width), height: size(height) }, ...content);
  }

  /** Room before an entry: more where more time lies between. */
  #leaveRoom({ at }: Entry, day: string): void {
    if (this.#first === null && this.#day === "") {
      if (at === null) this.#noDateYet();
      return;
    }
    if (at === null) {
      if (this.#day !== "") this.#noDateYet();
      else this.#y += 0.5;
      return;
    }
    const days = daysBetween(this.#day, day);
    if (days < LONG) {
      this.#y += days === 0 ? 0.4 : 0.5 + 0.35 * Math.sqrt(days);
      return;
    }
    this.#breaks.push(this.#y + 1.25);
    this.#write([{ text: `${inWords(days)} later`, kind: "more" }], this.#left, this.#y + 0.6);
    this.#y += 2.6;
  }

  #noDateYet(): void {
    if (this.#day !== "") this.#y += 1.2;
    const line: Line = { text: "No date yet", kind: "date" };
    if (this.#isWide) this.#write([line], this.#spine - 1.4, this.#y, this.#spine - 1.4);
    else this.#y = this.#write([line], 0, this.#y) + 0.3;
    this.#day = "";
  }

  #place(entry: Entry, y: number): void {
    if (entry.at !== null) {
      this.#first ??= y;
      this.#last = y;
      if (entry.mark === "today") this.#marks.push(svg("path", { class: "timeline__today", d: `M0 ${y - 1} H${this.#width}` }));
      this.#spell(entry, y);
    }
    this.#marks.push(mark(entry.mark, this.#spine, y, entry.due?.first.provisional === true));
  }

  /** A bar along the line from where a time begins to where it ends. */
  #spell({ due, until }: Entry, y: number): void {
    if (due === undefined) return;
    const began = this.#open.get(due.key);
    if (until !== undefined) this.#open.set(due.key, y);
    else if (began !== undefined) {
      this.#spells.push(svg("rect", { class: "timeline__spell", x: this.#spine - 0.25, y: began, width: 0.5, height: y - began }));
      this.#open.delete(due.key);
    }
  }

  /** The line, with a zigzag where it is broken. */
  #spinePath(from: number, to: number): string {
    const x = this.#spine;
    const zigzags = this.#breaks.map((y) => `V${y - 0.4} l0.4 0.2 l-0.8 0.4 l0.4 0.2`);
    return `M${x} ${from} ${zigzags.join(" ")} V${to}`;
  }

  /** Writes lines from a height on, to the right of a place or to its left; gives the height below them. */
  #write(lines: readonly Line[], x: number, top: number, rightEdge?: number): number {
    let y = top;
    for (const { text, kind } of lines) {
      const size = kind === "more" || kind === "strong" ? 0.9 : 1;
      const bold = kind === "date" || kind === "strong";
      const room = (rightEdge ?? this.#width - x) * this.#em;
      const fits = (line: string): boolean => this.#measure(line, size * this.#em, bold) <= room;
      for (const line of broken(text, fits)) {
        const anchor = rightEdge === undefined ? undefined : "end";
        this.#texts.push(svg("text", { class: `timeline__${kind}`, x, y: y + 0.98 * size, "font-size": size, "text-anchor": anchor }, line));
        y += LINE * size;
      }
    }
    return y;
  }
}

/** A long spell: in weeks, or where these are too many to picture, in months. */
function inWords(days: number): string {
  return days < 26 * 7 ? counted(Math.round(days / 7), "week") : `about ${counted(Math.round(days / 30.44), "month")}`;
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
