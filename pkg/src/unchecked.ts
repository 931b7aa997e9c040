/**
 * What happens where nothing can be checked. This is all that works without the core, so it is here and not there:
 * the form is read plainly, the screen and the receipt say that nothing was checked, and the form goes.
 */
import type { Sent } from "./attach.js";
import { GIVEN, PLACE, UNTICKED } from "./fields.js";
import type { Host } from "./host.js";
import type { Document, Receipt } from "./types.js";

/** Says on screen that nothing is checked, and why. */
export function announceUnchecked(host: Host, because: string): void {
  const notice = host.page.createElement("div");
  notice.className = "govuk-inset-text nhsuk-inset-text conference-check-unchecked";
  notice.setAttribute("role", "status");
  const lead = host.page.createElement("strong");
  lead.textContent = host.word("This form is not being checked");
  const text = host.page.createElement("p");
  text.className = "govuk-body nhsuk-body";
  text.textContent = `${host.word("You can fill it in and send it as usual. Nothing in it is checked against the procedure, because")} ${host.word(because)}.`;
  notice.append(lead, text);
  host.place?.replaceChildren(notice);
}

/** Puts a receipt into the form that says that nothing was checked, and why. */
export function sendUnchecked(host: Host, because: string): Sent {
  const receipt: Receipt = { format: 1, checked: false, because, at: timeInLondon() };
  const document = readPlainly(host);
  let fields = host.form.querySelector("[data-conference-check-fields]");
  if (!fields) {
    fields = host.page.createElement("div");
    fields.setAttribute("data-conference-check-fields", "");
    fields.setAttribute("hidden", "");
    host.form.append(fields);
  }
  fields.querySelector("[data-conference-check-sent]")?.remove();
  const sent = host.page.createElement("div");
  sent.setAttribute("data-conference-check-sent", "");
  for (const [name, value] of [
    ["conference-check.document", document],
    ["conference-check.receipt", receipt],
  ] as const) {
    const field = host.page.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = JSON.stringify(value);
    sent.append(field);
  }
  fields.append(sent);
  return { document, receipt, result: null };
}

type Value = string | string[];
interface Group {
  [name: string]: Value | Group;
}

/** What was typed, by field path: enough for nothing to be lost. */
export function readPlainly(host: Host): Document {
  const document: Group = Object.create(null) as Group;
  for (const held of host.controls()) {
    const { sort, path, text, texts } = held;
    if (sort === GIVEN ? !has(document, path) : sort !== PLACE && sort !== UNTICKED) put(document, path, texts.length > 0 ? texts : text);
  }
  for (const list of host.root.querySelectorAll(`[id^='conference-check-${host.number}-'][data-conference-check-list]`)) putStatements(document, list);
  return document as Document;
}

function has(document: Group, path: string): boolean {
  let at: Group | Value | undefined = document;
  for (const name of path.split(".")) at = typeof at === "object" && !Array.isArray(at) ? at[name] : undefined;
  return at !== undefined && at !== "";
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

function put(document: Group, path: string, value: Value): void {
  const names = path.split(".");
  const last = names.pop() ?? path;
  let group = document;
  for (const name of names) {
    const there = group[name];
    const inner: Group = typeof there === "object" && !Array.isArray(there) ? there : (Object.create(null) as Group);
    if (inner !== there && there) inner["text"] = there as Value;
    group[name] = inner;
    group = inner;
  }
  const there = group[last];
  if (there === undefined) group[last] = value;
  else if (Array.isArray(there)) there.push(...[value].flat());
  else if (typeof there === "string") group[last] = there ? [there, ...[value].flat()] : value;
  else there["text"] ??= value;
}

/** The time on the clock on the wall in London, as documents write it. */
export function timeInLondon(): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" });
  return format.format(new Date()).replace(" ", "T");
}
