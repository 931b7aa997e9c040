/** "Put these dates in a calendar": a file made in the page, in which nobody is named unless that is ticked. */
import { calendarFile, type Document } from "conference-check";
import { button, element } from "./dom.ts";
import { checkbox } from "./fields.ts";
import { download } from "./save.ts";

const NAMES = "calendar-names";

/** What to make the file of. */
export interface Offer {
  readonly document: () => object;
  /** The dates of every kind of document around the conference; else those of the document alone. */
  readonly everyKind: boolean;
  /** Whether there are names to put in. */
  readonly names: boolean;
}

/** The button, with the box for names where there are any. */
export function calendarOffer({ document: made, everyKind, names }: Offer): HTMLElement[] {
  const hint = "Other people may see your calendar";
  const box = names ? checkbox({ path: NAMES, label: "With the names of the people each date is about", hint }) : null;
  const said = element("p", { class: "govuk-body", role: "status" });
  const put = button("Put these dates in a calendar", () => void offer());
  async function offer(): Promise<void> {
    const ticked = box?.querySelector("input")?.checked ?? false;
    download(await calendarFile(made() as Document, { everyKind, names: ticked }), "text/calendar", "conference-dates.ics");
    said.textContent = "The file conference-dates.ics is in your downloads. Open it with your calendar.";
  }
  return [...(box === null ? [] : [box]), put, said];
}
