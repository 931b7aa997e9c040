/** What a form is put together from: its parts, what they may ask of the form, and what they are shown. */
import type { ConferenceType, Document, Kind, Procedure, Result, Rule, Section } from "conference-check";
import type { People } from "./people.ts";

/** A part of a form, with a heading of its own: the conference, the children, the sections. */
export interface Part {
  /** Its name: its place in the page has the id `part-<name>`. */
  readonly name: string;
  readonly heading: string;
  /** The first words of the field paths that belong here. */
  readonly holds: readonly string[];
  /** Draws what is there from the start. Called once. */
  draw(form: Writing): readonly Node[];
  /** Draws what a document needs room for, before it is filled in; to begin with, an empty one. Called once, after `draw`. */
  makeRoom?(document: object, state: State): void;
  /** Draws what hangs on people, procedure and choices. Called whenever one of them changed: what was typed stays. */
  show?(state: State): void;
  /** Takes files of another kind that were dropped on the page, where it can use them; of an empty kind they are not read yet. */
  takeFiles?(files: readonly File[], kind: string): boolean;
  /** In how many places of this part something is written about a person. */
  textAbout?(id: string): number;
}

/** A form as it was checked. */
export interface Checked {
  readonly document: Document;
  readonly result: Result;
}

/** The form, as its parts use it. */
export interface Writing {
  readonly form: HTMLFormElement;
  readonly kind: Kind;
  /** What the document is called in a sentence: "report". */
  readonly called: string;
  readonly children: People;
  readonly adults: People;
  /** Has all parts shown again. */
  changed(): void;
}

/** Who is written about, by id. */
export interface Written {
  subjects: readonly string[];
  household: readonly string[];
  parents: readonly string[];
  /** Everyone listed: nothing of theirs is put away. */
  everyone: ReadonlySet<string>;
}

/** What is chosen and listed in the form now, and what the procedure asks of that. */
export interface State {
  readonly form: HTMLFormElement;
  /** The procedures to choose from; none until they are loaded, or where they cannot be. */
  readonly procedures: readonly Procedure[];
  /** The one chosen. */
  readonly procedure: Procedure | undefined;
  /** The type of conference chosen. */
  readonly conference: ConferenceType | undefined;
  readonly rules: readonly Rule[];
  readonly sections: readonly Section[];
  /** Children and adults listed, in order. */
  readonly children: readonly string[];
  readonly adults: readonly string[];
  readonly people: Written;
  /** The value of the control of a field path: of radios, of the one chosen. */
  chosen(path: string): string;
  isTicked(path: string): boolean;
  /** Whether the procedure asks for a field, by the path that the catalogue has for it. */
  isAsked(pattern: string): boolean;
  /** Whether the last check found something at a path or below it: then its field must be there. */
  isPointedAt(path: string): boolean;
  readonly latest: Result | null;
}
