/**
 * What the page about language shows, made when the site is built from the very files in `language/` that the core is
 * built from: a page says `<!-- language cues opinion -->`, `<!-- language respectful -->` or `<!-- language measured -->`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import type { Plugin } from "vite";

interface Cue {
  points_to: string;
  because: string;
  words?: string;
  phrases?: string[];
  telling?: boolean;
  silent?: boolean;
}

interface Phrase {
  words: string;
  instead: string;
  source: string;
}

interface Figure {
  data: string;
  what: string;
  figure: string;
  how: string;
}

/** So many wordings are shown of each sort: enough to know it by. */
const MOST = 6;

export function language(): Plugin {
  return {
    name: "language",
    transformIndexHtml: { order: "pre", handler: (page) => page.replace(/<!-- language ([a-z]+) ?([a-z]*) -->/g, (_, what: string, of: string) => shown(what, of)) },
  };
}

function shown(what: string, of: string): string {
  if (what === "cues") return cues(of);
  if (what === "respectful") return respectful();
  if (what === "measured") return measured();
  throw new Error(`the page about language knows no "${what}"`);
}

function read<T>(file: string): T {
  return parse(readFileSync(join(import.meta.dirname, "../language", file), "utf8")) as T;
}

function cues(label: string): string {
  const { cue: all } = read<{ cue: Cue[] }>("cues.toml");
  const own = all.filter(({ points_to, silent }) => points_to === label && !silent);
  const items = own.map((cue) => {
    const such = examples(cue);
    return `<li>${words(cue.because)}${such ? `: ${such}` : ""}${cue.telling ? " <strong>(enough to question another label)</strong>" : ""}</li>`;
  });
  return `<ul class="govuk-list govuk-list--bullet">${items.join("")}</ul>`;
}

/** Wordings that a person can read as they stand: no sets, no shapes of words. */
function examples({ words: single = "", phrases = [] }: Cue): string {
  const plain = phrases.filter((phrase) => /^[a-z' |?-]+$/.test(phrase)).map(firstReading);
  const found = [...new Set([...single.split(/\s+/).filter((word) => /^[a-z'-]+$/.test(word)), ...plain])];
  return found.slice(0, MOST).map((each) => `‘${escaped(each)}’`).join(", ");
}

/** "point|points out?" reads "point out". */
function firstReading(phrase: string): string {
  return phrase.split(" ").map((word) => (word.split("|")[0] ?? "").replace("?", "")).join(" ");
}

function respectful(): string {
  const { phrase: all } = read<{ phrase: Phrase[] }>("respectful.toml");
  return list(all.map(({ words: found, instead, source }) => {
    const written = found.split(" ").map((word) => escaped(word).replaceAll("|", " or ")).join(" ");
    return [`‘${written}’`, `<p class="govuk-body">Write ${escaped(instead)}.</p><p class="govuk-hint">${words(source)}</p>`];
  }));
}

function measured(): string {
  const { figure: all = [] } = read<{ figure?: Figure[] }>("measured.toml");
  return list(all.map(({ data, what, figure, how }) => [
    words(what),
    `<p class="govuk-body"><strong>${words(figure)}</strong></p><p class="govuk-body">${words(data)}.</p><p class="govuk-hint">${words(how)}.</p>`,
  ]));
}

/** Names and what is said of each; both are markup already. */
function list(rows: [string, string][]): string {
  const row = ([name, value]: [string, string]): string =>
    `<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${name}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
  return `<dl class="govuk-summary-list">${rows.map(row).join("")}</dl>`;
}

/** A sentence or part of one, with a capital in front. */
function words(text: string): string {
  return escaped(text.charAt(0).toUpperCase() + text.slice(1));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
