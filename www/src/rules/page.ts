/** The page of rules: made from the same packs as the checks, when it is opened. */
import { procedures, rules, type Procedure, type Rule } from "conference-check";
import { byId, element } from "../dom.ts";
import { conferenceTypes, counted } from "../words.ts";
import { addressOf, choicesIn, type Choices } from "./choices.ts";
import { sideBySide } from "./compare.ts";
import { Filter } from "./filter.ts";
import { conferencesInWords, heldFor, isFound, kinds, kindsInWords } from "./listed.ts";
import { oneProcedure } from "./one.ts";

async function begin(): Promise<void> {
  const loading = byId("loading", HTMLElement);
  try {
    const [known, all] = await Promise.all([procedures(), rules()]);
    start(known, all);
    loading.hidden = true;
  } catch {
    loading.textContent = "The rules could not be loaded. The command “conference-check rules” lists them too.";
  }
}

function start(known: readonly Procedure[], all: readonly Rule[]): void {
  const form = byId("rules-filter", HTMLFormElement);
  const first: Choices = { view: "one", procedure: known[0]?.id ?? "", kind: "agency-report", conference: "", search: "" };
  const choices = choicesIn(location.search, first);
  if (!known.some(({ id }) => id === choices.procedure)) choices.procedure = first.procedure;
  if (!kinds.some(({ value }) => value === choices.kind)) choices.kind = "";
  if (!conferenceTypes.some(({ value }) => value === choices.conference)) choices.conference = "";
  Object.assign(choices, reaching(location.hash.slice(1), choices, all));
  new Filter(form, known, choices, (chosen) => {
    history.replaceState(null, "", addressOf(chosen));
    show(known, all, chosen);
  });
  form.hidden = false;
  show(known, all, choices);
  history.replaceState(null, "", `${addressOf(choices)}${location.hash}`);
  arrive();
}

function show(known: readonly Procedure[], all: readonly Rule[], choices: Choices): void {
  const procedure = known.find(({ id }) => id === choices.procedure);
  if (procedure === undefined) return;
  const { nodes, count } =
    choices.view === "compare"
      ? sideBySide(known, all, choices)
      : oneProcedure(procedure, all.filter((rule) => rule.procedure === procedure.id), choices);
  byId("rules-shown", HTMLElement).replaceChildren(...nodes);
  byId("rules-count", HTMLElement).replaceChildren(element("strong", {}, counted(count, "rule")), ` ${whichOf(known, procedure, choices)}`);
}

/** "of Berkshire child protection conferences, for agency reports, with ‘chronology’". */
function whichOf(known: readonly Procedure[], procedure: Procedure, { view, kind, conference, search }: Choices): string {
  return [
    view === "compare" ? `across ${counted(known.length, "procedure")}` : `of ${procedure.title}`,
    kind === "" ? "" : `for ${kindsInWords([kind])}`,
    conference === "" ? "" : `for ${conferencesInWords([conference])}`,
    search === "" ? "" : `with ‘${search}’`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What is chosen, widened as far as the rule that the address names needs, so that the link arrives. */
function reaching(name: string, choices: Choices, all: readonly Rule[]): Choices {
  const every: Choices = { ...choices, kind: "", conference: "", search: "" };
  const wider = [choices, every, { ...every, view: "compare" } as const];
  return wider.find((tried) => isShown(name, tried, all)) ?? choices;
}

function isShown(name: string, choices: Choices, all: readonly Rule[]): boolean {
  const here = all.filter(({ rule, procedure }) => rule === name && (choices.view === "compare" || procedure === choices.procedure));
  return heldFor(here, choices).some((held) => isFound(held, choices.search));
}

/** Goes to the rule that the address names, which was not there yet when the browser looked for it. */
function arrive(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

void begin();
