/** The focus stays where a person can find it, also when what has it goes: an error that was put right, a sentence that was deleted. */
import { isOurs } from "./fields.js";

/** What is written in or chosen from. */
export const FIELDS = "input:not([type=hidden]), select, textarea, [contenteditable]:not([contenteditable=false])";
export const FOCUSABLE = `a[href], button, summary, ${FIELDS}`;

/** Looks where the focus is, before anything changes; what it gives is called afterwards, and finds the nearest place. */
export function holdFocus(root: ParentNode & Partial<Pick<Document, "activeElement">>): () => void {
  const focused = root.activeElement;
  if (!(focused instanceof Element) || !isOurs(focused)) return () => {};
  const before = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const around: Element[] = [];
  for (let at = focused.parentElement; at !== null; at = at.parentElement) around.push(at);
  return () => {
    const now = root.activeElement ?? null;
    const isMoved = now !== null && now !== focused && now.localName !== "body";
    if (!isMoved && !isShown(focused)) nearest(focused, before, around)?.focus();
  };
}

/** The next in what is left of what stood around it, else the last. */
function nearest(focused: Element, before: readonly HTMLElement[], around: readonly Element[]): HTMLElement | undefined {
  const at = before.indexOf(focused as HTMLElement);
  for (const ancestor of around) {
    // Not by the ancestor's own `contains`: it can be a form with a control of that name.
    const isWithin = (each: Element): boolean => (each.compareDocumentPosition(ancestor) & Node.DOCUMENT_POSITION_CONTAINS) !== 0;
    const left = before.map((each, index) => ({ each, index })).filter(({ each }) => each !== focused && isShown(each) && isWithin(each));
    const found = left.find(({ index }) => index > at) ?? left.at(-1);
    if (found !== undefined) return found.each;
  }
  return undefined;
}

function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
