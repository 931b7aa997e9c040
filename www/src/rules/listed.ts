/** Which rules hold for what is chosen, and what they say of it. */
import type { ConferenceType, Kind, Rule } from "conference-check";
import { conferenceTypes, spaced } from "../words.ts";
import type { Choices } from "./choices.ts";

/** The kinds of document: as a choice, and as a sentence speaks of several. */
export const kinds: readonly { value: Kind; label: string; several: string }[] = [
  { value: "agency-report", label: "Agency report", several: "agency reports" },
  { value: "social-work-report", label: "Social worker’s report", several: "social workers’ reports" },
  { value: "minutes", label: "Minutes", several: "minutes" },
  { value: "decision-letter", label: "Decision letter", several: "decision letters" },
];

/** How much a rule asks, and what that means. */
export const levels: Record<Rule["level"], { label: string; means: string }> = {
  required: { label: "Required", means: "holds the document back until it is met, or a reason is given" },
  expected: { label: "Expected", means: "warns, and holds nothing back" },
  advice: { label: "Advice", means: "informs" },
};

/** A rule's name as words: "Sent to chair". */
export function titleOf(name: string): string {
  const words = spaced(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A rule, and those of its parts that hold for what is chosen. */
export interface Held {
  rule: Rule;
  parts: Rule["parts"];
}

/** The rules that hold for the kind and conference chosen, in their order. */
export function heldFor(rules: readonly Rule[], { kind, conference }: Choices): Held[] {
  return rules
    .map((rule) => ({
      rule,
      parts: rule.parts.filter(
        (part) =>
          (kind === "" || part.kinds.includes(kind as Kind)) && (conference === "" || part.conferences.includes(conference as ConferenceType)),
      ),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** Whether every word searched for begins a word somewhere in a rule: "sent" is not found in "absent". */
export function isFound({ rule, parts }: Held, search: string): boolean {
  const text = wordsIn([rule.rule, rule.asks, rule.why, rule.clause, rule.heading, ...parts.map(({ due }) => due)].join(" "));
  return wordsIn(search).every((sought) => text.some((word) => word.startsWith(sought)));
}

/** Those whose name has every word searched for, then the others, each in their order. */
export function namedFirst<T>(found: readonly T[], nameOf: (one: T) => string, search: string): T[] {
  const sought = wordsIn(search);
  if (sought.length === 0) return [...found];
  const isNamed = (one: T): boolean => sought.every((word) => wordsIn(nameOf(one)).some((of) => of.startsWith(word)));
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
}

/** The levels of a rule's parts, the highest first. */
export function levelsOf({ parts }: Held): Rule["level"][] {
  const all: Rule["level"][] = ["required", "expected", "advice"];
  return all.filter((level) => parts.some((part) => part.level === level));
}

/** By when, each time once; where times differ between conferences or kinds, with those that each holds for. */
export function duesOf({ rule, parts }: Held): string[] {
  const timed = parts.filter(({ due }) => due !== "");
  const several = new Set(timed.map(({ due }) => due)).size > 1;
  const said = timed.map((part) => {
    const whom = several ? whomOf(part, rule, timed) : "";
    return whom === "" ? sentence(part.due) : `${sentence(whom)}: ${part.due}`;
  });
  return [...new Set(said)];
}

function whomOf(part: Rule["parts"][number], rule: Rule, others: Rule["parts"]): string {
  const differ = (key: "kinds" | "conferences"): boolean => others.some((other) => other[key].join() !== part[key].join());
  return [
    differ("kinds") ? kindsInWords(part.kinds) : "",
    differ("conferences") && part.conferences.length < rule.conferences.length ? conferencesInWords(part.conferences) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "agency reports and minutes". */
export function kindsInWords(of: readonly string[]): string {
  return listed(kinds.filter(({ value }) => of.includes(value)).map(({ several }) => several));
}

/** "initial and pre-birth conferences"; "all conferences" where it is all of them. */
export function conferencesInWords(of: readonly string[]): string {
  if (of.length === conferenceTypes.length) return "all conferences";
  const names = conferenceTypes.filter(({ value }) => of.includes(value)).map(({ label }) => label.toLowerCase().replace(/ conference$/, ""));
  return `${listed(names)} conferences`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
