/** Whether somebody was excluded, and from how much. */
import { element } from "../dom.ts";
import { radios, type Asked } from "../fields.ts";
import { fillsItself } from "../saved/values.ts";

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
  return fillsItself(group, (said) => {
    const boxes = [...group.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    const all = boxes.find(({ value }) => value === said);
    if (all === undefined && choice !== null) {
      choice.value = said;
      which.value = said.startsWith(`${part}: `) ? said.slice(part.length + 2) : said;
    }
    const chosen = all ?? choice;
    if (chosen !== null) chosen.checked = true;
    chosen?.dispatchEvent(new Event("change", { bubbles: true }));
    return chosen !== null;
  });
}
