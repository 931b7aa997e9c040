/** What a draft holds, and how what older versions of this program kept becomes that. */
import { type Bytes, seal, unseal } from "./seal.js";
import type { Kept } from "./store.js";

/** The format that is written. */
export const FORMAT = 2;

/** What a draft holds. */
export interface Content {
  /** What the page gave, such as the document as a saved report has it; `null` where it gave nothing. */
  saved: unknown;
  /** What the form's own controls held: see values.ts. */
  values: Value[];
  /** What the form's writer said of sentences and findings: hidden fields, by name. */
  said: Said;
}

/** Labels, sources and reasons, each under the name by which a form sends it. */
export type Said = [name: string, value: string][];

/** A control's name, which of those of that name it is, and what it held; of boxes and radios whether they were ticked. */
export type Value = [name: string, nth: number, held: string | boolean | string[]];

/** From each older format to the next. */
const steps: Record<number, (content: unknown) => unknown> = {
  // Format 1 held the document alone.
  1: (saved) => ({ saved, values: [], said: [] }),
};

/** What is known of a draft without its passphrase. */
export function isReadable({ format, salt, iv, sealed }: Kept): "yes" | "newer" | "damaged" {
  if (format > FORMAT) return "newer";
  const isWhole = salt instanceof Uint8Array && iv instanceof Uint8Array && sealed instanceof ArrayBuffer;
  return isWhole && (format === FORMAT || Object.hasOwn(steps, format)) ? "yes" : "damaged";
}

/** What a draft holds; `null` where the key is another's. */
export async function contentOf(kept: Kept, key: CryptoKey): Promise<Content | null> {
  const text = await unseal(kept, key, bound(kept));
  if (text === null) return null;
  let content: unknown = JSON.parse(text);
  for (let format = kept.format; format < FORMAT; format += 1) content = steps[format]?.(content);
  return content as Content;
}

/** Seals what a form holds now, for the draft of that id. */
export async function sealed(text: string, key: CryptoKey, draft: { id: string; kind: string; salt: Bytes }): Promise<Pick<Kept, "id" | "kind" | "format" | "salt" | "iv" | "sealed">> {
  const { id, kind, salt } = draft;
  return { id, kind, format: FORMAT, salt, ...(await seal(text, key, bound({ id, kind, format: FORMAT }))) };
}

/** A draft opens under its own id, kind and format alone: nobody can pass one off as another. */
function bound({ id, kind, format }: Pick<Kept, "id" | "kind" | "format">): string {
  return `conference-check draft ${format} ${id} ${kind}`;
}
