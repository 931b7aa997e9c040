/**
 * What happens where nothing can be checked. This is all that works without the core, so it is here and not there:
 * the form is read plainly, the screen and the receipt say that nothing was checked, and the form goes.
 */
import type { Sent } from "./attach.js";
import type { Document, Receipt } from "./types.js";

/** Says on screen that nothing is checked, and why. */
export function announceUnchecked(form: HTMLFormElement, place: Element | null, because: string): Element {
  takeDown(form);
  const notice = form.ownerDocument.createElement("div");
  notice.className = "govuk-inset-text nhsuk-inset-text conference-check-unchecked";
  notice.setAttribute("role", "status");
  const lead = form.ownerDocument.createElement("strong");
  lead.textContent = "This form is not being checked";
  const text = form.ownerDocument.createElement("p");
  text.className = "govuk-body nhsuk-body";
  text.textContent = `You can fill it in and send it as usual. Nothing in it is checked against the procedure, because ${because}.`;
  notice.append(lead, text);
  const main = form.closest("main") ?? form.ownerDocument.querySelector("main");
  const within = place ?? main;
  if (within) within.prepend(notice);
  else form.before(notice);
  return notice;
}

/** Takes down what an earlier check has shown: it may no longer hold. */
function takeDown(form: HTMLFormElement): void {
  const number = form.getAttribute("data-conference-check-number");
  const page = form.ownerDocument;
  page.getElementById(`conference-check-${number}-place`)?.replaceChildren();
  for (const shown of form.querySelectorAll("[data-conference-check-beside]")) shown.remove();
  if (form.hasAttribute("data-conference-check-titled")) page.title = page.title.replace(/^Error: /, "");
}

/** Puts a receipt into the form that says that nothing was checked, and why. */
export function sendUnchecked(form: HTMLFormElement, because: string): Sent {
  const receipt: Receipt = { format: 1, checked: false, because, at: timeInLondon() };
  const document = readPlainly(form);
  let fields = form.querySelector("[data-conference-check-fields]");
  if (!fields) {
    fields = form.ownerDocument.createElement("div");
    fields.setAttribute("data-conference-check-fields", "");
    fields.setAttribute("hidden", "");
    form.append(fields);
  }
  fields.querySelector("[data-conference-check-sent]")?.remove();
  const sent = form.ownerDocument.createElement("div");
  sent.setAttribute("data-conference-check-sent", "");
  for (const [name, value] of [
    ["conference-check.document", document],
    ["conference-check.receipt", receipt],
  ] as const) {
    const field = form.ownerDocument.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = JSON.stringify(value);
    sent.append(field);
  }
  fields.append(sent);
  return { document, receipt, result: null };
}

interface Group {
  [name: string]: string | string[] | Group;
}

/** What was typed, by field path: enough for nothing to be lost. */
export function readPlainly(form: HTMLFormElement): Document {
  const document: Group = Object.create(null) as Group;
  for (const element of form.elements) {
    const control = element as HTMLInputElement;
    const path = control.getAttribute("data-check") ?? control.name;
    const isLeftOut = !path || control.matches(":disabled, fieldset, button, output, [type=password], [type=file], [type=submit], [type=button], [type=reset], [type=image]");
    const isTick = control.type === "checkbox" || control.type === "radio";
    if (isLeftOut || path.startsWith("conference-check.") || (isTick && !control.checked)) continue;
    put(document, path, control.value);
  }
  for (const list of form.querySelectorAll("[data-conference-check-list]")) putStatements(document, list);
  return document as Document;
}

/** The labels that were chosen before the checker stopped stand in the lists. */
function putStatements(document: Group, list: Element): void {
  const entry = list.getAttribute("data-conference-check-list") ?? "";
  const kept = list.getAttribute("data-conference-check-statements");
  if (!kept) return;
  const [, statements] = JSON.parse(kept) as [number, [string, Record<string, string>][]];
  for (const [id, said] of statements) {
    for (const [name, value] of Object.entries(said)) put(document, `${entry}.statements.${id}.${name}`, value);
  }
}

function put(document: Group, path: string, value: string): void {
  const names = path.split(".");
  const last = names.pop() ?? path;
  let group = document;
  for (const name of names) {
    const there = group[name];
    const inner: Group = typeof there === "object" && !Array.isArray(there) ? there : (Object.create(null) as Group);
    group[name] = inner;
    group = inner;
  }
  const there = group[last];
  if (there === undefined) group[last] = value;
  else if (Array.isArray(there)) there.push(value);
  else if (typeof there === "string") group[last] = [there, value];
}

/** The time on the clock on the wall in London, as documents write it. */
export function timeInLondon(): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" });
  return format.format(new Date()).replace(" ", "T");
}
