/** The agency report: what an agency that knows the family writes for the conference. */
import { startForm } from "./form.ts";
import { agencies, authorPart, signingPart } from "./parts/author.ts";
import { conferencePart } from "./parts/conference.ts";
import { adultsPart, childrenPart } from "./parts/people.ts";
import { aboutLabels, sectionsPart } from "./parts/sections.ts";
import { sharingPart } from "./parts/sharing.ts";

startForm({
  kind: "agency-report",
  called: "report",
  title: "Agency report to the child protection conference",
  parts: [
    conferencePart(),
    authorPart(agencies, "Your role brings reminders of what can be said where."),
    childrenPart(),
    adultsPart(),
    sectionsPart("The report", aboutLabels),
    sharingPart(),
    signingPart(),
  ],
});
