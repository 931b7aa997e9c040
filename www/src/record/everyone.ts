/** Everybody whom a record names, and the controls that choose among them: they keep up as people come, go and are renamed. */
import type { Who } from "../catalogue.ts";
import { element, place } from "../dom.ts";
import { checkboxes, option, selectField, type Asked } from "../fields.ts";
import { calledNow, nameOf } from "../names.ts";
import { fillsItself } from "../saved/values.ts";

const listed: Record<Who, () => readonly string[]> = { children: () => [], adults: () => [], invitees: () => [], others: () => [] };
const renewals: (() => void)[] = [];

/** Says who is listed; asked anew each time. */
export function listEveryone(who: Record<Who, () => readonly string[]>): void {
  Object.assign(listed, who);
  renewals.length = 0;
}

/** The ids of these sorts of people, in order. */
export function idsOf(sorts: readonly Who[]): string[] {
  return sorts.flatMap((sort) => [...listed[sort]()]);
}

/** Lets every control offer who is listed now. */
export function renewOffers(): void {
  for (const renew of renewals) renew();
}

/** Boxes, one for each person. A box keeps its tick while its person is away. */
export function peopleField(asked: Asked, who: readonly Who[], nobody: string): HTMLElement {
  const { group, list } = checkboxes(asked);
  const none = element("p", { class: "govuk-body govuk-hint" }, nobody);
  const boxes = new Map<string, HTMLElement>();
  const box = (id: string): HTMLElement => {
    const known = boxes.get(id) ?? option(asked.path, id, nameOf(id));
    boxes.set(id, known);
    return known;
  };
  const renew = (): void => place(list, idsOf(who).length === 0 ? [none] : idsOf(who).map(box));
  renewals.push(renew);
  renew();
  return group;
}

const somebodyElse = "?";

/** A list to choose one person from, with a line for somebody who is not listed where `other` says what to call it. */
export function personField(asked: Asked, who: readonly Who[], other?: string): HTMLElement {
  const { path } = asked;
  const group = selectField(asked);
  const select = group.querySelector("select");
  if (select === null) return group;
  const line = other === undefined ? null : lineFor(path, other);
  if (line !== null) group.append(line.group);
  select.addEventListener("change", () => {
    if (line === null) return;
    const isOther = select.value === somebodyElse;
    line.group.hidden = !isOther;
    select.name = isOther ? "" : path;
    line.input.name = isOther ? path : "";
  });
  const renew = (): void => offer(select, idsOf(who), other !== undefined);
  renewals.push(renew);
  renew();
  return fillsItself(group, (said) => {
    const isSomebody = idsOf(["children", "adults", "invitees"]).includes(said);
    if (isSomebody && ![...select.options].some(({ value }) => value === said)) select.append(element("option", { value: said }, calledNow(said)));
    if (!isSomebody && line === null) return false;
    choose(select, line?.input ?? null, said);
    return true;
  });
}

/** Chooses somebody who is offered; somebody else by name. */
function choose(select: HTMLSelectElement, line: HTMLInputElement | null, who: string): void {
  select.value = who;
  const isListed = select.selectedIndex > 0;
  if (!isListed) select.value = somebodyElse;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  if (isListed || line === null) return;
  line.value = who;
  line.dispatchEvent(new Event("input", { bubbles: true }));
}

function lineFor(path: string, label: string): { group: HTMLElement; input: HTMLInputElement } {
  const id = `${path}-other`;
  const input = element("input", { class: "govuk-input", id, type: "text", autocomplete: "off", spellcheck: "false" });
  const group = element("div", { class: "govuk-form-group", hidden: true }, element("label", { class: "govuk-label", for: id }, label), input);
  return { group, input };
}

/** A choice made stays, also while its person is away. */
function offer(select: HTMLSelectElement, ids: readonly string[], other: boolean): void {
  const chosen = select.value;
  const away = chosen === "" || chosen === somebodyElse || ids.includes(chosen) ? [] : [chosen];
  const wanted: [string, string][] = [["", ""], ...[...ids, ...away].map((id): [string, string] => [id, calledNow(id)])];
  if (other) wanted.push([somebodyElse, "Somebody else"]);
  const now = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(now) === JSON.stringify(wanted)) return;
  select.replaceChildren(...wanted.map(([value, text]) => element("option", { value }, text)));
  select.value = chosen;
}

/** Chooses a person in the field that `personField` drew, or writes a name that is not listed. */
export function choosePerson(form: HTMLFormElement, path: string, who: string): void {
  const select = form.querySelector<HTMLSelectElement>(`select[id="${CSS.escape(path)}"]`);
  if (select === null) return;
  renewOffers();
  const line = document.getElementById(`${path}-other`);
  choose(select, line instanceof HTMLInputElement ? line : null, who);
}
