/**
 * Which fields are shown: those that every record has, those that the procedure asks for, those that something was
 * found at, and those that hold something. What was filled never goes.
 */
import type { When } from "../catalogue.ts";
import { isFilled } from "../field-group.ts";

/** What the fields hang on. */
export interface AskedOf {
  /** Whether procedure, kind and conference ask for a field path of that pattern. */
  isAsked: (pattern: string) => boolean;
  /** The paths that something was found at. */
  found: readonly string[];
  /** Whether it holds for the child of that id. */
  holds: (when: When, id: string) => boolean;
}

/** Shows and hides the fields within; whether anything changed. */
export function showAsked(within: HTMLElement, of: AskedOf): boolean {
  const found = pathsAround(of.found);
  let changed = false;
  for (const field of within.querySelectorAll<HTMLElement>("[data-asked]")) {
    const hide = !isShown(field, of, found);
    if (field.hidden !== hide) changed = true;
    field.hidden = hide;
  }
  for (const group of within.querySelectorAll<HTMLElement>("[data-together]")) {
    group.hidden = [...group.querySelectorAll<HTMLElement>("[data-asked]")].every(({ hidden }) => hidden);
  }
  return changed;
}

/** A finding at a date's year points at the date too. */
function pathsAround(found: readonly string[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const at of found) for (let path = at; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) paths.add(path);
  return paths;
}

function isShown(field: HTMLElement, { isAsked, holds }: AskedOf, found: ReadonlySet<string>): boolean {
  const { asked = "", always, when } = field.dataset;
  const path = field.dataset["field"] ?? field.dataset["list"] ?? "";
  const fits = when === undefined || holds(when as When, path.split(".")[1] ?? "");
  if (fits && (always !== undefined || isAsked(asked))) return true;
  return found.has(path) || isFilled(field) || field.contains(document.activeElement);
}
