/** How the events are said that deadlines are counted from. */
import { spaced } from "./words.ts";

interface EventWords {
  /** Its field path, in which `{id}` stands for a person. */
  readonly path: string;
  /** What it is called in a sentence: "2 working days before …". */
  readonly name: string;
  /** What a deadline waits for while it is not filled in, where that is not the event itself. */
  readonly waitsFor?: string;
  /** It comes before the conference. */
  readonly leads?: true;
}

const known: readonly EventWords[] = [
  { path: "conference.starts", name: "the conference", waitsFor: "the date of the conference" },
  { path: "conference.ends", name: "the end of the conference" },
  { path: "conference.strategy_discussion", name: "the strategy discussion", waitsFor: "the date of the strategy discussion", leads: true },
  { path: "conference.transfer_notified", name: "the notification of the move", leads: true },
  { path: "conference.transfer_accepted", name: "the acceptance of the transfer" },
  { path: "conference.initial_held", name: "the initial conference", waitsFor: "the date of the initial conference", leads: true },
  { path: "conference.previous_held", name: "the last review", waitsFor: "the date of the last review", leads: true },
  { path: "conference.pre_birth_held", name: "the pre-birth conference", waitsFor: "the date of the pre-birth conference", leads: true },
  { path: "conference.protection_order_expires", name: "the end of the emergency protection order" },
  { path: "conference.assessment_order_ended", name: "the end of the examinations" },
  // While no child was born since a pre-birth conference, either of two may come to count.
  { path: "children.newborn.born", name: "the birth", waitsFor: "the date of the initial conference, or of a pre-birth conference and the birth" },
  { path: "children.{id}.born", name: "the birth" },
  { path: "children.{id}.due", name: "the date on which the child is due" },
  { path: "decisions.{id}.first_core_group", name: "the first core group", waitsFor: "the date of the first core group" },
  { path: "dissent_review.on", name: "the decision to meet again" },
  { path: "circulation", name: "the receipt of the record" },
  { path: "circulation.{id}.sent", name: "the receipt of the record" },
];

/** What the event of a path is called. */
export function eventName(path: string): string {
  return wordsOf(path).name;
}

/** Whether the event of a path comes before the conference. */
export function leadsToConference(path: string): boolean {
  return wordsOf(path).leads === true;
}

/** What a deadline waits for that is counted from the event of a path. */
export function waitedFor(path: string): string {
  const { name, waitsFor } = wordsOf(path);
  return waitsFor ?? name;
}

function wordsOf(path: string): EventWords {
  const pattern = path.replace(/^(children|decisions|circulation)\.[^.]+\./, "$1.{id}.");
  const words = known.find((event) => event.path === path) ?? known.find((event) => event.path === pattern);
  return words ?? { path, name: spaced(path.split(".").at(-1) ?? path) };
}
