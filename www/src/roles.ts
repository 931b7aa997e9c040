/**
 * What each role usually has to tell, section by section. These are reminders beside a section, taken from what
 * agencies' own report forms ask; a procedure's sections, their order and their headings never depend on them.
 */

/** A role that writes reports, by the name that the document gives it. */
export interface Role {
  value: string;
  /** As a choice. */
  label: string;
  /** In a sentence: "What … can usually say here". */
  who: string;
  /** By section. */
  reminders: Readonly<Record<string, readonly string[]>>;
}

export const roles: readonly Role[] = [
  {
    value: "health-visitor",
    label: "Health visitor",
    who: "a health visitor",
    reminders: {
      involvement: ["Since when you have known the family, and how often you saw whom", "Contacts kept, and visits where nobody was in"],
      "child-needs": ["Growth and development, with measurements and their dates", "Immunisations and routine checks", "Feeding, sleep, speech and play"],
      "parental-capacity": ["Care and attachment that you saw yourself", "The parents’ own health, where it bears on caring", "How advice was taken up"],
      "family-and-environment": ["The home as you saw it, and on which day", "Who lives there, who visits, who helps"],
      "harm-and-impact": ["What you saw or were told, and by whom", "What it did to the child’s health and development"],
      "child-views": ["What the child said, in the child’s own words", "For a baby or toddler: how the child behaves with each carer"],
      "outcome-progress": ["What changed in health and development since the plan was made"],
    },
  },
  {
    value: "midwife",
    label: "Midwife",
    who: "a midwife",
    reminders: {
      involvement: ["The booking date, and appointments kept and missed"],
      "child-needs": ["The pregnancy so far, scans and expected needs at birth"],
      "parental-capacity": ["Preparation for the birth and for caring", "Earlier births, and the parents’ health, where they bear on caring"],
      "family-and-environment": ["Home, support, and who is expected to be at the birth"],
      "harm-and-impact": ["Risks to the unborn child, and what they rest on"],
    },
  },
  {
    value: "school",
    label: "School",
    who: "a school",
    reminders: {
      involvement: ["Since when the child has been on roll, and who knows the child best"],
      "child-needs": ["Attendance and lateness, in figures with dates", "Progress, and any extra help", "How the child comes to school: dress, food, tiredness"],
      "parental-capacity": ["Contact between home and school, and how concerns were answered"],
      "family-and-environment": ["Friendships, and places and people outside home"],
      "harm-and-impact": ["Each concern recorded, with its date and who recorded it"],
      "child-views": ["What the child told you, in the child’s own words"],
      "outcome-progress": ["Attendance, progress and behaviour, before the plan and now"],
    },
  },
  {
    value: "nursery",
    label: "Nursery or childminder",
    who: "a nursery or childminder",
    reminders: {
      involvement: ["Days and hours that the child comes, and the key person"],
      "child-needs": ["Development, play, speech and meals", "Attendance, and how the child arrives and leaves"],
      "parental-capacity": ["What you saw between child and carers at the door", "How carers respond when you raise something"],
      "harm-and-impact": ["Marks or changes that were recorded, with dates", "What the child said or showed"],
      "child-views": ["What the child says, draws and plays"],
    },
  },
  {
    value: "gp",
    label: "GP",
    who: "a GP",
    reminders: {
      involvement: ["When you last saw the child, and how long the family has been registered"],
      "child-needs": ["Health needs, treatment, and what is still to come", "Appointments to which the child was not brought"],
      "parental-capacity": ["The parents’ health, only where it bears on caring, and what may be shared"],
      "harm-and-impact": ["Injuries and attendances elsewhere that you were told of", "Whose medical opinion it is, where you give one"],
      "child-views": ["What the child said when seen, alone where that was possible"],
    },
  },
  {
    value: "police",
    label: "Police",
    who: "the police",
    reminders: {
      involvement: ["Calls and enquiries about this family, with dates and outcomes"],
      "parental-capacity": ["Who was caring for the child at the time, and how"],
      "family-and-environment": ["Domestic abuse, and people who visit", "Exploitation and places outside the home"],
      "harm-and-impact": ["What is charged, what is alleged, and what ended without further action", "What may be spoken of in the conference, and before whom"],
    },
  },
  {
    value: "social-worker",
    label: "Social worker of another team or agency",
    who: "a social worker",
    reminders: {
      involvement: ["Earlier plans, and what came of them"],
      analysis: ["What is going well, what you worry about, and what has to change"],
    },
  },
  {
    value: "probation",
    label: "Probation",
    who: "probation",
    reminders: {
      involvement: ["Sentence, conditions and appointments kept"],
      "parental-capacity": ["What bears on contact with children, and what may be shared"],
    },
  },
  {
    value: "housing",
    label: "Housing",
    who: "housing",
    reminders: {
      involvement: ["The tenancy, and visits to the home"],
      "family-and-environment": ["The state of the home, and who is known to live there", "Arrears, notices and complaints, with dates"],
    },
  },
  { value: "other", label: "Other", who: "your agency", reminders: {} },
];

/** What holds for everyone, where a role has no reminder of its own. */
const everyone: Readonly<Record<string, readonly string[]>> = {
  involvement: ["Since when, how often and with whom your agency was in touch", "Help that was given, and how it was taken up"],
  analysis: ["What is working well, and what you are worried about", "What is likely to happen to the child if nothing changes"],
  "child-views": ["How and when the child was asked"],
};

/** The reminders of a role for a section; none where nothing chosen or nothing to say. */
export function remindersFor(role: Role | undefined, section: string): readonly string[] {
  if (role === undefined) return [];
  return role.reminders[section] ?? everyone[section] ?? [];
}
