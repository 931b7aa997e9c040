/** What of an opened document found no place in the form, so that nothing goes without a word. */
import { catalogue } from "../catalogue.ts";
import { calledNow } from "../names.ts";
import { spaced } from "../words.ts";

/** An answer without a place. */
export interface Left {
  readonly path: string;
  /** As it is shown. */
  readonly words: string;
  /** Whether the form keeps it and saves it again, though nobody sees it; else it is to be entered anew where it is needed. */
  readonly isKept: boolean;
}

const people: ReadonlySet<string> = new Set(["children", "adults", "attendance", "decisions", "reports", "circulation"]);

/** Where the answer belongs, in words: "Amara Bright, nationality". */
export function placeInWords(path: string): string {
  const [first = "", second = "", ...rest] = path.split(".").slice(0, 6);
  if (!people.has(first) || rest.length === 0) return [first, second, ...rest].filter(Boolean).map(spaced).join(", ");
  const label = catalogue.find((field) => field.path === [first, "{id}", ...rest].join("."))?.label;
  return [calledNow(second), label ?? rest.map(spaced).join(", ")].join(", ");
}
