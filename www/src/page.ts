/** What every page with a form does around it. */
import { focusOn } from "./dom.ts";

/** Opens what is folded around a control, so that a link to it can arrive. */
export function unfold(target: Element): void {
  for (let around = target.closest("details"); around !== null; around = around.parentElement?.closest("details") ?? null) {
    around.open = true;
  }
}

const control = "input:not([type=hidden]), textarea, select";

/** Brings the field of this path into view, its label first, and moves focus to it. */
export function goTo(form: HTMLFormElement, path: string): void {
  const found = controlAt(form, path);
  if (found === null) return;
  unfold(found);
  (found.closest(".govuk-form-group[data-field]") ?? found).scrollIntoView();
  if (found.matches(control)) found.focus({ preventScroll: true });
  else focusOn(found);
}

/** The control of a field path, else of the nearest path around it: a statement's is its section's text. */
export function controlAt(form: HTMLFormElement, path: string): HTMLElement | null {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const own = document.getElementById(at) ?? document.getElementById(`${at}.text`);
    const found = own ?? form.querySelector<HTMLElement>(`[data-check="${CSS.escape(at)}"]`);
    if (found === null || !form.contains(found)) continue;
    return found.matches(control) ? found : (found.querySelector<HTMLElement>(control) ?? found);
  }
  return null;
}

/** Before a link within the page is followed, opens what its target is folded in. */
export function unfoldForLinks(): void {
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      const to = link === null ? null : document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (to !== null) unfold(to);
    },
    { capture: true },
  );
}

/** Warns before the page is left while something typed is saved in no file and no draft. */
export class Unsaved {
  readonly #warn: (event: BeforeUnloadEvent) => void;

  constructor(isInDraft: () => boolean) {
    this.#warn = (event) => {
      if (!isInDraft()) event.preventDefault();
    };
  }

  /** Whatever is typed in this form is to be saved. */
  follow(form: HTMLFormElement): void {
    for (const kind of ["input", "change"]) form.addEventListener(kind, () => this.begin());
  }

  /** From now on leaving warns. */
  begin(): void {
    addEventListener("beforeunload", this.#warn);
  }

  /** All that was typed is saved. */
  end(): void {
    removeEventListener("beforeunload", this.#warn);
  }
}
