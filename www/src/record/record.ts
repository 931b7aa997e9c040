/** The parts of a record of a conference, which minutes and decision letters are put together from. */
import { button, element } from "../dom.ts";
import type { Checked, Part, State, Writing } from "../part.ts";
import { showAsked } from "./asked.ts";
import { Attendance } from "./attendance.ts";
import { Circulation } from "./circulation.ts";
import { Decisions } from "./decisions.ts";
import { Dissent } from "./dissent.ts";
import { draw } from "./drawn.ts";
import { listEveryone, renewOffers } from "./everyone.ts";
import { Files } from "./loading/files.ts";
import { Loaded } from "./loading/loaded.ts";
import { isReport } from "./loading/report-file.ts";
import { QuorumShown } from "./quorum.ts";
import { Reports } from "./reports.ts";
import { idsAt } from "../saved/saved.ts";
import { theseOrThis } from "../words.ts";

/** The parts, which know of each other. */
export class RecordParts {
  #writing: Writing | null = null;
  #attendance: Attendance | null = null;
  #quorum: QuorumShown | null = null;
  #reports: Reports | null = null;
  #decisions: Decisions | null = null;
  #dissent: Dissent | null = null;
  #checked: Checked | null = null;
  #loaded: Loaded | null = null;

  /** What agencies reported, to take from. */
  loading(): Part {
    let files: Files | null = null;
    return {
      name: "loading",
      heading: "Start from the agencies’ reports",
      holds: [],
      draw: (writing) => {
        const { form, children, adults } = this.#begin(writing);
        const lists = { children, adults };
        const [attendance, reports] = [(): Attendance => present(this.#attendance), (): Reports => present(this.#reports)];
        const loaded = new Loaded({
          form,
          listed: (group) => lists[group].listed(),
          add: (group) => lists[group].add({ focus: false }),
          get attendance() {
            return attendance();
          },
          get reports() {
            return reports();
          },
        });
        this.#loaded = loaded;
        files = new Files((report) => loaded.add(report));
        return [files.block, loaded.list];
      },
      takeFiles(dropped, kind) {
        if (kind !== "" && !isReport(kind)) return false;
        files?.take(dropped);
        return files !== null;
      },
    };
  }

  /** Who chaired, and who took the minutes where there are any. */
  people(heading: string, minutes: boolean): Part {
    return {
      name: "chair",
      heading,
      holds: minutes ? ["chair", "taken_by"] : ["chair"],
      draw: (writing) => {
        this.#begin(writing);
        const takenBy = ["name", "role", "only_task", "involved", "trained"].map((name) => `taken_by.${name}`);
        return ["chair.name", ...(minutes ? takenBy : [])].map((path) => draw(path));
      },
    };
  }

  /** Everyone who was invited or came, and the quorum that follows from it. */
  attendance(): Part {
    return {
      name: "attendance",
      heading: "Who was invited, and who came",
      holds: ["attendance"],
      draw: (writing) => {
        const { form } = this.#begin(writing);
        const offers = element("div", { class: "govuk-button-group", id: "attendance-offers" });
        const attendance = new Attendance(form, offers, theseOrThis(writing.called), () => writing.changed());
        this.#attendance = attendance;
        const add = button("Add another person", () => attendance.cards.add({ focus: true }));
        add.dataset["check"] = "attendance";
        const lead = element("p", { class: "govuk-body" }, "List everyone who was invited, whether or not they came.");
        return [lead, attendance.cards.list, offers, add, ...(writing.kind === "minutes" ? [this.#drawQuorum(writing)] : [])];
      },
      makeRoom: (document) => this.#attendance?.cards.open(idsAt(document, "attendance")),
      show: ({ latest }) => {
        const paths = latest?.findings.filter(({ accepted, level }) => accepted === null && level !== "advice").map(({ at }) => at) ?? [];
        this.#attendance?.showLeft(paths);
        this.#attendance?.open(paths);
      },
    };
  }

  /** The reports to the conference. */
  reports(): Part {
    return {
      name: "reports",
      heading: "Reports to the conference",
      holds: ["reports"],
      draw: (writing) => {
        const reports = new Reports(this.#begin(writing).form, theseOrThis(writing.called), () => writing.changed());
        this.#reports = reports;
        const add = button("Add another report", () => reports.cards.add({ focus: true }));
        add.dataset["check"] = "reports";
        return [reports.cards.list, add];
      },
      makeRoom: (document) => this.#reports?.cards.open(idsAt(document, "reports")),
      show: () => this.#reports?.cards.renew(),
    };
  }

  /** What was decided, child by child. */
  decisions(): Part {
    return {
      name: "decisions",
      heading: "Decisions, child by child",
      holds: ["decisions"],
      draw: (writing) => {
        this.#decisions = new Decisions(this.#begin(writing).form, () => writing.changed());
        return [this.#decisions.list];
      },
      makeRoom: (document, { children }) => this.#decisions?.makeRoom(idsAt(document, "decisions").filter((id) => children.includes(id)), document),
      show: ({ people, children }) => this.#decisions?.show(people.subjects, children),
      textAbout: (id) => (this.#decisions?.isFilled(id) === true ? 1 : 0),
    };
  }

  /** Dissent, complaints, safety. */
  afterwards(): Part {
    return {
      name: "dissent",
      heading: "Dissent, complaints and safety",
      holds: ["dissent_review", "complaints", "safety_considered"],
      draw: (writing) => {
        this.#dissent = new Dissent(this.#begin(writing).form);
        return this.#dissent.draw();
      },
      show: () => this.#dissent?.show(this.#attendance?.dissenting() ?? []),
    };
  }

  /** What goes to whom. The last part: it also shows and hides the fields of all. */
  circulation(): Part {
    let circulation: Circulation | null = null;
    return {
      name: "circulation",
      heading: "Agreeing and sending",
      holds: ["circulation"],
      draw: (writing) => {
        const { form } = this.#begin(writing);
        circulation = new Circulation(form, () => this.#checked?.document ?? {}, () => writing.changed());
        return [...["signed", "agreed_record", "agreed_recipients"].map((name) => draw(`chair.${name}`)), ...circulation.draw()];
      },
      makeRoom(document) {
        circulation?.cards.open(idsAt(document, "circulation"));
        renewOffers();
      },
      show: (state) => {
        renewOffers();
        circulation?.cards.renew();
        this.#showAsked(state);
        this.#loaded?.show();
      },
    };
  }

  /** The minutes alone say whether there was a quorum. */
  #drawQuorum(writing: Writing): HTMLElement {
    const quorum = new QuorumShown(writing.form, () => writing.changed());
    this.#quorum = quorum;
    writing.form.addEventListener("conferencecheck:checked", (event) => {
      const { document, result } = (event as CustomEvent<Checked>).detail;
      void quorum.follow(document, result);
    });
    return quorum.block;
  }

  /** Where nothing could be loaded, nobody knows what is asked: every field is there to write in. */
  #showAsked({ form, latest, isAsked, procedures }: State): void {
    showAsked(form, {
      isAsked: (pattern) => procedures.length === 0 || isAsked(pattern),
      found: latest?.findings.map(({ at }) => at) ?? [],
      holds: (when, id) => (when === "inquorate" ? (this.#quorum?.isInquorate ?? true) : (this.#decisions?.holds(when, id) ?? true)),
    });
  }

  #begin(writing: Writing): Writing {
    if (this.#writing !== null) return writing;
    this.#writing = writing;
    listEveryone({
      children: () => writing.children.listed(),
      adults: () => writing.adults.listed(),
      invitees: () => this.#attendance?.cards.ids() ?? [],
      others: () => this.#attendance?.others() ?? [],
    });
    writing.form.addEventListener("conferencecheck:checked", (event) => {
      this.#checked = (event as CustomEvent<Checked>).detail;
    });
    return writing;
  }
}

function present<Made>(made: Made | null): Made {
  if (made === null) throw new Error("this part of the record is not drawn");
  return made;
}
