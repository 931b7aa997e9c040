/**
 * What a record can take from an agency's report. Each thing is proposed as long as the record does not say it;
 * where the record says something else, both stand side by side, and a person chooses.
 */
import { calledNow } from "../../names.ts";
import { roles } from "../../roles.ts";
import type { Attendance } from "../attendance.ts";
import type { Reports } from "../reports.ts";
import { fillAt, hasField, typedAt } from "../values.ts";
import { destinations, type Destination } from "./destinations.ts";
import { groupOfRole } from "./groups.ts";
import { readable, sameName, type AgencyReport, type ReportedPerson } from "./report-file.ts";

/** One thing that a person can take. */
export interface Proposal {
  /** The same for the same thing, however often it is proposed. */
  key: string;
  /** What it is about, for the heading above it. */
  group: "People" | "Attendance and reports" | "Opinions";
  words: string;
  /** What the record says now, where that differs. */
  now?: string;
  /** Where it can go, where a person has to say. */
  into?: readonly Destination[];
  take: (into: string) => void;
}

/** The record that takes. */
export interface Taking {
  form: HTMLFormElement;
  listed: (group: Group) => readonly string[];
  add: (group: Group) => string;
  attendance: Attendance;
  reports: Reports;
}

type Group = "children" | "adults";

const fieldLabels: Readonly<Record<string, string>> = {
  known_as: "other names",
  born: "date of birth",
  due: "due date",
  pronouns: "pronouns",
  setting: "school or other setting",
  address: "address",
  phone: "telephone number",
  relationship: "relationship to the children",
  parental_responsibility: "has parental responsibility",
  carer: "looks after a child",
  address_confidential: "address and telephone number are confidential",
};

/** What a confidential address keeps from readers. */
const whereabouts: ReadonlySet<string> = new Set(["address", "phone"]);

/** What can be taken from a report as the record stands now. */
export function proposalsOf(report: AgencyReport, record: Taking): Proposal[] {
  return [
    ...report.children.flatMap((child) => personProposals("children", child, record)),
    ...report.adults.flatMap((adult) => personProposals("adults", adult, record)),
    ...report.children.flatMap((child) => parentProposals(child, report, record)),
    ...authorProposals(report, record),
    ...opinionProposals(report, record),
  ];
}

function personProposals(group: Group, person: ReportedPerson, record: Taking): Proposal[] {
  if (person.name === "") return [];
  const found = matchOf(group, person, record);
  if (found === undefined) return [newPerson(group, person, record)];
  return Object.entries(person.fields).flatMap(([field, value]) => {
    const path = `${group}.${found}.${field}`;
    const now = typedAt(record.form, path);
    if (!hasField(record.form, path) || readable(field, now) === readable(field, value)) return [];
    const isConfidential = whereabouts.has(field) && person.fields["address_confidential"] === "on";
    const words = `${calledNow(found)}, ${fieldLabels[field] ?? field}${isConfidential ? " (confidential)" : ""}: ${readable(field, value)}`;
    const take = (): void => {
      fillAt(record.form, path, value);
      // Taken alone, it would stand in the record as one that anybody may read.
      if (isConfidential) fillAt(record.form, `${group}.${found}.address_confidential`, "on");
    };
    const proposal = { key: `${path}=${value}`, group: "People" as const, words, take };
    return [now === "" ? proposal : { ...proposal, now: readable(field, now) }];
  });
}

function newPerson(group: Group, person: ReportedPerson, record: Taking): Proposal {
  const born = person.fields["born"];
  const who = group === "children" ? "child" : "adult";
  return {
    key: `${group}+${person.name}`,
    group: "People",
    words: `Add ${person.name}${born === undefined ? "" : `, born ${readable("born", born)},`} as ${who === "child" ? "a child" : "an adult"}, with what the report says of them`,
    take: () => {
      const id = emptyCard(group, record) ?? record.add(group);
      fillAt(record.form, `${group}.${id}.name`, person.name);
      for (const [field, value] of Object.entries(person.fields)) fillAt(record.form, `${group}.${id}.${field}`, value);
    },
  };
}

/** A card that nobody has typed a name on is used before another is added. */
function emptyCard(group: Group, { form, listed }: Taking): string | undefined {
  return listed(group).find((id) => {
    const card = document.getElementById(`${group}.${id}`);
    const typed = card?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=checkbox]), textarea") ?? [];
    return typedAt(form, `${group}.${id}.name`) === "" && [...typed].every(({ value }) => value === "");
  });
}

function matchOf(group: Group, person: ReportedPerson, { form, listed }: Taking): string | undefined {
  const isThis = (id: string): boolean => {
    const name = typedAt(form, `${group}.${id}.name`);
    const others = typedAt(form, `${group}.${id}.known_as`).split("\n");
    return sameName(name, person.name) || person.knownAs.some((other) => sameName(other, name)) || others.some((other) => sameName(other, person.name));
  };
  return listed(group).find(isThis);
}

function parentProposals(child: ReportedPerson, report: AgencyReport, record: Taking): Proposal[] {
  const found = matchOf("children", child, record);
  if (found === undefined) return [];
  const path = `children.${found}.parents`;
  const ticked = typedAt(record.form, path).split("\n");
  return child.parents.flatMap((parent) => {
    const adult = report.adults.find(({ id }) => id === parent);
    const listed = adult === undefined ? undefined : matchOf("adults", adult, record);
    if (listed === undefined || ticked.includes(listed)) return [];
    return [{
      key: `${path}=${listed}`,
      group: "People" as const,
      words: `${calledNow(listed)} is a parent of ${calledNow(found)}`,
      take: () => void fillAt(record.form, path, listed),
    }];
  });
}

function authorProposals({ author, file }: AgencyReport, record: Taking): Proposal[] {
  const group = "Attendance and reports" as const;
  const proposals: Proposal[] = [];
  const invitee = inviteeOf(author.name, record);
  const role = roles.find(({ value }) => value === author.role)?.label ?? author.role;
  const who = [author.name, role, author.agency].filter((part) => part !== "").join(", ");
  if (author.name !== "" && invitee === undefined) {
    proposals.push({ key: `invitee+${author.name}`, group, words: `Add ${who} as an invitee`, take: () => addInvitee(author, role, record) });
  }
  if (invitee !== undefined) proposals.push(...differing(invitee, { agency: author.agency, role }, record));
  const title = author.agency === "" ? "Report to the conference" : `Report of ${author.agency}`;
  const isListed = record.reports.cards.ids().some((id) => {
    const from = typedAt(record.form, `reports.${id}.from`);
    return from === invitee || sameName(from, author.name) || typedAt(record.form, `reports.${id}.title`) === title;
  });
  if (who !== "" && !isListed) {
    const take = (): void => void record.reports.addFrom(inviteeOf(author.name, record) ?? author.name, title);
    proposals.push({ key: `report+${file}`, group, words: `List the report: ${title}, by ${author.name === "" ? "nobody named" : author.name}`, take });
  }
  return proposals;
}

function differing(invitee: string, said: Readonly<Record<string, string>>, { form }: Taking): Proposal[] {
  return Object.entries(said).flatMap(([field, value]) => {
    const path = `attendance.${invitee}.${field}`;
    const now = typedAt(form, path);
    if (value === "" || sameName(now, value)) return [];
    const proposal = {
      key: `${path}=${value}`,
      group: "Attendance and reports" as const,
      words: `${calledNow(invitee)}, ${field}: ${value}`,
      take: () => void fillAt(form, path, value),
    };
    return [now === "" ? proposal : { ...proposal, now }];
  });
}

function inviteeOf(name: string, { form, attendance }: Taking): string | undefined {
  return attendance.cards.ids().find((id) => sameName(typedAt(form, `attendance.${id}.name`), name));
}

/** Whether they came, and whom they know, only the conference can say: that stays open. */
function addInvitee(author: AgencyReport["author"], role: string, { form, attendance }: Taking): void {
  const id = attendance.cards.add({ focus: false });
  fillAt(form, `attendance.${id}.name`, author.name);
  fillAt(form, `attendance.${id}.agency`, author.agency);
  fillAt(form, `attendance.${id}.role`, role);
  const group = groupOfRole(author.role);
  if (group !== undefined) fillAt(form, `attendance.${id}.group`, group);
  attendance.cards.fold();
}

function opinionProposals({ author, children, adults, opinions }: AgencyReport, record: Taking): Proposal[] {
  const said = [author.name, author.agency].filter((part) => part !== "");
  return opinions.flatMap(({ about, text, withheldFrom }) => {
    const child = children.find(({ id }) => id === about);
    const adult = adults.find(({ id }) => id === about);
    const listed = child === undefined ? (adult === undefined ? undefined : matchOf("adults", adult, record)) : matchOf("children", child, record);
    const into = destinations(record.form, listed);
    if (into.some(({ area }) => area.value.includes(text))) return [];
    const whom = child?.name ?? adult?.name ?? "the family";
    const withheld = withheldFrom.length === 0 ? "" : ` The report withholds this from ${withheldFrom.join(", ")}.`;
    return [{
      key: `opinion:${author.name}:${about}:${text}`,
      group: "Opinions" as const,
      words: `${said.join(", ")}, about ${whom}: “${text}”${withheld}`,
      into,
      take: (path: string) => append(into, path, `${said.join(", ")}: ${text}`),
    }];
  });
}

/** What was written stays, and the opinion follows it. */
function append(into: readonly Destination[], path: string, words: string): void {
  const area = into.find((destination) => destination.area.name === path)?.area;
  if (area === undefined) return;
  area.value = area.value.trim() === "" ? words : `${area.value.trimEnd()}\n\n${words}`;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.dispatchEvent(new Event("change", { bubbles: true }));
}
