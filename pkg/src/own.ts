/** An area's own procedure, loaded at run time. */
import { call, keep, load } from "./wasm.js";
import type { Mistake, Procedure } from "./types.js";

/** A pack that cannot be taken: every mistake in it, each with its place and what to write instead. */
export class ProcedureMistakes extends Error {
  override name = "ProcedureMistakes";
  readonly mistakes: Mistake[];

  constructor(mistakes: Mistake[]) {
    const lines = mistakes.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super(`${mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`} in the procedure\n${lines.join("\n")}`);
    this.mistakes = mistakes;
  }
}

/**
 * Makes an area's own procedure known, from its pack: the text of its TOML file, the same as JSON text, or as an
 * object. From then on `check`, `rules`, `procedures`, `sections` and `attach` know it by its id. Of two with one id
 * the later holds; the id of a built-in procedure is a mistake. What is built in never changes.
 *
 * A pack lasts as long as the page: load it again on the next.
 * @throws {@link ProcedureMistakes} with every mistake in the pack; NotChecking where WebAssembly cannot run here.
 */
export async function loadProcedure(pack: string | object): Promise<Procedure> {
  const text = await asJson(pack);
  await load();
  const given = call((calls) => calls.loadProcedure(text)) as Procedure | Mistake[];
  if (Array.isArray(given)) throw new ProcedureMistakes(given);
  keep(given.id, text);
  return given;
}

async function asJson(pack: string | object): Promise<string> {
  if (typeof pack === "string" && /^\s*\{/.test(pack)) return pack;
  const read = typeof pack === "string" ? await fromToml(pack) : pack;
  return JSON.stringify(read) ?? "null";
}

/** The reader of TOML is loaded where a pack is written in it, and not before. */
async function fromToml(text: string): Promise<object> {
  const { parse } = await import("./toml/parse.js");
  try {
    return parse(text);
  } catch (error) {
    throw new ProcedureMistakes([unread(error)]);
  }
}

/** What stops a text from being read as TOML: the reader adds an excerpt, which the place makes needless. */
function unread(error: unknown): Mistake {
  const { message, line, column } = error as Error & { line?: number; column?: number };
  const [because = message] = message.replace(/^Invalid TOML document: /, "").split("\n");
  return { path: line === undefined ? "" : `line ${line}, column ${column}`, message: `this is not TOML: ${because}` };
}
