/** What the page of dates can ask: dates from which something may be counted, and circumstances on which rules hang. */
import type { ConferenceType } from "conference-check";

/** The people of a page on which nobody has a name. */
export const CHILD = "child";
export const PARENT = "parent";
const RECORD = "record";

export interface DateQuestion {
  /** The field's path in a document. */
  readonly path: string;
  /** As a procedure's rules name it, with `{id}` for a person. */
  readonly pattern: string;
  readonly label: string;
  readonly hint?: string;
  readonly time?: true;
}

function question(pattern: string, label: string, hint?: string, time?: true): DateQuestion {
  const path = pattern.replace(/^circulation\.\{id\}/, `circulation.${RECORD}`).replace("{id}", CHILD);
  return { path, pattern, label, ...(hint === undefined ? {} : { hint }), ...(time === undefined ? {} : { time }) };
}

/** The date that is always asked for. */
export const conferenceStarts = question("conference.starts", "When does the conference start?", "For example, 8 12 2026 at 10:00", true);

export const dateQuestions: readonly DateQuestion[] = [
  question("conference.ends", "When does the conference end?", "Hours are counted from its end", true),
  question("conference.strategy_discussion", "Date of the strategy discussion", "At which the enquiry began"),
  question("conference.transfer_notified", "Date the move was notified"),
  question("conference.transfer_accepted", "Date the transfer was accepted"),
  question("conference.initial_held", "Date of the initial conference"),
  question("conference.pre_birth_held", "Date of the pre-birth conference", "If there was one"),
  question("conference.previous_held", "Date of the last review", "If there was one"),
  question("children.{id}.due", "Date on which the child is due", "For a child who is not born yet"),
  question("children.{id}.born", "Date of birth of the child", "For a child who was born since a pre-birth conference"),
  question("conference.protection_order_expires", "When an emergency protection order ends", "If there is one", true),
  question("conference.assessment_order_ended", "Date the examinations under a child assessment order ended", "If there was one"),
  question("decisions.{id}.first_core_group", "Date of the first core group", "If it is set"),
  question("circulation.{id}.sent", "Date the record was received", "If it was"),
  question("dissent_review.on", "Date it was decided to meet again"),
];

export interface Circumstance {
  readonly name: string;
  readonly label: string;
  /** The types of conference at which it can hold, where not at all. */
  readonly at?: readonly ConferenceType[];
  /** What a document says where it holds. */
  readonly says: Readonly<Record<string, string>>;
}

/** Circumstances; each is offered where dates hang on it. */
export const circumstances: readonly Circumstance[] = [
  { name: "no-plan", label: "No plan is made", at: ["initial", "pre-birth", "transfer-in"], says: { [`decisions.${CHILD}.plan`]: "not-made" } },
  { name: "plan-ends", label: "The plan ends", at: ["review"], says: { [`decisions.${CHILD}.plan`]: "ended" } },
  { name: "older-child", label: "A child is 12 or older, or understands enough", says: { [`children.${CHILD}.understands`]: "yes" } },
  { name: "child-comes", label: "A child comes to the conference", says: { [`children.${CHILD}.attends`]: "yes" } },
  { name: "not-shared", label: "A report is not to be shared with a parent", says: { [`sharing.family.${PARENT}.not_shared.reason`]: "yes" } },
  { name: "early-birth", label: "The birth is expected early", says: { [`children.${CHILD}.expected_early`]: "yes" } },
  { name: "exclusion", label: "Somebody is to be excluded", says: { "attendance.excluded.excluded.extent": "yes" } },
  { name: "observer", label: "Somebody is to observe", says: { "attendance.observer.group": "observer", "attendance.observer.present": "yes" } },
  {
    name: "dissent",
    label: "Agencies dissent, and the conference is to meet again",
    says: {
      "attendance.one.agency": "one",
      "attendance.one.group": "health",
      "attendance.one.dissent": "yes",
      "attendance.two.agency": "two",
      "attendance.two.group": "education",
      "attendance.two.dissent": "yes",
      "dissent_review.reconvene": "yes",
    },
  },
];

/** What every document of this page says, so that rules which are repeated for people hold. */
export function alwaysSaid(procedure: string, conference: ConferenceType): Record<string, string> {
  return {
    procedure,
    "conference.type": conference,
    [`children.${CHILD}.subject`]: "yes",
    [`children.${CHILD}.parents`]: PARENT,
    [`adults.${PARENT}.parental_responsibility`]: "yes",
    [`decisions.${CHILD}.plan`]: conference === "review" ? "continued" : "made",
    [`decisions.${CHILD}.core_group`]: PARENT,
  };
}

/** What is said besides where the record was received. */
export const recordSaid: Readonly<Record<string, string>> = {
  [`circulation.${RECORD}.to`]: PARENT,
  [`circulation.${RECORD}.document`]: "record",
};
export const recordReceived = `circulation.${RECORD}.sent`;

/** Whom a deadline is about, where nobody has a name. */
export const spokenOf = {
  adult: "each parent",
  child: "each child",
  invitee: "whoever it is about",
  recipient: "everyone who is to have a copy",
} as const;
