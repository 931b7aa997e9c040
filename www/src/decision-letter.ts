/** The decision letter: what was decided for each child, and who is sent the letter. */
import { startForm } from "./form.ts";
import { conferencePart } from "./parts/conference.ts";
import { adultsPart, childrenPart } from "./parts/people.ts";
import { sectionsPart } from "./parts/sections.ts";
import { recordOf } from "./record/printed.ts";
import { RecordParts } from "./record/record.ts";

startForm({
  kind: "decision-letter",
  called: "letter",
  title: "Decision of the child protection conference",
  printed: recordOf,
  parts: () => {
    const record = new RecordParts();
    return [
      conferencePart(),
      record.people("Chair", false),
      childrenPart(),
      adultsPart(),
      record.attendance(),
      record.decisions(),
      sectionsPart("What else the letter says", "Write what the family is to know beside the decision."),
      record.afterwards(),
      record.circulation(),
    ];
  },
});
