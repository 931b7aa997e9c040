/** Which control of a form is which field of the document, and what each holds: any host's names and any host's controls. */

/** What a control of the host's is mapped to. */
export interface FieldMapping {
  /** The field path. `{id}` stands for what stands in its place in the control's name. */
  at: string;
  /** The host's words for a choice, each with the document's; `""` is what a box left unticked says. */
  values?: Record<string, string>;
  /** Reads what the control holds, where that is not its value, ticks or text. */
  read?: (control: Element) => string | string[];
}

/** The host's controls, by name or id, each with its field path; null for one that is none of the document's. */
export type FieldMap = Record<string, string | FieldMapping | null>;

/** Values of fields that have no control just now, by field path. */
export type Given = Record<string, string | string[]>;

/** What the core knows of a control by these numbers: see `Sort` in src/browser/controls.rs. */
export const PLACE = 0;
const TEXT = 1;
const TICKED = 2;
export const UNTICKED = 3;
const LIST = 4;
export const GIVEN = 5;

/** A control and what it holds. */
export interface Held {
  readonly path: string;
  readonly sort: number;
  readonly text: string;
  readonly texts: string[];
  /** Null where the host gives a value without a control. */
  readonly control: Element | null;
  /** Whether nobody sees the control. */
  readonly hidden: boolean;
  /** Whether nothing is filled in there. */
  readonly blank: boolean;
}

/** What else of a host's form is to be known, to read it. */
export interface Reading {
  /** Whether documents have a field of that path, or such a group of fields. */
  knows(path: string, orGroup: boolean): boolean;
  /** Whether the host says itself, and not by a control's name, what stands at that path. */
  isSettled(path: string): boolean;
  /** Whether a row in which nothing is filled in is nobody. */
  skipsBlankRows: boolean;
}

interface Pattern extends FieldMapping {
  name: RegExp;
  /** What stands in the names before the id: controls that share it, and the id, belong together. */
  of: string;
}

interface Found {
  control: Element;
  to: FieldMapping;
  /** Which of several alike the control belongs to, where its name says so. */
  row?: { of: string; nth: string };
  /** Whether it is but the control's name that says so. */
  byName?: boolean;
}

const NO_FIELDS = "submit button reset image file password".split(" ");
const BLOCK = /^(ADDRESS|ARTICLE|BLOCKQUOTE|DD|DIV|DL|DT|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

export class Fields {
  readonly #form: HTMLFormElement;
  readonly #given: (() => Given) | Given;
  readonly #named = new Map<string, FieldMapping>();
  readonly #patterns: Pattern[] = [];
  /** Whom a control belongs to: an id given once stays, whatever its name becomes when others come and go. */
  readonly #ids = new WeakMap<Element, string>();

  readonly #reading: Reading;
  /** Paths that no document has, which the console was told of. */
  readonly #told = new Set<string>();

  #paths = new WeakMap<Element, string>();

  constructor(form: HTMLFormElement, map: FieldMap, given: (() => Given) | Given, reading: Reading) {
    this.#form = form;
    this.#reading = reading;
    this.#given = given;
    for (const [name, mapped] of Object.entries(map)) {
      const to = typeof mapped === "string" ? { at: mapped } : (mapped ?? { at: "" });
      const [of = "", ...after] = name.split("{id}");
      if (after.length === 0) this.#named.set(name, to);
      else this.#patterns.push({ ...to, of, name: new RegExp(`^${escaped(of)}([^\\].]+?)${after.map(escaped).join("([^\\].]+?)")}$`) });
    }
  }

  /** Every control that belongs to a field, as it is now: controls come and go. */
  held(): Held[] {
    const found = this.#found();
    this.#nameRows(found);
    const all = found.map((each) => this.#hold(each));
    this.#paths = new WeakMap(found.map(({ control }, at) => [control, all[at]?.path ?? ""]));
    const held = withTimes(all.filter(({ path, sort }, at) => this.#isRead(path, sort === PLACE, found[at]?.byName)));
    const given = typeof this.#given === "function" ? this.#given() : this.#given;
    for (const [path, value] of Object.entries(given)) {
      const texts = Array.isArray(value) ? value : [];
      held.push({ path, sort: GIVEN, text: Array.isArray(value) ? value.join("\n") : String(value ?? ""), texts, control: null, hidden: true, blank: false });
    }
    return this.#reading.skipsBlankRows ? withoutBlankRows(held) : held;
  }

  /** A name counts where the whole of it is a field's; a path that the host says itself is read, and told where it is none. */
  #isRead(path: string, orGroup: boolean, byName = false): boolean {
    if (!path || (byName && this.#reading.isSettled(path))) return false;
    if (this.#reading.knows(path.replace(/\.(day|month|year|time)$/, ""), orGroup)) return true;
    if (byName) return false;
    if (!this.#told.has(path)) console.warn(`conference-check: no document has a field ${path}`);
    this.#told.add(path);
    return true;
  }

  /** The field of a control, as it was read last. */
  pathOf(control: Element): string | undefined {
    return this.#paths.get(control);
  }

  #found(): Found[] {
    const listed = [...this.#form.elements];
    const isListed = new Set(listed);
    const mapped = this.#named.size + this.#patterns.length > 0;
    const others = [...this.#form.querySelectorAll(mapped ? "[data-check], [id], [name]" : "[data-check]")].filter(
      (element) => !isListed.has(element) && !isOurs(element) && this.#isMeant(element),
    );
    const all = others.length === 0 ? listed : [...listed, ...others].sort(inOrder);
    return all.filter(isField).flatMap((control) => this.#target(control) ?? []);
  }

  /** Whether an element that is no control of the form's is read as one: mapped, or marked and to be written in. */
  #isMeant(element: Element): boolean {
    if (element.hasAttribute("data-check")) return isWritten(element);
    const to = this.#mapped(element)?.to;
    // What stands around controls can have the name of one for its id.
    return to !== undefined && (to.read !== undefined || isWritten(element) || !element.querySelector("input, select, textarea"));
  }

  #target(control: Element): Found | undefined {
    const marked = control.getAttribute("data-check");
    if (marked) return { control, to: { at: marked } };
    const mapped = this.#mapped(control);
    if (mapped) return mapped;
    const name = control.getAttribute("name") ?? (control as HTMLInputElement).name;
    return typeof name === "string" && name && !name.startsWith("conference-check.") ? { control, to: { at: plainPath(name) }, byName: true } : undefined;
  }

  #mapped(control: Element): Found | undefined {
    for (const name of [control.getAttribute("name"), control.id]) {
      if (typeof name !== "string" || !name) continue;
      const to = this.#named.get(name);
      if (to) return { control, to };
      for (const pattern of this.#patterns) {
        const nth = pattern.name.exec(name)?.[1];
        if (nth !== undefined) return { control, to: pattern, row: { of: pattern.of, nth } };
      }
    }
    return undefined;
  }

  /** Gives the controls of one row one id: the one they had, or else that of their names. */
  #nameRows(found: Found[]): void {
    const rows = new Map<string, Found[]>();
    for (const each of found) {
      if (!each.row) continue;
      const row = `${each.row.of} ${each.row.nth}`;
      rows.set(row, [...(rows.get(row) ?? []), each]);
    }
    const taken = new Map<string, Found[]>();
    const take = (row: Found[], id: string | undefined): boolean => {
      const name = `${row[0]?.row?.of} ${id}`;
      if (id === undefined || taken.has(name)) return false;
      taken.set(name, row);
      for (const { control } of row) this.#ids.set(control, id);
      return true;
    };
    const anew = [...rows.values()].filter((row) => !take(row, row.map(({ control }) => this.#ids.get(control)).find(Boolean)));
    for (const row of anew) {
      const wanted = idOf(row[0]?.row?.nth ?? "");
      for (let nth = 1, id = wanted; !take(row, id); nth += 1) id = `${wanted}-${nth}`;
    }
  }

  #hold({ control, to, row }: Found): Held {
    const id = row ? (this.#ids.get(control) ?? "") : "";
    const path = row ? to.at.replaceAll("{id}", id) : to.at;
    const hidden = (control as HTMLInputElement).type === "hidden";
    return { path, ...holds(control, to), control, hidden };
  }
}

/** A date in one control and its time of day in another, `conference.starts` and `conference.starts.time`, are one text. */
function withTimes(held: Held[]): Held[] {
  const times = held.filter(({ path, sort }) => path.endsWith(".time") && sort === TEXT);
  for (const time of times) {
    const at = held.findIndex(({ path, sort }) => `${path}.time` === time.path && sort === TEXT);
    const date = held[at];
    if (!date) continue;
    held[at] = { ...date, text: `${date.text} ${time.text}`.trim() };
    held[held.indexOf(time)] = { ...time, sort: PLACE };
  }
  return held;
}

/** A row in which nothing that can be seen is filled in is nobody, where no name is given for it: it holds nothing, and nobody's id is given. */
function withoutBlankRows(held: Held[]): Held[] {
  const isSomebody = new Map<string, boolean>();
  let child: string | undefined;
  for (const { path, control } of held) {
    const [, of, id] = /^(children|adults|attendance)\.([^.]+)\./.exec(path) ?? [];
    if (!id || !control) continue;
    isSomebody.set(id, false);
    if (of === "children") child ??= id;
  }
  for (const { path, control, hidden, blank, text } of held) {
    const isFilled = control ? !hidden && !blank : path.endsWith(".name") && text.trim() !== "";
    if (isFilled) for (const id of path.split(".")) if (isSomebody.has(id)) isSomebody.set(id, true);
  }
  // A document about nobody would have nothing wrong.
  const isAboutSomebody = held.some(({ path }) => path.startsWith("children.") && isSomebody.get(path.split(".")[1] ?? "") !== false);
  if (child && !isAboutSomebody) isSomebody.set(child, true);
  const isNobody = (path: string): boolean => path.split(".").some((id) => isSomebody.get(id) === false);
  const somebody = (text: string): string => text.split("\n").filter((id) => isSomebody.get(id) !== false).join("\n");
  return held.map((each) => (isNobody(each.path) ? { ...each, sort: PLACE } : each.control ? each : { ...each, text: somebody(each.text) }));
}

function isField(control: Element): boolean {
  return !control.matches("output, object, button, :disabled:not([data-conference-check-aside])") && !NO_FIELDS.includes((control as HTMLInputElement).type);
}

function holds(control: Element, to: FieldMapping): Pick<Held, "sort" | "text" | "texts" | "blank"> {
  const { type, value, checked } = control as HTMLInputElement;
  const ours = (word: string): string => (to.values && Object.hasOwn(to.values, word) ? (to.values[word] ?? word) : word);
  // A box left unticked says nothing, whatever word of the document's that is.
  const isBlank = (text: string): boolean => !text.trim() || !ours(text).trim();
  const said = (sort: number, text = "", texts: string[] = []) => ({ sort, text: ours(text), texts: texts.map(ours), blank: [text, ...texts].every(isBlank) });
  if (control.localName === "fieldset") return said(PLACE);
  if (to.read) {
    const read = to.read(control);
    return Array.isArray(read) ? said(LIST, "", read) : said(TEXT, read);
  }
  if (control instanceof HTMLSelectElement && control.multiple) return said(LIST, "", [...control.selectedOptions].map((it) => it.value));
  if (typeof checked === "boolean" && (type === "checkbox" || type === "radio" || isCustom(control))) {
    if (checked) return said(TICKED, typeof value === "string" && value ? value : "on");
    if (to.values && Object.hasOwn(to.values, "") && type !== "radio") return said(TEXT);
    return said(type === "radio" ? PLACE : UNTICKED);
  }
  const held: unknown = isCustom(control) || control.matches("input, select, textarea") ? value : undefined;
  if (Array.isArray(held)) return said(LIST, "", held.map(String));
  if (held instanceof Date) return said(TEXT, Number.isNaN(held.getTime()) ? "" : held.toISOString().slice(0, 10));
  if (held === undefined) return said(TEXT, textOf(writtenIn(control) ?? control));
  return said(TEXT, held === null || typeof held === "object" ? "" : String(held));
}

function isCustom(element: Element): boolean {
  return element.localName.includes("-") && ("value" in element || "checked" in element);
}

/** Whether somebody can write in an element that is none of a form's own controls. */
function isWritten(element: Element): boolean {
  return isCustom(element) || writtenIn(element) !== undefined;
}

/** What is written in, of an editor: the element itself, or the only such one within it. */
export function writtenIn(element: Element): Element | undefined {
  if ((element as HTMLElement).isContentEditable || element.matches("[role=textbox]")) return element;
  if (element.querySelector("input, select, textarea, button")) return undefined;
  const within = element.querySelectorAll("[contenteditable]:not([contenteditable=false])");
  return within.length === 1 ? within[0] : undefined;
}

/** The text of an editor, its paragraphs on lines of their own. */
function textOf(element: Element): string {
  let text = "";
  const goOn = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element)) return;
    const isBlock = BLOCK.test(node.tagName);
    if (isBlock || node.tagName === "BR") newLine(node.tagName === "BR");
    node.childNodes.forEach(goOn);
    if (isBlock) newLine(false);
  };
  const newLine = (always: boolean): void => {
    if (always || (text && !text.endsWith("\n"))) text += "\n";
  };
  element.childNodes.forEach(goOn);
  return text.replaceAll("\u00a0", " ").replace(/\n$/, "");
}

/** `children[amara][name]`, as some servers write names, is `children.amara.name`. */
function plainPath(name: string): string {
  return /^[^[\]]+(\[[^[\]]*\])+$/.test(name) ? name.replaceAll(/\[([^[\]]*)\]/g, ".$1").replace(/\.+$/, "") : name;
}

function idOf(nth: string): string {
  return nth.toLowerCase().replaceAll(/[^a-z0-9-]+/g, "-") || "row";
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

export function isOurs(element: Element): boolean {
  return element.closest("[id^='conference-check-'], [data-conference-check-fields]") !== null;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
