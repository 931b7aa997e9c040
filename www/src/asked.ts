/** What the procedures ask: loaded once for the list of them, and again for each choice of procedure and conference. */
import { fields, procedures, rules, sections, type ConferenceType, type Kind, type Procedure, type Rule, type Section } from "conference-check";

/** A place to write where there are no sections: because nothing can be loaded, or the procedure sets none. */
function plainSection(hint: string, called: string): Section {
  return { name: "report", heading: `Your ${called}`, hint, each: "document", level: "required", labelled: false, clause: "" };
}

/** What is asked of one kind of document. */
export class Asked {
  readonly #kind: Kind;
  readonly #called: string;
  procedures: readonly Procedure[] = [];
  rules: readonly Rule[] = [];
  sections: readonly Section[] = [];
  /** The fields that rules ask for, by their paths in which `{id}` stands for a person. */
  fields: ReadonlySet<string> = new Set();
  /** Counts choices, so that an answer that comes after a newer choice is dropped. */
  #choice = 0;

  constructor(kind: Kind, called: string) {
    this.#kind = kind;
    this.#called = called;
  }

  /** Loads the procedures that can be chosen. */
  async loadProcedures(): Promise<void> {
    try {
      this.procedures = await procedures();
    } catch {
      // Why nothing could be loaded, `attach` finds for itself, and says.
      this.sections = [plainSection("The procedure’s sections could not be loaded. You can still write, save and print here.", this.#called)];
    }
  }

  /** Loads what a procedure asks; until a type of conference is chosen, of an initial one. Gives whether that is still wanted. */
  async load(procedure: string | undefined, conference: ConferenceType | undefined): Promise<boolean> {
    this.#choice += 1;
    const choice = this.#choice;
    if (procedure === undefined) return false;
    const type = conference ?? "initial";
    const [found, foundFields, foundRules] = await Promise.all([
      sections(procedure, this.#kind, type),
      fields(procedure, this.#kind, type),
      rules(procedure),
    ]);
    if (choice !== this.#choice) return false;
    this.sections = found.length > 0 ? found : [plainSection("This procedure sets no sections for it: order it as it suits what you write.", this.#called)];
    this.fields = new Set(foundFields.map(({ path }) => path));
    this.rules = foundRules;
    return true;
  }
}
