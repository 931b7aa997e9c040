/** Asking for a passphrase: shown and hidden as GOV.UK's password input does, kept by nobody. */
import { type Screen } from "./screen.js";

/** Fewer are too quickly tried out, one by one, on a computer of one's own. */
const SHORTEST = 12;

interface Field {
  group: HTMLElement;
  input: HTMLInputElement;
  /** Says what is wrong, or nothing; then the field has the focus. */
  wrong(words: string): void;
  hide(): void;
}

export interface Asking {
  screen: Screen;
  /** What stands above the fields. */
  before: HTMLElement[];
  /** Whether the passphrase is new: then it is asked for twice, and has to be long. */
  isNew: boolean;
  /** What the button says, and what it says while it is at work. */
  button: string;
  working: string;
  /** Takes the passphrase; gives what is wrong with it, or nothing. */
  taken(passphrase: string): Promise<string | undefined>;
  cancelled(): void;
}

/** Draws the question. It has a form of its own, so that Enter answers it, and nothing of it is in the host's. */
export function ask(asking: Asking): HTMLFormElement {
  const { screen, before, isNew, button, working, cancelled } = asking;
  const first = field(screen, "passphrase", isNew ? "Passphrase" : "Passphrase of this draft", isNew ? hint : "");
  const again = isNew ? field(screen, "again", "Passphrase, again", "") : null;
  const fields = again ? [first, again] : [first];
  const send = screen.make("button", "*button", { type: "submit" }, button);
  const form = screen.make("form", "", { novalidate: true, autocomplete: "off", spellcheck: "false" }, ...before, ...fields.map(({ group }) => group));
  form.append(screen.buttons(send, screen.button("Cancel", cancelled)));
  let isWorking = false;
  const answer = async (): Promise<void> => {
    for (const { hide } of fields) hide();
    const wrong = whatIsWrong(first.input.value, again?.input.value);
    for (const it of fields) it.wrong(wrong?.[0] === (it === again) ? wrong[1] : "");
    if (wrong) return;
    isWorking = true;
    send.textContent = screen.word(working);
    const refused = await asking.taken(first.input.value);
    isWorking = false;
    send.textContent = screen.word(button);
    for (const { input } of fields) input.value = "";
    if (refused) first.wrong(refused);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!isWorking) void answer();
  });
  return form;
}

const hint = `At least ${SHORTEST} characters. Three random words are easy to remember and hard to guess.`;

/** What is wrong, and whether with the second field. */
function whatIsWrong(passphrase: string, again: string | undefined): [inSecond: boolean, words: string] | undefined {
  if (passphrase === "") return [false, again === undefined ? "Enter the passphrase of this draft" : "Enter a passphrase"];
  if (again === undefined) return undefined;
  if ([...passphrase].length < SHORTEST) return [false, `Passphrase must be ${SHORTEST} characters or more`];
  return passphrase === again ? undefined : [true, "Enter the same passphrase again"];
}

function field(screen: Screen, name: string, words: string, hint: string): Field {
  const id = screen.id(name);
  const label = screen.make("label", "*label", { for: id }, words);
  const hinted = hint ? [screen.make("div", "*hint", { id: `${id}-hint` }, hint)] : [];
  // What a browser would keep of it, it is asked not to.
  const input = screen.make("input", "*input *input--width-20", { id, type: "password", autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
  const toggle = screen.make("button", "*button *button--secondary conference-check-drafts__toggle", { type: "button", "aria-controls": id });
  const state = screen.make("span", "*visually-hidden", { role: "status" });
  const show = (isShown: boolean, says: boolean): void => {
    input.type = isShown ? "text" : "password";
    toggle.textContent = screen.word(isShown ? "Hide" : "Show");
    toggle.setAttribute("aria-label", screen.word(`${isShown ? "Hide" : "Show"} ${name === "again" ? "the second passphrase" : "passphrase"}`));
    if (says) state.textContent = screen.word(isShown ? "Your passphrase is visible" : "Your passphrase is hidden");
  };
  show(false, false);
  toggle.addEventListener("click", () => show(input.type === "password", true));
  const group = screen.make("div", "*form-group", {}, label, ...hinted, screen.make("div", "conference-check-drafts__passphrase", {}, input, toggle), state);
  const describe = (error: HTMLElement | null): void => {
    const ids = [...hinted, ...(error ? [error] : [])].map((it) => it.id).join(" ");
    if (ids) input.setAttribute("aria-describedby", ids);
    else input.removeAttribute("aria-describedby");
  };
  describe(null);
  return {
    group,
    input,
    hide: () => show(false, false),
    wrong: (wrong) => {
      group.querySelector(`[id="${id}-error"]`)?.remove();
      const error = wrong ? screen.make("p", "*error-message", { id: `${id}-error` }, screen.make("span", "*visually-hidden", {}, "Error: "), wrong) : null;
      for (const one of screen.make("i", "*form-group--error").classList) group.classList.toggle(one, error !== null);
      for (const one of screen.make("i", "*input--error").classList) input.classList.toggle(one, error !== null);
      describe(error);
      if (error === null) return;
      group.querySelector(".conference-check-drafts__passphrase")?.before(error);
      input.focus();
    },
  };
}
