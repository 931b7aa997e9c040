/** What sort of agency the author of a report most likely comes from, by the role that the report names. */
const groups: Readonly<Record<string, string>> = {
  "health-visitor": "health",
  midwife: "health",
  gp: "health",
  school: "education",
  nursery: "education",
  police: "police",
  "social-worker": "social-care",
  probation: "probation",
  housing: "housing",
};

/** The group of a role; none where the role does not tell. */
export function groupOfRole(role: string): string | undefined {
  return groups[role];
}
