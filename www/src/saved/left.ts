/** What of an opened document found no place in the form, so that nothing goes without a word. */
import { catalogue } from "../catalogue.ts";
import { calledNow } from "../names.ts";
import { counted, spaced } from "../words.ts";

/** An answer without a place. */
export interface Left {
  readonly path: string;
  /** As it is shown. */
  readonly words: string;
  /** Whether the form keeps it and saves it again, though nobody sees it; else it is to be entered anew where it is needed. */
  readonly isKept: boolean;
}

/** Longer than any name of a field. */
const longest = 60;

const people: ReadonlySet<string> = new Set(["children", "adults", "attendance", "decisions", "reports", "circulation"]);

/**
 * What was said of sentences where the procedure asks for no labels: how many these are, and one by one what keeps a
 * sentence from somebody, or says whom it names on purpose.
 */
export function leftWaiting(fields: readonly HTMLInputElement[]): Left[] {
  const said = fields.filter(({ name }) => !name.endsWith(".text"));
  if (said.length === 0) return [];
  const sentences = new Set(said.map(({ name }) => name.slice(0, name.lastIndexOf("."))));
  const words = `Labels, and who said it, of ${counted(sentences.size, "sentence")}: the procedure does not ask for them here`;
  const alone = said.filter(({ name }) => /\.(withhold|mentions)[a-z_]*$/.test(name));
  return [{ path: "", words, isKept: false }, ...alone.map(({ name, value }): Left => ({ path: name, words: value, isKept: false }))];
}

/** Where the answer belongs, in words: "Amara Bright, nationality". */
export function placeInWords(path: string): string {
  const [first = "", second = "", ...rest] = path.split(".").slice(0, 6);
  const isOfPerson = people.has(first) && rest.length > 0;
  const pattern = isOfPerson ? [first, "{id}", ...rest].join(".") : path;
  const label = catalogue.find((field) => field.path === pattern)?.label;
  const words = isOfPerson ? rest : [first, second, ...rest];
  const named = label ?? words.filter(Boolean).map((part) => spaced(short(part))).join(", ");
  return isOfPerson ? `${calledNow(second)}, ${named}` : named;
}

/** Of a long text its beginning tells which it is. */
export function short(words: string, most = longest): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}
