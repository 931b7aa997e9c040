/** What the catalogued fields of a document say, as it is printed. */
import { cataloguedIn, pathOf, type CataloguedField } from "./catalogue.ts";
import { textAt, valueAt } from "./document.ts";
import { calledNow } from "./names.ts";
import { dateInWords, typedDate } from "./words.ts";

/** The fields within a path that say something, each with its name on paper; those kept back say only that. */
export function factsIn(document: object, within: string, ids: Readonly<Record<string, string>>, keptBack: readonly string[] = []): [string, string][] {
  return cataloguedIn(within).flatMap((field): [string, string][] => {
    const value = valueOf(document, field, pathOf(field.path, ids));
    if (value === "") return [];
    const isKept = keptBack.some((name) => field.path === `${within}.${name}`);
    return [[field.paper ?? field.label, isKept ? "Confidential, not printed" : value]];
  });
}

function valueOf(document: object, { control }: CataloguedField, path: string): string {
  if (control === "ticked") return isYes(document, path, true) ? "Yes" : "No";
  if (control === "tick") return isYes(document, path, false) ? "Yes" : "";
  if (control === "date" || control === "moment") return dateAt(document, path);
  if (control === "yes-or-no") return { yes: "Yes", no: "No" }[textAt(document, path)] ?? "";
  if (control === "parents") return listAt(document, path).map(calledNow).join(", ");
  return textAt(document, path);
}

function listAt(document: object, path: string): string[] {
  const value = valueAt(document, path);
  return Array.isArray(value) ? value.map(String) : textAt(document, path).split(", ").filter(Boolean);
}

/** Whether a field says yes. */
export function isYes(document: object, path: string, absent: boolean): boolean {
  const value = valueAt(document, path);
  return value === undefined || value === "" ? absent : value !== "no" && value !== false;
}

/** A date as it was typed, whole or in parts. */
export function dateAt(document: object, path: string): string {
  const whole = textAt(document, path);
  if (whole !== "") return dateInWords(whole);
  const part = (name: string): string => textAt(document, `${path}.${name}`);
  return typedDate(part("day"), part("month"), part("year"), part("time"));
}
