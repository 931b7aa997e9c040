/** Everyone who was invited or came: a card for each, which folds to who it is, whether they came, and what is missing. */
import { Cards } from "../cards.ts";
import { button, element, place } from "../dom.ts";
import { callUnnamed, calledNow, nameOf, namesPerson } from "../names.ts";
import { counted } from "../words.ts";
import { groups } from "./catalogue.ts";
import { isFilled } from "../field-group.ts";
import { draw } from "./drawn.ts";
import { choosePerson, idsOf } from "./everyone.ts";
import { fillAt, typedAt } from "./values.ts";

/** Who speaks for an agency: contact with children is asked of these. */
const agencies: ReadonlySet<string> = new Set([
  "social-care", "health", "education", "police", "probation", "housing", "legal", "voluntary", "other",
]);

/** Who comes by somebody's leave. */
const guests: ReadonlySet<string> = new Set(["supporter", "advocate", "solicitor", "observer", "interpreter"]);

/** Who may be one of the people listed. */
const relatives: ReadonlySet<string> = new Set(["family", "child"]);

const invitee = "invitee";
callUnnamed(invitee, "Person");

/** The part of the page that says who was there. */
export class Attendance {
  readonly cards: Cards;
  readonly #form: HTMLFormElement;
  readonly #offers: HTMLElement;
  #left = new Map<string, number>();

  constructor(form: HTMLFormElement, offers: HTMLElement, called: string, changed: () => void) {
    this.#form = form;
    this.#offers = offers;
    this.cards = new Cards({
      start: invitee,
      path: "attendance",
      heading: nameOf,
      called: calledNow,
      within: called,
      line: (id) => this.#line(id),
      fields: (id) => this.#fields(id),
      changed,
    });
    form.addEventListener("change", ({ target }) => {
      const id = target instanceof Element ? target.closest<HTMLElement>('section[id^="attendance."]')?.id.split(".")[1] : undefined;
      if (id !== undefined) this.#reveal(id);
    });
  }

  /** How many things are left on each card. */
  showLeft(paths: readonly string[]): void {
    this.#left = new Map();
    for (const path of paths) {
      const [group, id = ""] = path.split(".");
      if (group === "attendance") this.#left.set(id, (this.#left.get(id) ?? 0) + 1);
    }
    this.renew();
  }

  /** Writes names anew, and offers those who are listed and not yet invited. */
  renew(): void {
    this.cards.renew();
    const invited = new Set(this.cards.ids().map((id) => this.#typed(id, "person")));
    const offered = idsOf(["adults", "children"]).filter((id) => !invited.has(id));
    const known = new Map([...this.#offers.querySelectorAll<HTMLElement>("button")].map((made) => [made.dataset["offers"], made]));
    place(this.#offers, offered.map((id) => known.get(id) ?? this.#offer(id)));
  }

  /** Adds one of the people listed. */
  addPerson(person: string, focus: boolean): string {
    const id = this.cards.add({ focus });
    const isChild = idsOf(["children"]).includes(person);
    fillAt(this.#form, `attendance.${id}.group`, isChild ? "child" : "family");
    choosePerson(this.#form, `attendance.${id}.person`, person);
    if (typedAt(this.#form, `${isChild ? "children" : "adults"}.${person}.name`) !== "") {
      fillAt(this.#form, `attendance.${id}.name`, calledNow(person));
    }
    this.#reveal(id);
    this.renew();
    return id;
  }

  /** The invitees who are not one of the children or adults listed. */
  others(): string[] {
    return this.cards.ids().filter((id) => this.#typed(id, "person") === "");
  }

  /** The invitees who disagreed. */
  dissenting(): string[] {
    return this.cards.ids().filter((id) => this.#typed(id, "dissent") !== "");
  }

  #offer(person: string): HTMLElement {
    const made = button("Add", () => this.addPerson(person, true));
    made.dataset["offers"] = person;
    made.append(" ", nameOf(person), " as an invitee");
    return made;
  }

  #typed(id: string, field: string): string {
    return typedAt(this.#form, `attendance.${id}.${field}`);
  }

  #line(id: string): string {
    const agency = this.#typed(id, "agency");
    const group = groups.find(({ value }) => value === this.#typed(id, "group"))?.label;
    const left = this.#left.get(id) ?? 0;
    return [
      agency !== "" ? agency : typeof group === "string" ? group : "",
      came(this.#typed(id, "present"), this.#typed(id, "apologies") !== "", this.#typed(id, "stand_in") !== ""),
      this.#typed(id, "excluded.extent") === "" ? "" : "excluded",
      this.#typed(id, "dissent") === "" ? "" : "dissents",
      left === 0 ? "" : `${counted(left, "thing")} left`,
    ]
      .filter((part) => part !== "")
      .join(", ");
  }

  #fields(id: string): HTMLElement[] {
    const all = (...names: readonly string[]): HTMLElement[] => names.map((name) => draw(`attendance.{id}.${name}`, { id }));
    const excluded = ["parts", "reason", "evidence", "told", "told_in_writing", "requested", "views", "report_given", "copy"];
    return [
      ...all("name").map((field) => namesPerson(field, id)),
      ...all("group"),
      part("relative", ...all("person")),
      part("agency", ...all("agency", "role")),
      ...all("invited", "present"),
      part("absent", ...all("apologies", "stand_in")),
      part("contact", ...all("direct_contact", "involved")),
      part("guest", ...all("consent", "asked_on", "advocate_for")),
      part("plan", ...all("plan_role")),
      ...all("confidentiality_signed", "needs_translation", "translation_provided", "excluded.extent"),
      part("excludes", ...all(...excluded.map((name) => `excluded.${name}`))),
      part("dissents", ...all("dissent")),
    ];
  }

  /** Shows what the sort of person and the choices made ask; what holds something stays. */
  #reveal(id: string): void {
    const card = document.getElementById(`attendance.${id}`);
    const group = this.#typed(id, "group");
    const present = this.#typed(id, "present");
    const wanted: Record<string, boolean> = {
      agency: group === "" || !relatives.has(group),
      relative: group === "" || relatives.has(group),
      contact: group === "" || agencies.has(group),
      absent: present === "no" || present === "part",
      guest: guests.has(group),
      plan: guests.has(group) || group === "family",
      excludes: this.#typed(id, "excluded.extent") !== "",
      dissents: present === "yes" || present === "part",
    };
    for (const [name, isWanted] of Object.entries(wanted)) {
      const block = card?.querySelector<HTMLElement>(`[data-block="${name}"]`);
      if (block) block.hidden = !isWanted && !isFilled(block);
    }
  }

  /** Opens what a finding points into, though nobody ticked or chose what it hangs on. */
  open(paths: readonly string[]): void {
    for (const id of this.cards.ids()) this.#reveal(id);
    for (const path of paths) {
      const field = this.#form.querySelector(`[data-field="${CSS.escape(path)}"]`);
      const block = field?.closest<HTMLElement>("[data-block]");
      if (block) block.hidden = false;
    }
  }
}

function came(present: string, apologies: boolean, standIn: boolean): string {
  if (present === "yes") return "came";
  if (present === "part") return "came for part";
  if (standIn) return "sent somebody else";
  if (apologies) return "sent apologies";
  return present === "no" ? "did not come" : "not said whether they came";
}

function part(name: string, ...fields: Node[]): HTMLElement {
  return element("div", { "data-block": name }, ...fields);
}
