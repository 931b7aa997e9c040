/**
 * Every field of a form that no section holds: its path, its words and its sort of control. In a path `{id}` stands
 * for a person. A form shows those that are always there, those that the procedure asks for, and those that are
 * filled in. Adding a field is one line, in the group of its path, where the form is to show it.
 */
import type { Choice } from "./fields.ts";
import { recordCatalogue } from "./record/catalogue.ts";

/** How a field is filled in. */
export type Control =
  | "text"
  | "short"
  | "phone"
  | "area"
  | "date"
  | "moment"
  | "tick"
  /** A box that is ticked from the start: yes unless said otherwise. */
  | "ticked"
  | "yes-or-no"
  | "parents"
  | "number"
  /** A date, or a sentence that says how. */
  | "done"
  /** One of the choices: as radios, or in a list to choose from. */
  | "choice"
  | "options"
  /** Several of the choices. */
  | "boxes"
  /** One, or several, of the people listed. */
  | "person"
  | "people"
  | "core-group"
  /** From how much somebody was excluded. */
  | "extent";

/**
 * What makes a field matter: what was decided about a child's plan, that the chair decided against the majority, that
 * the child came, that the conference was not quorate. What a check finds is shown in any case.
 */
export type When = "plan" | "no-plan" | "ended" | "decided" | "overridden" | "attends" | "inquorate";

/** Which people a field offers: `others` are the invitees who are none of the children and adults. */
export type Who = "children" | "adults" | "invitees" | "others";

export interface CataloguedField {
  readonly path: string;
  readonly label: string;
  readonly control: Control;
  readonly hint?: string;
  /** Its name on paper, where that is not its label. */
  readonly paper?: string;
  /** Stands in every form. */
  readonly always?: true;
  /** What there is to choose from. */
  readonly choices?: readonly Choice[];
  /** Who can be chosen, what to say where nobody is listed, and what to call the name of somebody else. */
  readonly who?: readonly Who[];
  readonly nobody?: string;
  readonly other?: string;
  /** Where it matters only then. */
  readonly when?: When;
}

const reportCatalogue: readonly CataloguedField[] = [
  { path: "conference.strategy_discussion", label: "Date of the strategy discussion", control: "date", hint: "At which the enquiry began" },
  { path: "conference.transfer_notified", label: "Date the move was notified", control: "date" },
  { path: "conference.transfer_accepted", label: "Date the transfer was accepted", control: "date" },
  { path: "conference.initial_held", label: "Date of the initial conference", control: "date" },
  { path: "conference.pre_birth_held", label: "Date of the pre-birth conference", control: "date", hint: "If there was one" },
  { path: "conference.previous_held", label: "Date of the last review", control: "date", hint: "If there was one" },
  { path: "conference.protection_order_expires", label: "When the emergency protection order ends", control: "moment", hint: "If there is one" },
  { path: "conference.assessment_order_ended", label: "Date the examinations under a child assessment order ended", control: "date", hint: "If there was one" },

  { path: "conference.ends", label: "When did it end?", paper: "End", control: "moment" },
  { path: "conference.language", label: "Language of the conference", control: "text", hint: "Where it was not English" },
  { path: "conference.recording.devices_used", label: "Was a recording device used?", control: "yes-or-no" },
  { path: "conference.recording.requested_by", label: "Who asked to record the meeting, if anybody", control: "text" },
  { path: "conference.recording.response", label: "What they were answered", control: "area" },

  { path: "conference.delay.reasons", label: "Reasons for the delay", control: "area" },
  { path: "conference.delay.short_term_plan", label: "How the children are kept from harm until then", control: "area" },
  { path: "conference.delay.authorised_by", label: "Who agreed to the delay", control: "text" },
  { path: "conference.delay.agencies_told", label: "When the agencies were told", control: "date" },

  { path: "author.countersigned.name", label: "Name of the manager", control: "text", paper: "Countersigned by" },
  { path: "author.countersigned.role", label: "Role of the manager", control: "text" },
  { path: "author.countersigned.on", label: "Date the manager signs", control: "date", paper: "Countersigned on" },

  { path: "children.{id}.known_as", label: "Other names the child goes by", control: "area", hint: "One on a line: short names, nicknames, an earlier surname", paper: "Also known as", always: true },
  { path: "children.{id}.born", label: "Date of birth", control: "date", hint: "For example, 27 3 2019", always: true },
  { path: "children.{id}.due", label: "Due date, if not born yet", control: "date", paper: "Due", always: true },
  { path: "children.{id}.expected_early", label: "Why the birth is expected early, if it is", control: "text" },
  { path: "children.{id}.pronouns", label: "Pronouns", control: "short", hint: "For example, she, he or they", always: true },
  { path: "children.{id}.subject", label: "The conference is about this child", control: "ticked", paper: "Subject of the conference", always: true },
  { path: "children.{id}.household", label: "Lives in the household", control: "ticked", always: true },
  { path: "children.{id}.visiting", label: "Only visits the household", control: "tick" },
  { path: "children.{id}.parents", label: "Parents", control: "parents", hint: "Those who are known", always: true },
  { path: "children.{id}.setting", label: "School, nursery or other place the child goes to", control: "text", paper: "School or other setting", always: true },
  { path: "children.{id}.address", label: "Address, if not with the family", control: "area", paper: "Address", always: true },
  { path: "children.{id}.ethnicity", label: "Ethnicity", control: "text" },
  { path: "children.{id}.nationality", label: "Nationality", control: "text" },
  { path: "children.{id}.immigration_status", label: "Immigration status", control: "text" },
  { path: "children.{id}.legal_status", label: "Legal status", control: "text", hint: "For example, looked after with a parent’s agreement, or under an order" },
  { path: "children.{id}.needs", label: "Sensory disability, or a first language other than that of the document", control: "text", hint: "Enter “none” if there is none" },
  { path: "children.{id}.steps", label: "What was done so that the child can take part", control: "area" },
  { path: "children.{id}.interpreter", label: "Who interpreted for the child", control: "text" },
  { path: "children.{id}.other_plans", label: "Other plans for the child", control: "area", hint: "One on a line: for example an education, health and care plan", always: true },
  { path: "children.{id}.understands", label: "Is under 12, and understands enough to take part", control: "tick" },
  { path: "children.{id}.attends", label: "Comes to the conference", control: "tick" },
  { path: "children.{id}.offered_to_attend", label: "When the child was offered to come", control: "text" },
  { path: "children.{id}.not_attending_reasons", label: "Why the child does not come", control: "area" },
  { path: "children.{id}.explained_to_child", label: "When this was explained to the child", control: "text" },
  { path: "children.{id}.advocate", label: "The child’s advocate", control: "text" },
  { path: "children.{id}.receives_letter", label: "Is sent the decision letter", control: "tick" },

  { path: "children.{id}.visits.{visit}.on", label: "Date of the visit", control: "date", paper: "Visited on", always: true },
  { path: "children.{id}.visits.{visit}.alone", label: "Was the child seen alone?", control: "yes-or-no", paper: "Seen alone", always: true },
  { path: "children.{id}.visits.{visit}.present", label: "Who was there, if the child was not seen alone", control: "text", paper: "Who was there", always: true },
  { path: "children.{id}.visits.{visit}.reason", label: "Why the child was not seen alone", control: "area", paper: "Why not alone", always: true },

  { path: "adults.{id}.known_as", label: "Other names the adult goes by", control: "area", hint: "One on a line", paper: "Also known as", always: true },
  { path: "adults.{id}.born", label: "Date of birth", control: "date" },
  { path: "adults.{id}.relationship", label: "Who this is to the children", control: "text", hint: "For example, mother, or Amara’s father", paper: "Relationship", always: true },
  { path: "adults.{id}.parental_responsibility", label: "Has parental responsibility", control: "tick", paper: "Parental responsibility", always: true },
  { path: "adults.{id}.carer", label: "Looks after a child this conference is about", control: "tick", always: true },
  { path: "adults.{id}.household", label: "Lives in the household", control: "ticked", always: true },
  { path: "adults.{id}.address", label: "Address", control: "area", always: true },
  { path: "adults.{id}.phone", label: "Telephone number", control: "phone", always: true },
  { path: "adults.{id}.address_confidential", label: "Address and telephone number are confidential", control: "tick", hint: "They are then looked for in everything you write, and are never printed.", always: true },
  { path: "adults.{id}.ethnicity", label: "Ethnicity", control: "text" },
  { path: "adults.{id}.needs", label: "Sensory disability, or a first language other than that of the document", control: "text", hint: "Enter “none” if there is none" },
  { path: "adults.{id}.needs_translation", label: "Needs a translation", control: "tick" },
  { path: "adults.{id}.translation_provided", label: "How the translation was provided", control: "text" },
  { path: "adults.{id}.steps", label: "What was done so that the adult can use the document", control: "area" },
  { path: "adults.{id}.interpreter", label: "Who interpreted for the adult", control: "text" },
  { path: "adults.{id}.plan_discussed", label: "When the plan was discussed with the adult", control: "date" },

  { path: "layout.strengthening_families", label: "The report follows the Strengthening Families layout", control: "tick" },

  { path: "sharing.family.{id}.given", label: "When the report was given", control: "date", paper: "Given", always: true },
  { path: "sharing.family.{id}.discussed", label: "When it was discussed", control: "date", paper: "Discussed", always: true },
  { path: "sharing.family.{id}.explained", label: "When it was explained", control: "date", hint: "In the language the person knows best", paper: "Explained" },
  { path: "sharing.family.{id}.translated", label: "How it was translated, or put in another form", control: "text", hint: "If the person needs that", paper: "Translated" },
  { path: "sharing.family.{id}.comments", label: "What was said about it", control: "area", paper: "What was said", always: true },
  { path: "sharing.family.{id}.not_shared.reason", label: "Why it is not shared", control: "area", paper: "Not shared, because", always: true },
  { path: "sharing.family.{id}.not_shared.agreed_by_chair", label: "When the chair agreed", control: "date", paper: "Agreed by the chair", always: true },
  { path: "sharing.family.{id}.not_shared.manager", label: "The manager it was taken to", control: "text", paper: "Taken to the manager" },
  { path: "sharing.family.{id}.not_shared.extent", label: "How far it may be spoken of in the conference", control: "text", paper: "May be spoken of", always: true },
  { path: "sharing.child.{id}.given", label: "When the report was shared with the child", control: "date", paper: "Given" },
  { path: "sharing.child.{id}.discussed", label: "When it was discussed with the child", control: "date", paper: "Discussed" },
];

/** Every field, in the order of their groups. */
export const catalogue: readonly CataloguedField[] = [...reportCatalogue, ...recordCatalogue];

const byPath = new Map(catalogue.map((field) => [field.path, field]));

/** The field of a path. */
export function catalogued(path: string): CataloguedField {
  const field = byPath.get(path);
  if (field === undefined) throw new Error(`the catalogue has no field ${path}`);
  return field;
}

/** The fields that stand directly within a path, in order. */
export function cataloguedIn(within: string): readonly CataloguedField[] {
  return catalogue.filter(({ path }) => path.slice(0, path.lastIndexOf(".")) === within);
}

/** A path with the ids put in, by the names that stand for them. */
export function pathOf(pattern: string, ids: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => ids[name] ?? whole);
}
