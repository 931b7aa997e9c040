/** The minutes of a conference: who was there, what was said, what was decided for each child, and what goes to whom. */
import { startForm } from "./form.ts";
import { conferencePart } from "./parts/conference.ts";
import { adultsPart, childrenPart } from "./parts/people.ts";
import { aboutLabels, sectionsPart } from "./parts/sections.ts";
import { recordOf } from "./record/printed.ts";
import { RecordParts } from "./record/record.ts";

startForm({
  kind: "minutes",
  called: "minutes",
  title: "Minutes of the child protection conference",
  printed: recordOf,
  parts: () => {
    const record = new RecordParts();
    return [
      conferencePart(),
      record.people("Chair and minute-taker", true),
      record.loading(),
      childrenPart(),
      adultsPart(),
      record.attendance(),
      record.reports(),
      sectionsPart("What was said", aboutLabels),
      record.decisions(),
      record.afterwards(),
      record.circulation(),
    ];
  },
});
