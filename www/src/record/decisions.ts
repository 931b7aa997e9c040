/**
 * What was decided, child by child: a card for each subject. Nothing is copied from one child to another, and there is
 * no way to say the same of all.
 */
import { Cards } from "../cards.ts";
import type { When } from "../catalogue.ts";
import { button, element, place } from "../dom.ts";
import { isFilled } from "../field-group.ts";
import { callUnnamed, calledNow, nameOf } from "../names.ts";
import { idsAt } from "../saved/saved.ts";
import { asAsked, draw, together } from "./drawn.ts";
import { typedAt } from "./values.ts";

/** Decisions about plans, by what they make matter. */
const fits: Partial<Record<When, ReadonlySet<string>>> = {
  plan: new Set(["made", "continued"]),
  "no-plan": new Set(["not-made", "ended"]),
  ended: new Set(["ended"]),
  decided: new Set(["made", "not-made", "continued", "ended"]),
};

/** What an outline plan says further. */
const further =
  "contact services resources assessments monitoring family_involvement contingency after_birth";

/** What is said whether or not there is a plan. */
const beside = "family_group_meeting recommendations child_in_need_plan";

/** What the child and the family are told. */
const telling =
  "rights_explained child_told child_copy follow_up.seen_about_minutes follow_up.letter_to_child follow_up.copy_considered";

const task = "task";
callUnnamed(task, "Task");

/** The part of the page with the decisions. */
export class Decisions {
  readonly list = element("div");
  readonly #form: HTMLFormElement;
  readonly #changed: () => void;
  readonly #cards = new Map<string, HTMLElement>();
  readonly #tasks = new Map<string, Cards>();
  readonly #nobody = element("p", { class: "govuk-inset-text" }, "Add a child whom this conference is about, and the decision about that child opens here.");

  constructor(form: HTMLFormElement, changed: () => void) {
    this.#form = form;
    this.#changed = changed;
  }

  /** A card for each of these children; one on which something is written stays while its child is listed. */
  show(subjects: readonly string[], children: readonly string[]): void {
    const shown = children.filter((id) => subjects.includes(id) || this.isFilled(id));
    place(this.list, shown.length === 0 ? [this.#nobody] : shown.map((id) => this.#card(id)));
  }

  /** Draws the card of each of these children, and room for the tasks that a document lists; shown once something is on it. */
  makeRoom(ids: readonly string[], document: object): void {
    for (const id of ids) {
      this.#card(id);
      this.#tasks.get(id)?.open(idsAt(document, `decisions.${id}.actions`));
    }
  }

  /** Whether something is written about a child. */
  isFilled(id: string): boolean {
    const card = this.#cards.get(id);
    return card !== undefined && isFilled(card);
  }

  /** Whether what was decided about a child makes such fields matter. */
  holds(when: When, id: string): boolean {
    if (when === "overridden") return typedAt(this.#form, `decisions.${id}.override.reasons`) !== "";
    if (when === "attends") return typedAt(this.#form, `children.${id}.attends`) !== "";
    return fits[when]?.has(typedAt(this.#form, `decisions.${id}.plan`)) ?? true;
  }

  #card(id: string): HTMLElement {
    const known = this.#cards.get(id);
    if (known !== undefined) return known;
    const heading = element("h3", { class: "govuk-heading-m", id: `decision-${id}` }, nameOf(id));
    const all = (names: string): HTMLElement[] => names.split(" ").map((name) => draw(`decisions.{id}.${name}`, { id }));
    const made = element(
      "section",
      { class: "person", id: `decisions.${id}`, role: "group", "aria-labelledby": heading.id },
      heading,
      ...all("plan category reasons"),
      together("Who leads, and the core group", ...all("lead_body lead_worker core_group")),
      together("Dates", ...all("first_core_group core_group_interval_weeks review earlier_review_if timescales")),
      together("The outline plan", ...all("risks changes_needed outcomes"), this.#drawTasks(id), ...all(further)),
      together("Other help and recommendations", ...all(beside)),
      together("When the plan ends", ...all("support_after family_meeting next_lead notified")),
      together("The chair’s decision", ...all("override.reasons override.told_of_dissent override.told_of_escalation override.adjourned")),
      together("Telling the child and the family", ...all(telling)),
    );
    this.#cards.set(id, made);
    return made;
  }

  /** The tasks of the outline plan. */
  #drawTasks(child: string): HTMLElement {
    const path = `decisions.${child}.actions`;
    const tasks = new Cards({
      start: task,
      path,
      heading: calledNow,
      called: calledNow,
      within: "the plan",
      level: 5,
      fields: (id) => ["what", "who", "by"].map((name) => draw(`decisions.{id}.actions.{task}.${name}`, { id: child, task: id })),
      changed: this.#changed,
    });
    this.#tasks.set(child, tasks);
    const add = button("Add a task", () => tasks.add({ focus: true }));
    add.append(element("span", { class: "govuk-visually-hidden" }, " for ", nameOf(child)));
    add.dataset["check"] = path;
    const heading = element("p", { class: "govuk-label govuk-label--s", id: `${path}-heading` }, "What is to be done, by whom and by when");
    const group = element("div", { class: "govuk-form-group", role: "group", "aria-labelledby": heading.id }, heading, tasks.list, add);
    group.dataset["list"] = path;
    group.dataset["when"] = "plan";
    return asAsked(group, "decisions.{id}.actions");
  }
}
