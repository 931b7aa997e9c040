/** Drafts of the ready-made forms: what is kept is the document as a saved file has it, and it is opened as one. */
import type { Document, Kind } from "conference-check";
import type { Drafts } from "conference-check/drafts";
import { byId, element, place as show } from "./dom.ts";
import type { Left } from "./saved/left.ts";
import { answersLeft } from "./saved/opening.ts";

/** The page whose form is kept. */
export interface KeepsDraft {
  readonly kind: Kind;
  readonly form: HTMLFormElement;
  document(): Document;
  open(document: object): Promise<Left[]>;
}

/** Offers drafts, once the form is there: nobody waits for them. Gives `null` where they cannot be offered. */
export async function offerDrafts(page: KeepsDraft): Promise<Drafts | null> {
  const place = byId("drafts", HTMLElement);
  try {
    const { keepDrafts } = await import("conference-check/drafts");
    const left = element("div");
    const drafts = keepDrafts(page.form, {
      kind: page.kind,
      place,
      status: byId("draft-status", HTMLElement),
      read: () => withoutTime(page.document()),
      restore: async (saved, said) => show(left, answersLeft((await page.open(withSaid(saved as object, said))).filter(isLost))),
    });
    place.append(left);
    return drafts;
  } catch {
    place.append(element("p", { class: "govuk-body" }, "No draft can be kept here just now, because a file of this page could not be loaded. Reload the page to try again."));
    return null;
  }
}

/** What is said of sentences that are not labelled just now stays in the draft: see `withSaid`. */
function isLost({ path, isKept }: Left): boolean {
  return !isKept && path !== "" && !path.includes(".statements.");
}

/** The time of the last check would make a document another at every minute. */
function withoutTime({ checked_at: _, ...document }: Document): object {
  return document;
}

/** Labels that the chosen procedure does not ask for are in no document. They wait in the form, and so in its draft. */
function withSaid(document: object, said: readonly (readonly [path: string, value: string])[]): object {
  const whole = structuredClone(document);
  for (const [path, value] of said) enter(whole as Group, path.split("."), value);
  return whole;
}

interface Group {
  [name: string]: unknown;
}

function enter(group: Group, [name = "", ...rest]: string[], value: string): void {
  const there = Object.hasOwn(group, name) ? group[name] : undefined;
  if (rest.length === 0) {
    if (there === undefined && name !== "__proto__") group[name] = value;
    return;
  }
  if (there === undefined && name !== "__proto__") group[name] = {};
  const within = Object.hasOwn(group, name) ? group[name] : undefined;
  if (typeof within === "object" && within !== null && !Array.isArray(within)) enter(within as Group, rest, value);
}
