/** The kinds of document that are saved here, by what they are called. */
import type { Kind } from "conference-check";

export const kindsOfDocument: readonly { kind: Kind; one: string; many: string }[] = [
  { kind: "agency-report", one: "an agency report", many: "agency reports" },
  { kind: "social-work-report", one: "a social worker’s report", many: "social workers’ reports" },
  { kind: "minutes", one: "minutes", many: "minutes" },
  { kind: "decision-letter", one: "a decision letter", many: "decision letters" },
];
