/** What is said of drafts. */
import type { Why } from "./store.js";

/** Why nothing can be kept here: as a store says it, or that the page came by a connection that anybody can read. */
export type Trouble = Why | "insecure";

const called: Record<string, string> = {
  "agency-report": "an agency report",
  "social-work-report": "a social worker’s report",
  minutes: "minutes",
  "decision-letter": "a decision letter",
};

/** What a kind of form is called in a sentence. */
export function calledBy(kind: string): string {
  return called[kind] ?? "a form";
}

/** 21 November 2026 */
export function dayOf(time: number): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(time);
}

/** 4:05pm */
export function clockOf(time: number): string {
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hourCycle: "h12" }).formatToParts(time);
  const part = (type: string): string => parts.find((it) => it.type === type)?.value ?? "";
  // Some browsers say "0" for twelve in this cycle.
  return `${Number(part("hour")) || 12}:${part("minute")}${part("dayPeriod").replaceAll(/[^a-z]/gi, "").toLowerCase()}`;
}

/** What happened, and what to do. */
export const troubles: Record<Trouble, string> = {
  full: "This device has no room left. Delete files that you do not need: keeping the draft is tried again by itself. Until then what you typed is on this page alone, so leave it open.",
  forbidden:
    "This browser does not let the page keep anything on this device. A private window or a rule of your organisation can be why. Open the page in an ordinary window, or ask whoever looks after this device. The form works without a draft: what you typed is on this page alone until you save or send it.",
  insecure:
    "The page came over a connection that is not encrypted (http), and a browser encrypts nothing there. Tell whoever runs this page. The form works without a draft: what you typed is on this page alone until you save or send it.",
  deleted: "It was deleted in another tab. What you typed stays on this page, and is no longer kept. You can keep a new draft of it.",
  taken: "It is open in another tab now. What you typed stays on this page, and is no longer kept. You can go on in the other tab, or keep another draft here.",
  broken: "The browser’s own store did not answer. Keeping the draft is tried again by itself. Until then what you typed is on this page alone, so leave it open.",
};
