type Attributes = Record<string, string | number | boolean | undefined>;

/** A new element; an attribute that is `true` stands empty, one that is `false` or `undefined` not at all. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...content);
  return made;
}

/** The element of that id, which the page's own markup has. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} with the id ${id}`);
  return found;
}

/** Makes these the parent's children, and moves nothing that stands in its place: what has focus keeps it. */
export function place(parent: Element, wanted: readonly Element[]): void {
  const kept = new Set(wanted);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}

const drawn = new WeakMap<Element, string>();

/** Draws only what changed since last time: a check runs at every key, and seldom finds anything new. */
export function drawIfNew(to: Element, from: unknown, draw: () => void): void {
  const now = JSON.stringify(from);
  if (drawn.get(to) === now) return;
  drawn.set(to, now);
  drawAround(to, draw);
}

/** Draws anew, and gives the focus to what is now where it was: the same words, else the fold around them. */
function drawAround(to: Element, draw: () => void): void {
  const focused = document.activeElement;
  if (focused === null || !to.contains(focused)) return draw();
  const fold = focused.closest("details")?.id ?? "";
  draw();
  if (focused.isConnected) return;
  const alike = [...to.querySelectorAll<HTMLElement>(focused.localName)].find(({ textContent }) => textContent === focused.textContent);
  const around = document.getElementById(fold)?.querySelector("summary");
  (alike ?? around ?? to.querySelector<HTMLElement>("a, summary, button"))?.focus();
}

/** Moves focus to something that is read out, not filled in; it cannot be reached by Tab afterwards. */
export function focusOn(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  target.focus();
}

/** Text for people who hear the page. */
export function unseen(text: string): HTMLSpanElement {
  return element("span", { class: "govuk-visually-hidden" }, text);
}

/** A button that sends nothing. */
export function button(words: string, pressed: () => void, kind: "secondary" | "warning" | "primary" = "secondary"): HTMLButtonElement {
  const look = kind === "primary" ? "govuk-button" : `govuk-button govuk-button--${kind}`;
  const made = element("button", { type: "button", class: look }, words);
  made.addEventListener("click", pressed);
  return made;
}
