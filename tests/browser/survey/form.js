import { attach } from "conference-check";
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "conference-check/conference-check.css";
import { show } from "../../../www/embed/shown.js";

const survey = new Model({
  showQuestionNumbers: "off",
  elements: [
    { type: "text", name: "worker", title: "Your name" },
    { type: "text", name: "team", title: "Your team" },
    { type: "radiogroup", name: "conference", title: "Conference", choices: [{ value: "initial", text: "Initial" }, { value: "review", text: "Review" }] },
    {
      type: "paneldynamic", name: "children", title: "Children", panelCount: 1, addPanelText: "Add a child",
      templateElements: [{ type: "text", name: "name", title: "Child’s name" }, { type: "comment", name: "needs", title: "What this child needs" }],
    },
    { type: "comment", name: "contact", title: "Your contact with the family" },
    { type: "text", inputType: "date", name: "signed", title: "Signed on" },
  ],
});

// All that joins it to Conference Check.
const fields = {
  worker: "author.name",
  team: "author.agency",
  conference: "conference.type",
  contact: "sections.involvement.family.text",
  signed: "author.signed",
  name: "children.{child}.name",
  needs: "sections.child-needs.{child}.text",
};
let attached, sent;
survey.onAfterRenderQuestion.add((_, { question, htmlElement }) => {
  const child = question.parent.id.replaceAll("_", "-"); // SurveyJS names each child's panel for good
  const at = fields[question.name]?.replace("{child}", child);
  for (const control of htmlElement.querySelectorAll("input, textarea")) if (at) control.dataset.check = at;
});
survey.onAfterRenderSurvey.add((_, { htmlElement }) => {
  attached = attach(htmlElement.querySelector("form") ?? htmlElement.closest("form"), { procedure: "berkshire", kind: "agency-report" });
});
survey.onCompleting.add(async (_, options) => {
  if (sent) return;
  options.allow = false; // until the check lets it go
  sent = await attached.submit();
  if (sent) survey.doComplete();
});
survey.onComplete.add(() => {
  attached.detach();
  show(Object.entries({ document: JSON.stringify(sent.document), receipt: JSON.stringify(sent.receipt) }));
});

renderSurvey(survey, document.querySelector("#survey"));
