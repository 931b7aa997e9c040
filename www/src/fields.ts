/**
 * Fields as GOV.UK Frontend marks them up. A control's name is its field path, and so is its id; the group
 * around it carries `data-field`, by which the answers are read again.
 */
import { element } from "./dom.ts";

type Words = string | Node;

/** A field, and what it is called. */
export interface Asked {
  path: string;
  label: Words;
  hint?: Words;
}

/** What a group shows above its control, and the ids that describe it. */
function hintOf({ path, hint }: Pick<Asked, "path" | "hint">): { shown: Node[]; describedBy: string | undefined } {
  if (hint === undefined) return { shown: [], describedBy: undefined };
  const id = `${path}-hint`;
  return { shown: [element("div", { id, class: "govuk-hint" }, hint)], describedBy: id };
}

const drawn = new Map<string, HTMLElement>();

/** The field drawn for a path, also while nobody asks for it and it is away. */
export function fieldAt(path: string): HTMLElement | undefined {
  return drawn.get(path);
}

/** Another form is drawn: no field of the one before is found any more. */
export function forgetFields(): void {
  drawn.clear();
}

function group(path: string, ...content: Node[]): HTMLDivElement {
  const made = element("div", { class: "govuk-form-group", "data-field": path }, ...content);
  drawn.set(path, made);
  return made;
}

function labelOf({ path, label }: Asked, size = "s"): HTMLLabelElement {
  return element("label", { class: `govuk-label govuk-label--${size}`, for: path }, label);
}

/** A line of text. */
export function textField(asked: Asked & { width?: string; inputmode?: string }): HTMLDivElement {
  const { shown, describedBy } = hintOf(asked);
  const input = element("input", {
    class: `govuk-input${asked.width === undefined ? "" : ` ${asked.width}`}`,
    id: asked.path,
    name: asked.path,
    type: "text",
    inputmode: asked.inputmode,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": describedBy,
  });
  return group(asked.path, labelOf(asked), ...shown, input);
}

/** Text of any length; it grows with what is typed. */
export function textArea(asked: Asked & { rows?: number }): HTMLDivElement {
  const { shown, describedBy } = hintOf(asked);
  const area = element("textarea", {
    class: "govuk-textarea",
    id: asked.path,
    name: asked.path,
    rows: asked.rows ?? 3,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": describedBy,
  });
  return group(asked.path, labelOf(asked), ...shown, area);
}

/** A date in three inputs, with the time of day where that is asked too. */
export function dateField(asked: Asked & { time?: Words }): HTMLDivElement {
  const { path } = asked;
  const { shown, describedBy } = hintOf(asked);
  const items = [
    dateItem(`${path}.day`, "Day", "govuk-input--width-2", "numeric"),
    dateItem(`${path}.month`, "Month", "govuk-input--width-4"),
    dateItem(`${path}.year`, "Year", "govuk-input--width-4", "numeric"),
  ];
  if (asked.time !== undefined) items.push(dateItem(`${path}.time`, asked.time, "govuk-input--width-5"));
  const inputs = element("div", { class: "govuk-date-input", id: path }, ...items);
  return group(path, fieldset(asked.label, describedBy, ...shown, inputs));
}

function dateItem(path: string, label: Words, width: string, inputmode?: string): HTMLDivElement {
  const input = element("input", {
    class: `govuk-input govuk-date-input__input ${width}`,
    id: path,
    name: path,
    type: "text",
    inputmode,
    autocomplete: "off",
    spellcheck: "false",
  });
  const shown = element("label", { class: "govuk-label govuk-date-input__label", for: path }, label);
  return element("div", { class: "govuk-date-input__item" }, element("div", { class: "govuk-form-group" }, shown, input));
}

function fieldset(legend: Words, describedBy: string | undefined, ...content: Node[]): HTMLFieldSetElement {
  return element(
    "fieldset",
    { class: "govuk-fieldset", "aria-describedby": describedBy },
    element("legend", { class: "govuk-fieldset__legend govuk-fieldset__legend--s" }, legend),
    ...content,
  );
}

/** One of a few choices; `reveal` is shown only while its choice is made. */
export interface Choice {
  value: string;
  label: Words;
  hint?: Words;
  reveal?: HTMLElement;
}

/** Radios, of which nothing is chosen beforehand. */
export function radios(asked: Asked, choices: readonly Choice[]): HTMLDivElement {
  const { shown, describedBy } = hintOf(asked);
  const list = element("div", { class: "govuk-radios govuk-radios--small" });
  choices.forEach((choice, index) => list.append(...radio(asked.path, choice, index)));
  list.addEventListener("change", () => reveal(list));
  return group(asked.path, fieldset(asked.label, describedBy, ...shown, list));
}

function radio(path: string, { value, label, hint, reveal: revealed }: Choice, index: number): HTMLElement[] {
  const id = index === 0 ? path : `${path}-${value}`;
  const { shown, describedBy } = hintOf({ path: id, ...(hint === undefined ? {} : { hint }) });
  const input = element("input", {
    class: "govuk-radios__input",
    id,
    name: path,
    type: "radio",
    value,
    "aria-describedby": describedBy,
    "data-reveals": revealed === undefined ? undefined : `${id}-more`,
  });
  const words = element("label", { class: "govuk-label govuk-radios__label", for: id }, label);
  for (const node of shown) if (node instanceof Element) node.classList.add("govuk-radios__hint");
  const item = element("div", { class: "govuk-radios__item" }, input, words, ...shown);
  if (revealed === undefined) return [item];
  return [item, element("div", { class: "govuk-radios__conditional", id: `${id}-more`, hidden: true }, revealed)];
}

/** Shows what hangs on the choice made. */
export function reveal(list: HTMLElement): void {
  for (const input of list.querySelectorAll<HTMLInputElement>("input[data-reveals]")) {
    const more = list.querySelector<HTMLElement>(`[id="${CSS.escape(input.dataset["reveals"] ?? "")}"]`);
    if (more !== null) more.hidden = !input.checked;
  }
}

/** A single box to tick. One that is ticked from the start says "no" when it is not: it carries `data-check`. */
export function checkbox(asked: Asked & { ticked?: boolean }): HTMLDivElement {
  const { path } = asked;
  const { shown, describedBy } = hintOf(asked);
  for (const node of shown) if (node instanceof Element) node.classList.add("govuk-checkboxes__hint");
  const input = element("input", {
    class: "govuk-checkboxes__input",
    id: path,
    name: path,
    type: "checkbox",
    value: "on",
    checked: asked.ticked,
    "data-check": asked.ticked === true ? path : undefined,
    "aria-describedby": describedBy,
  });
  const label = element("label", { class: "govuk-label govuk-checkboxes__label", for: path }, asked.label);
  const item = element("div", { class: "govuk-checkboxes__item" }, input, label, ...shown);
  return group(path, element("div", { class: "govuk-checkboxes govuk-checkboxes--small" }, item));
}

/** An empty group of boxes of one name, for `option` to fill. */
export function checkboxes(asked: Asked): { group: HTMLDivElement; list: HTMLDivElement } {
  const { shown, describedBy } = hintOf(asked);
  const list = element("div", { class: "govuk-checkboxes govuk-checkboxes--small", id: asked.path });
  return { group: group(asked.path, fieldset(asked.label, describedBy, ...shown, list)), list };
}

/** One box of a group of boxes that share a name. */
export function option(path: string, value: string, label: Words): HTMLDivElement {
  const id = `${path}-${value}`;
  return element(
    "div",
    { class: "govuk-checkboxes__item" },
    element("input", { class: "govuk-checkboxes__input", id, name: path, type: "checkbox", value }),
    element("label", { class: "govuk-label govuk-checkboxes__label", for: id }, label),
  );
}

/** A group of boxes, one for each choice. */
export function boxesOf(asked: Asked, choices: readonly Choice[]): HTMLDivElement {
  const { group: around, list } = checkboxes(asked);
  list.append(...choices.map(({ value, label }) => option(asked.path, value, label)));
  return around;
}

/** A list to choose one from; nothing is chosen beforehand. */
export function selectField(asked: Asked, choices: readonly Choice[] = []): HTMLDivElement {
  const { shown, describedBy } = hintOf(asked);
  const select = element("select", { class: "govuk-select", id: asked.path, name: asked.path, "aria-describedby": describedBy });
  select.append(element("option", { value: "" }), ...choices.map(({ value, label }) => element("option", { value }, label)));
  return group(asked.path, labelOf(asked), ...shown, select);
}
