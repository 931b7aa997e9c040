/** Who writes, and who signs. */
import { dateField, radios, textField, type Choice } from "../fields.ts";
import type { Part } from "../part.ts";
import { roles } from "../roles.ts";

/** Name, role and agency of the author. */
export function authorPart(): Part {
  return {
    name: "author",
    heading: "About you",
    holds: ["author"],
    draw() {
      const otherRole = textField({ path: "author.role_other", label: "Your role, in your own words" });
      const choices = roles.map(({ value, label }): Choice => (value === "other" ? { value, label, reveal: otherRole } : { value, label }));
      return [
        radios({ path: "author.role", label: "What is your role?", hint: "Your role brings reminders of what can be said where." }, choices),
        textField({ path: "author.name", label: "Your name" }),
        textField({ path: "author.agency", label: "Your agency", hint: "For example, the school, practice or trust" }),
      ];
    },
  };
}

/** The signature, at the end. */
export function signingPart(): Part {
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
    ],
  };
}
