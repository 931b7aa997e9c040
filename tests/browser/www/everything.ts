/** A document in which every field of a form is filled in that its catalogue has. */
import { catalogue, type CataloguedField } from "../../../www/src/catalogue.ts";
import { clean } from "./saved.ts";

type Group = Record<string, unknown>;

/** What stands in a path for the names of others: each list has one with an id as the form gives it, and one with another. */
const ids: Readonly<Record<string, readonly string[]>> = {
  children: ["amara", "child-9"],
  adults: ["joy", "adult-1"],
  attendance: ["hv", "invitee-3"],
  reports: ["r1", "report-2"],
  circulation: ["c1", "copy-4"],
  decisions: ["amara", "child-9"],
  family: ["joy"],
  child: ["child-9"],
};

/** Fields of other kinds of document: a report has no attendance, and says nothing of how the conference went. */
const ofRecords = /^(chair|taken_by|attendance|reports|decisions|dissent_review|complaints|safety_considered|circulation|conference\.inquorate)/;
const ofReports = /^(author|sharing)/;
const notInLetters = /^(taken_by|reports|conference\.inquorate)/;

/** A document of that kind with all of it, of a procedure that asks for labels where one does. */
export function everything(kind: string): Group {
  const isReport = kind.endsWith("report");
  const procedure = kind === "minutes" ? "bedfordshire" : "berkshire";
  const document = clean(procedure, kind);
  const base: Group = { procedure, kind, checked_at: document["checked_at"], conference: { type: "initial", starts: "2026-12-08T10:00" } };
  if (isReport) base["author"] = { role: "other", role_other: "Play worker", name: "Ann Shaw", agency: "Harnley Health Trust", signed: { day: "3", month: "12", year: "2026" } };
  for (const id of ids["children"] ?? []) put(base, `children.${id}.name`, `Child ${id}`);
  for (const id of ids["adults"] ?? []) put(base, `adults.${id}.name`, `Adult ${id}`);
  for (const field of catalogue) {
    if (isReport ? ofRecords.test(field.path) : ofReports.test(field.path)) continue;
    if (kind === "decision-letter" && notInLetters.test(field.path)) continue;
    for (const path of pathsOf(field.path)) put(base, path, valueOf(field, path));
  }
  if (isReport) base["sharing"] = { ...(base["sharing"] as Group), chair: { given: "2026-12-03T16:00" } };
  // A letter is asked for no labels.
  base["sections"] = { ...(kind === "decision-letter" ? {} : sections), "of-another-procedure": { family: { text: "Written for another procedure." } } };
  return base;
}

const statement = { text: "Joy told me that Dan shouts at night.", label: "allegation", source: "second-hand", said_by: "joy", mentions: ["child-9"], mentions_reason: "They share a room." };
const opinion = { text: "In my view Amara is frightened.", label: "opinion", source: "first-hand", based_on: ["s1", "child-needs.amara.s4"], withhold_from: ["adult-1"], withhold_reason: "It may put Joy in danger." };

const sections: Group = {
  analysis: { amara: { statements: { s4: { text: "Heading without a full stop" }, s2: statement, s7: opinion } }, "child-9": { label: "opinion", text: "I think he needs rest. He seems tired." } },
  "parent-views": { joy: { statements: { s1: { text: "She agrees.", label: "fact" } } } },
};

function pathsOf(pattern: string): string[] {
  const [first = "", second = ""] = pattern.split(".");
  const listed = ids[first] ?? ids[second] ?? [""];
  return listed.map((id) => pattern.replace("{id}", id).replace("{visit}", "v1").replace("{task}", "task-2"));
}

function valueOf({ control, choices = [], who = [] }: CataloguedField, path: string): unknown {
  const last = choices.at(-1)?.value ?? "";
  switch (control) {
    case "date":
      return "2026-12-03";
    case "moment":
      return "3 December 2026 14:30";
    case "tick":
      return true;
    case "ticked":
      return path.includes("amara");
    case "yes-or-no":
      return "no";
    case "number":
      return 4;
    case "choice":
    case "options":
      return path.endsWith(".group") ? "supporter" : (choices[0]?.value ?? last);
    case "boxes":
      return choices.slice(0, 2).map(({ value }) => value);
    case "parents":
      return ["joy", "adult-1"];
    case "people":
      return ["amara", "child-9"];
    case "core-group":
      return ["joy", "hv", "Somebody who is not listed"];
    case "person":
      return who.includes("invitees") ? "hv" : who.includes("others") ? "A neighbour by name" : who.includes("children") && path.includes("advocate") ? "amara" : path.includes("hv") ? "" : "joy";
    case "extent":
      return "part of the conference: the medical report";
    case "area":
      return `First line of ${path}.\nSecond line.`;
    default:
      return `Words for ${path}`;
  }
}

function put(document: Group, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let within = document;
  for (const key of keys) within = (within[key] ??= {}) as Group;
  within[last] ??= value;
}
