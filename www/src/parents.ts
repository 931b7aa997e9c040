/** Who a child's parents are: the adults listed, to be ticked. */
import { element, place } from "./dom.ts";
import { checkboxes, option } from "./fields.ts";
import { nameOf } from "./names.ts";

const parentLists = new Map<string, { list: HTMLElement; none: HTMLElement; boxes: Map<string, HTMLElement> }>();

/** The field of a child's parents, for `offerParents` to fill. */
export function parentsField(asked: { path: string; label: string; hint?: string }, child: string): HTMLElement {
  const { group, list } = checkboxes(asked);
  const none = element("p", { class: "govuk-body govuk-hint" }, "Add the adults below: they can then be ticked here.");
  parentLists.set(child, { list, none, boxes: new Map() });
  return group;
}

/** Offers these adults as parents of each child; a box keeps its tick while its adult is away. */
export function offerParents(children: readonly string[], adults: readonly string[]): void {
  for (const id of children) {
    const offered = parentLists.get(id);
    if (offered === undefined) continue;
    const boxes = adults.map((adult) => boxOf(offered.boxes, id, adult));
    place(offered.list, boxes.length === 0 ? [offered.none] : boxes);
  }
}

function boxOf(boxes: Map<string, HTMLElement>, child: string, adult: string): HTMLElement {
  const known = boxes.get(adult);
  if (known !== undefined) return known;
  const made = option(`children.${child}.parents`, adult, nameOf(adult));
  boxes.set(adult, made);
  return made;
}
