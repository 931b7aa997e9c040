/** Whether somebody was excluded, and from how much. */
import { element } from "../dom.ts";
import { radios, type Asked } from "../fields.ts";

/** From how much somebody was excluded. Which part is written into the choice itself. */
export function extentField(asked: Asked): HTMLElement {
  const at = asked.path;
  const part = "part of the conference";
  const which = element("input", { class: "govuk-input", id: `${at}-which`, type: "text", autocomplete: "off", spellcheck: "false" });
  const more = element("div", { class: "govuk-form-group" }, element("label", { class: "govuk-label", for: which.id }, "Which part"), which);
  const group = radios(asked, [
    { value: "", label: "No" },
    { value: "all of the conference", label: "From all of it" },
    { value: part, label: "From part of it", reveal: more },
  ]);
  const choice = group.querySelector<HTMLInputElement>("[data-reveals]");
  which.addEventListener("input", () => {
    if (choice !== null) choice.value = [part, which.value.trim()].filter((words) => words !== "").join(": ");
  });
  return group;
}
