/**
 * Drafts of a form, kept on this device and nowhere else: for who asks for one, behind a passphrase. A draft is saved
 * while somebody types, survives a crash, and offers itself when the form is opened again.
 *
 * What lies on the disk is encrypted. In clear stand only the kind of form, when it was saved and when it is to be
 * deleted.
 */
import { FormDrafts } from "./form-drafts.js";
import type { Said } from "./format.js";
import type { Words } from "./screen.js";
import { drafts, remove } from "./store.js";

export type { Said } from "./format.js";

export interface DraftOptions {
  /** The kind of form: its drafts are offered where a form has the same. Else the form's `data-conference-check`. Stands in clear. */
  kind?: string;
  /** What it is called in a sentence: "a referral"; kinds of document have names of their own. */
  called?: string;
  /** Where drafts are offered and asked for, outside the form; else before the form. */
  place?: Element;
  /** Where "Draft kept at 4:05pm" stands; else at the place of drafts. */
  status?: Element;
  /** How many days after its last change a draft is deleted: 30 where not said. */
  days?: number;
  /** What is kept beside what the form's controls hold: anything that JSON can say. */
  read?: () => unknown;
  /**
   * Is given that again when a draft is opened, before the controls are filled; and by the names under which a form sends
   * them, what was said of sentences and findings, which is put into the form where this is left out.
   */
  restore?: (saved: unknown, said: Said) => void | Promise<void>;
  /** What is said, in the host's words: by what it says here, or a function of that. */
  words?: Words;
}

export interface Drafts {
  /** Whether a draft is kept of the form just now. */
  readonly isKept: boolean;
  /** Whether all that the form holds is in the draft: then leaving the page loses nothing. */
  readonly isUpToDate: boolean;
  /** Saves what is not saved yet. */
  save(): Promise<void>;
  /** The form has arrived where it was to go: deletes its draft. */
  sent(): Promise<void>;
  /** Deletes every draft on this device. */
  clearDevice(): Promise<void>;
  /** Another form stands in the place of the first: its changes are kept from now on. */
  follow(form: HTMLFormElement): void;
  /** Stops, and leaves nothing behind on the page; the draft stays on the device. */
  detach(): void;
}

/**
 * Offers the drafts that are kept of a form, and to keep one.
 *
 * ```js
 * import { keepDrafts } from "conference-check/drafts";
 * const drafts = keepDrafts(form);
 * ```
 */
export function keepDrafts(form: HTMLFormElement, options: DraftOptions = {}): Drafts {
  return new FormDrafts(form, options);
}

/**
 * Deletes the drafts of forms of a kind that were sent: for the page that says that they have arrived. A form that the
 * browser itself sends leaves its draft for a day, because it may be lost on the way.
 */
export async function deleteSent(kind: string): Promise<void> {
  const arrived = (await drafts()).filter((draft) => draft.kind === kind && draft.sent !== undefined);
  await remove(...arrived.map(({ id }) => id));
}
