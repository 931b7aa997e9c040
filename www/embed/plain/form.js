import { attach } from "conference-check";
import "conference-check/conference-check.css";
import { show } from "../shown.js";

const form = document.querySelector("#return");

// From here on, the agency's own script: rows that come and go, a submission that it sends itself.
let rows = 0;
function addChild() {
  const row = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = "Child";
  row.append(legend);
  for (const [name, words, tag] of [["name", "Name", "input"], ["dob", "Born", "input"], ["needs", "What this child needs", "textarea"]]) {
    const label = document.createElement("label");
    const control = document.createElement(tag);
    control.name = `child[${rows}][${name}]`;
    if (name === "dob") control.type = "date";
    label.append(`${words} `, control);
    row.append(label);
  }
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = "Take this child out";
  remove.addEventListener("click", () => row.remove());
  row.append(remove);
  document.querySelector("#children").append(row);
  rows += 1;
}
document.querySelector("#add").addEventListener("click", addChild);
addChild();
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(new FormData(form));
});

// And all that joins it to Conference Check.
attach(form, {
  procedure: "berkshire",
  kind: "agency-report",
  fields: {
    WorkerName: "author.name",
    Team: "author.agency",
    PostCode: { at: "author.role", values: { HV: "health-visitor", MW: "midwife", DSL: "school" } },
    ConfType: { at: "conference.type", values: { 1: "initial", 2: "review" } },
    conf_d: "conference.starts.day",
    conf_m: "conference.starts.month",
    conf_y: "conference.starts.year",
    conf_t: "conference.starts.time",
    "child[{id}][name]": "children.child-{id}.name",
    "child[{id}][dob]": "children.child-{id}.born",
    "child[{id}][needs]": "sections.child-needs.child-{id}.text",
    Contact: "sections.involvement.family.text",
    SignedOn: "author.signed",
  },
});
