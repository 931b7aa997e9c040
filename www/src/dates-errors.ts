/** Says beside a date that it cannot be read, once the person has gone on from it. */
import { dates, type Document } from "conference-check";
import type { DatesForm } from "./dates-form.ts";
import { element } from "./dom.ts";

/** Watches the form's dates. */
export function watchDates(asked: DatesForm): void {
  const { form } = asked;
  form.addEventListener("focusout", ({ target, relatedTarget }) => {
    const group = target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null;
    if (group === null || group.querySelector(".govuk-date-input") === null) return;
    if (relatedTarget instanceof Node && group.contains(relatedTarget)) return;
    void tell(asked, group);
  });
  form.addEventListener("input", ({ target }) => {
    const group = target instanceof Element ? target.closest<HTMLElement>(".govuk-form-group--error") : null;
    if (group !== null) void tell(asked, group);
  });
}

async function tell(asked: DatesForm, group: HTMLElement): Promise<void> {
  const path = group.dataset["field"] ?? "";
  const typed = asked.typed(path);
  show(group, `${path}-error`, typed !== undefined && !(await isRead(asked, typed)));
}

/** Whether the core can read a date: whether it can count from it. */
async function isRead(asked: DatesForm, typed: Record<string, string>): Promise<boolean> {
  const document = asked.document();
  if (document === null) return true;
  const type = asked.conference;
  const rows = await dates({ ...document, conference: { ...(type === undefined ? {} : { type }), starts: typed } } as Document);
  return rows.some(({ from }) => from !== null);
}

function show(group: HTMLElement, id: string, isWrong: boolean): void {
  const fieldset = group.querySelector("fieldset");
  const inputs = group.querySelector(".govuk-date-input");
  group.classList.toggle("govuk-form-group--error", isWrong);
  for (const input of group.querySelectorAll("input")) input.classList.toggle("govuk-input--error", isWrong);
  const shown = group.querySelector(".govuk-error-message");
  const described = (fieldset?.getAttribute("aria-describedby") ?? "").split(" ").filter((other) => other !== "" && other !== id);
  if (isWrong) described.push(id);
  if (described.length > 0) fieldset?.setAttribute("aria-describedby", described.join(" "));
  else fieldset?.removeAttribute("aria-describedby");
  if (!isWrong) shown?.remove();
  else if (shown === null) inputs?.before(element("p", { id, class: "govuk-error-message" }, "Enter a real date, such as 8 12 2026"));
}
