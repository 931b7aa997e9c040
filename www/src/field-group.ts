/** The catalogued fields within one path, drawn as they are asked for. */
import { cataloguedIn, pathOf, type CataloguedField } from "./catalogue.ts";
import { element, place } from "./dom.ts";
import { checkbox, dateField, radios, textArea, textField } from "./fields.ts";
import { parentsField } from "./parents.ts";
import type { State } from "./part.ts";

interface Drawn {
  field: CataloguedField;
  path: string;
  group: HTMLElement;
}

/** A group of fields. Those not asked for are away, until they are; what was filled in stays. */
export class FieldGroup {
  /** Where the fields stand. */
  readonly list = element("div");
  readonly #within: string;
  readonly #ids: Readonly<Record<string, string>>;
  readonly #fields: Drawn[];

  /**
   * @param within the path within which the fields stand: `children.{id}`
   * @param ids what stands in that path for `{id}` and its like
   */
  constructor(within: string, ids: Readonly<Record<string, string>> = {}) {
    this.#within = within;
    this.#ids = ids;
    this.#fields = cataloguedIn(within).map((field) => {
      const path = pathOf(field.path, ids);
      return { field, path, group: drawn(field, path, ids["id"] ?? "") };
    });
    place(this.list, this.#fields.filter(({ field }) => field.always).map(({ group }) => group));
  }

  /** The path that the fields stand within. */
  get path(): string {
    return pathOf(this.#within, this.#ids);
  }

  /** Shows what is asked for, beside what is always there and what was filled in; some only where filled in. */
  show(state: State, onlyFilled: readonly string[] = []): void {
    const spared = new Set(onlyFilled.map((name) => `${this.#within}.${name}`));
    const shown = this.#fields.filter((drawn) => isFilled(drawn.group) || (!spared.has(drawn.field.path) && isWanted(drawn, state)));
    place(this.list, shown.map(({ group }) => group));
  }

  /** Whether anything is shown. */
  isEmpty(): boolean {
    return this.list.childElementCount === 0;
  }

  /** Whether anything was typed or changed. */
  isFilled(): boolean {
    return this.#fields.some(({ group }) => isFilled(group));
  }

  /** The element of a field of this name. */
  field(name: string): HTMLElement | undefined {
    return this.#fields.find(({ field }) => field.path === `${this.#within}.${name}`)?.group;
  }
}

function isWanted({ field, path }: Drawn, state: State): boolean {
  return field.always === true || state.isAsked(field.path) || state.isPointedAt(path);
}

/** Whether anything was typed or changed in an element's controls. */
export function isFilled(within: Element | undefined): boolean {
  const controls = within?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("input, textarea, select") ?? [];
  return [...controls].some((control) =>
    control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")
      ? control.checked !== control.defaultChecked
      : control.value.trim() !== "",
  );
}

const yesOrNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

function drawn({ label, hint, control }: CataloguedField, path: string, id: string): HTMLElement {
  const asked = { path, label, ...(hint === undefined ? {} : { hint }) };
  switch (control) {
    case "text":
      return textField(asked);
    case "short":
      return textField({ ...asked, width: "govuk-input--width-10" });
    case "phone":
      return textField({ ...asked, width: "govuk-input--width-20", inputmode: "tel" });
    case "area":
      return textArea({ ...asked, rows: 2 });
    case "date":
      return dateField(asked);
    case "moment":
      return dateField({ ...asked, time: "Time" });
    case "tick":
      return checkbox(asked);
    case "ticked":
      return checkbox({ ...asked, ticked: true });
    case "yes-or-no":
      return radios(asked, yesOrNo);
    case "parents":
      return parentsField(asked, id);
  }
}
