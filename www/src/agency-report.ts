/** The agency report: what an agency that knows the family writes for the conference. */
import { startForm } from "./form.ts";
import { agencies, authorPart, signingPart } from "./parts/author.ts";
import { conferencePart } from "./parts/conference.ts";
import { adultsPart, childrenPart } from "./parts/people.ts";
import { aboutLabels, sectionsPart } from "./parts/sections.ts";
import { separatePart } from "./parts/separate.ts";
import { sharingPart } from "./parts/sharing.ts";

const title = "Agency report to the child protection conference";

startForm({
  kind: "agency-report",
  called: "report",
  title,
  parts: () => [
    conferencePart(),
    authorPart(agencies, "Your role brings reminders of what can be said where."),
    childrenPart(),
    adultsPart(),
    sectionsPart("The report", aboutLabels),
    sharingPart(),
    signingPart(),
    separatePart(title),
  ],
});
