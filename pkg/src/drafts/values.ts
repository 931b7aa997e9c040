/** What the controls of a form hold, whatever form it is, and how they come to hold it again. Forms are bare: see bare.ts. */
import { isOurs, writtenIn } from "../fields.js";
import type { Said, Value } from "./format.js";

const NOT_KEPT = "submit button reset image file password hidden".split(" ");
/** Where reasons stand in the form, and labels that wait for a procedure that asks for them. */
const SAID = "[data-conference-check-accepted] input, input[type=hidden][name^='accepted.'], input[type=hidden][name^='sections.']:disabled:not([data-conference-check-taken])";
const LISTS = "[data-conference-check-list]";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLElement;

/** What the host's own controls hold. Passwords, files and hidden fields are left out: they are not what was written. */
export function valuesOf(form: HTMLFormElement): Value[] {
  return named(form).flatMap(([control, name, nth]) => {
    const held = heldBy(control);
    return held === undefined ? [] : [[name, nth, held] as Value];
  });
}

/** Gives the controls what they held, and gives back what had no control: of rows, say, that are not there yet. */
export function fill(form: HTMLFormElement, values: readonly Value[]): Value[] {
  const controls = new Map(named(form).map(([control, name, nth]) => [`${nth} ${name}`, control]));
  return values.filter(([name, nth, held]) => {
    const control = controls.get(`${nth} ${name}`);
    if (control === undefined) return true;
    if (JSON.stringify(heldBy(control)) !== JSON.stringify(held)) give(control, held);
    return false;
  });
}

/** What was said of sentences, and why findings were gone on without. */
export function saidIn(form: HTMLFormElement): Said {
  const reasons = [...form.querySelectorAll<HTMLInputElement>(SAID)].map(({ name, value }): [string, string] => [name, value]);
  return [...reasons, ...[...form.querySelectorAll(LISTS)].flatMap(labelsIn)];
}

/**
 * Gives it back, as a server does that shows a form again: in hidden fields, which a list takes over when it is drawn. So
 * the lists that stand there are taken away first.
 */
export function giveBackSaid(form: HTMLFormElement, said: Said): void {
  if (said.length === 0) return;
  for (const list of form.querySelectorAll(LISTS)) list.remove();
  form.querySelector("[data-conference-check-fields]")?.remove();
  const hidden = said.map(([name, value]) => {
    const input = form.ownerDocument.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    return input;
  });
  const accepted = form.ownerDocument.createElement("div");
  accepted.setAttribute("data-conference-check-accepted", "");
  accepted.append(...hidden.filter(({ name }) => name.startsWith("accepted.")));
  const fields = form.ownerDocument.createElement("div");
  fields.setAttribute("data-conference-check-fields", "");
  fields.hidden = true;
  fields.append(accepted, ...hidden.filter(({ name }) => !name.startsWith("accepted.")));
  form.append(fields);
}

/** The labels of a list, under the names that a form sends them by. */
function labelsIn(list: Element): [string, string][] {
  const entry = list.getAttribute("data-conference-check-list") ?? "";
  const [, statements] = JSON.parse(list.getAttribute("data-conference-check-statements") ?? "[0, []]") as [number, [string, Record<string, string>][]];
  const said = statements.flatMap(([id, parts]) =>
    Object.entries(parts).map(([name, value]): [string, string] => [`${entry}.statements.${id}.${name}`, [value].flat().join("\n")]),
  );
  const whole = list.querySelector<HTMLSelectElement>('[data-conference-check-says="whole"]')?.value ?? "";
  return whole === "" ? said : [[`${entry}.label`, whole], ...said];
}

/** Each control by its name, or else its id, and which of several of one name it is. */
function named(form: HTMLFormElement): [Control, string, number][] {
  const seen = new Map<string, number>();
  const written = [...form.querySelectorAll<HTMLElement>("[contenteditable], [role=textbox]")].filter((element) => writtenIn(element) === element);
  const controls: Control[] = [...(form.elements as Iterable<HTMLElement>), ...written];
  return controls.flatMap((control): [Control, string, number][] => {
    const name = control.getAttribute("name") ?? control.getAttribute("data-check") ?? control.id;
    if (!name || isOurs(control) || NOT_KEPT.includes((control as HTMLInputElement).type)) return [];
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return [[control, name, nth]];
  });
}

function isTickable(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function heldBy(control: Control): Value[2] | undefined {
  if (isTickable(control)) return control.checked;
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ value }) => value);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control.value;
  return control.isContentEditable || control.matches("[role=textbox]") ? (control.textContent ?? "") : undefined;
}

/** As if the person had done it: the host's own script, and React, hear of it. */
function give(control: Control, held: Value[2]): void {
  if (isTickable(control)) {
    // A radio is not unticked: another of its group is ticked instead.
    if (control.type === "checkbox" || held === true) setAs(HTMLInputElement.prototype, "checked", control, held === true);
  } else if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.selected = Array.isArray(held) && held.includes(option.value);
  } else if (control instanceof HTMLInputElement) setAs(HTMLInputElement.prototype, "value", control, held);
  else if (control instanceof HTMLTextAreaElement) setAs(HTMLTextAreaElement.prototype, "value", control, held);
  else control.textContent = String(held);
  for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
}

/** By the platform's own setter: React puts one of its own before it, and would take the change for its own. */
function setAs(prototype: object, member: "value" | "checked", control: Control, to: Value[2]): void {
  Object.getOwnPropertyDescriptor(prototype, member)?.set?.call(control, to);
}
