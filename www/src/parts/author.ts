/** Who writes, and who signs. */
import { FieldGroup } from "../field-group.ts";
import { dateField, radios, textField, type Choice } from "../fields.ts";
import type { Part } from "../part.ts";
import { roles } from "../roles.ts";

const other = "other";

/** Who writes the social worker's report. */
export const socialWorker: readonly Choice[] = [{ value: "social-worker", label: "Social worker" }];

/** Those who write agency reports. */
export const agencies: readonly Choice[] = roles.filter(({ value }) => value !== other).map(({ value, label }) => ({ value, label }));

/** Name, role and agency of the author, who is one of these or says the role in words. */
export function authorPart(offered: readonly Choice[], hint?: string): Part {
  return {
    name: "author",
    heading: "About you",
    holds: ["author"],
    draw() {
      const otherRole = textField({ path: "author.role_other", label: "Your role, in your own words" });
      const choices = [...offered, { value: other, label: "Other", reveal: otherRole }];
      return [
        radios({ path: "author.role", label: "What is your role?", ...(hint === undefined ? {} : { hint }) }, choices),
        textField({ path: "author.name", label: "Your name" }),
        textField({ path: "author.agency", label: "Your agency", hint: "For example, the school, practice or trust" }),
      ];
    },
  };
}

/** The signature, at the end. */
export function signingPart(): Part {
  const manager = new FieldGroup("author.countersigned");
  return {
    name: "signing",
    heading: "Signing",
    holds: ["signing"],
    draw: ({ called }) => [
      dateField({
        path: "author.signed",
        label: "Date you sign",
        hint: `Entering the date signs the ${called} in your name. The printed ${called} has a line for your signature as well.`,
      }),
      manager.list,
    ],
    show: (state) => manager.show(state),
  };
}
