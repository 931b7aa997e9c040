/** Reading and filling the form's controls by their field paths. */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement, path: string): Control[] {
  // The form knows its controls by name: to look through all of it for each field takes long where many are listed.
  const named = form.elements.namedItem(path);
  const found = named instanceof RadioNodeList ? [...named] : [named];
  return found.filter((control): control is Control => isControl(control) && control.name === path);
}

function isControl(node: Node | null): node is Control {
  return node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;
}

/** What a field holds: the chosen words of several, one on a line; a date in parts as `8 12 2026 10:00`. */
export function typedAt(form: HTMLFormElement, path: string): string {
  const controls = controlsOf(form, path);
  if (controls.length === 0) {
    const parts = ["day", "month", "year", "time"].map((part) => controlsOf(form, `${path}.${part}`)[0]?.value.trim() ?? "");
    return parts.filter((part) => part !== "").join(" ");
  }
  return controls
    .filter((control) => !isTick(control) || control.checked)
    .map(({ value }) => value.trim())
    .filter((value) => value !== "")
    .join("\n");
}

/** Whether the form has this field now. */
export function hasField(form: HTMLFormElement, path: string): boolean {
  return [path, `${path}.day`].some((name) => controlsOf(form, name).length > 0);
}

/** Fills a field as if it had been typed; a date is taken apart. Whether the form has such a field. */
export function fillAt(form: HTMLFormElement, path: string, value: string): boolean {
  const controls = controlsOf(form, path);
  const [first] = controls;
  if (first === undefined) return fillDate(form, path, value);
  if (isTick(first)) {
    const wanted = controls.find((control) => control.value === value);
    if (!(wanted instanceof HTMLInputElement)) return false;
    wanted.checked = true;
    tell(wanted);
    return true;
  }
  first.value = value;
  tell(first);
  return true;
}

function fillDate(form: HTMLFormElement, path: string, value: string): boolean {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? [];
  const [typedDay = "", typedMonth = "", typedYear = "", typedTime = ""] = value.trim().split(/[\s/]+/);
  const parts: [string, string | undefined][] =
    year === undefined
      ? [["day", typedDay], ["month", typedMonth], ["year", typedYear], ["time", typedTime]]
      : [["day", plain(day)], ["month", plain(month)], ["year", year], ["time", time]];
  const filled = parts.map(([part, words]) => {
    const control = controlsOf(form, `${path}.${part}`)[0];
    if (control === undefined) return false;
    control.value = words ?? "";
    tell(control);
    return true;
  });
  return filled.includes(true);
}

function plain(number: string | undefined): string {
  return number === undefined ? "" : String(Number(number));
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

/** Whoever listens for typing hears of it. */
function tell(control: Control): void {
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
