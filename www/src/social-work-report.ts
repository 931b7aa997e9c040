/** The social worker’s report: what the enquiry found, or how the plan went, for the conference. */
import { startForm } from "./form.ts";
import { authorPart, signingPart, socialWorker } from "./parts/author.ts";
import { conferencePart } from "./parts/conference.ts";
import { adultsPart, childrenPart } from "./parts/people.ts";
import { aboutLabels, sectionsPart } from "./parts/sections.ts";
import { separatePart } from "./parts/separate.ts";
import { sharingPart } from "./parts/sharing.ts";

const title = "Social worker’s report to the child protection conference";

startForm({
  kind: "social-work-report",
  called: "report",
  title,
  parts: () => [
    conferencePart(),
    authorPart(socialWorker),
    childrenPart(),
    adultsPart(),
    sectionsPart("The report", aboutLabels),
    sharingPart(),
    signingPart(),
    separatePart(title),
  ],
});
