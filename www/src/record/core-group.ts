/** The members of a child's core group: boxes for those who are listed, and lines for names of others. */
import { button, element } from "../dom.ts";
import { nameOf } from "../names.ts";
import type { Asked } from "../fields.ts";
import { fillsItself } from "../saved/values.ts";
import { peopleField } from "./everyone.ts";

/** The field for one child. */
export function coreGroupField(asked: Asked, child: string): HTMLElement {
  const { path } = asked;
  const group = peopleField(asked, ["adults", "children", "others"], "Add the adults and those who came: they can then be ticked here.");
  const lines = element("div");
  const addLine = (): HTMLInputElement | null => {
    const line = nameLine(path, lines.childElementCount + 1);
    lines.append(line);
    return line.querySelector("input");
  };
  const add = button("Add somebody who is not listed", () => addLine()?.focus());
  add.append(element("span", { class: "govuk-visually-hidden" }, " to the core group of ", nameOf(child)));
  // Names stand after the boxes: a list is read in the order of its controls.
  group.querySelector("fieldset")?.append(lines, add);
  return fillsItself(group, (said) => {
    for (const member of said.split("\n").filter(Boolean)) {
      const box = group.querySelector<HTMLInputElement>(`input[type=checkbox][value="${CSS.escape(member)}"]`);
      const line = box === null ? addLine() : null;
      if (box !== null) box.checked = true;
      if (line !== null) line.value = member;
    }
    return true;
  });
}

function nameLine(path: string, number: number): HTMLElement {
  const id = `${path}-name-${number}`;
  const input = element("input", { class: "govuk-input govuk-input--width-20", id, name: path, type: "text", autocomplete: "off", spellcheck: "false" });
  return element("div", { class: "govuk-form-group" }, element("label", { class: "govuk-label", for: id }, `Name of another member, ${number}`), input);
}
