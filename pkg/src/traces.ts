/** What was changed on the host's own elements, so that it can be undone to the letter. */

const CHANGED = ["class", "aria-describedby", "id"] as const;
const OURS = /^(field-)?conference-check-|^(govuk|nhsuk)-[a-z-]+--error$/;

export class Traces {
  readonly #before = new WeakMap<Element, Map<string, string | null>>();
  /** Not held fast: an element that the host takes away is not kept in memory. */
  readonly #touched = new Set<WeakRef<Element>>();

  /** Is told of an element before it is changed. */
  touch(element: Element): void {
    if (this.#before.has(element)) return;
    this.#before.set(element, new Map(CHANGED.map((name) => [name, element.getAttribute(name)])));
    this.#touched.add(new WeakRef(element));
  }

  /** Puts everything back; what the host has changed itself meanwhile stays. */
  restore(): void {
    for (const touched of this.#touched) {
      const element = touched.deref();
      if (!element) continue;
      for (const [name, was] of this.#before.get(element) ?? []) putBack(element, name, was);
      // A hidden field that was taken over, or put aside: see src/browser/lists.rs and accept.rs.
      if (element.matches("[data-conference-check-taken], [data-conference-check-aside]")) element.removeAttribute("disabled");
      for (const name of element.getAttributeNames()) if (name.startsWith("data-conference-check-")) element.removeAttribute(name);
      this.#before.delete(element);
    }
    this.#touched.clear();
  }
}

function putBack(element: Element, name: string, was: string | null): void {
  const now = element.getAttribute(name);
  if (now === was) return;
  const [before, after] = [words(was), words(now)];
  const theirs = (all: string[]): string[] => all.filter((word) => !OURS.test(word));
  const same = theirs(before).join(" ") === theirs(after).join(" ");
  const text = same ? was : [...theirs(after), ...before.filter((word) => OURS.test(word))].join(" ");
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

function words(text: string | null): string[] {
  return text?.split(/\s+/).filter(Boolean) ?? [];
}
