/** What there is to know of an opened document beside its answers: whether its receipt fits it still, and its procedure is known. */
import { procedures, verify } from "conference-check";
import { textAt } from "../document.ts";
import { element } from "../dom.ts";
import type { Saved } from "./saved.ts";

/** More points than anybody reads. */
const mostShown = 10;

/** Says what does not fit; nothing where all does, or nothing can be checked, which the page says elsewhere. */
export async function whatOfReceipt(saved: Saved): Promise<HTMLElement[]> {
  return [...(await unknownProcedure(saved)), ...(await misfits(saved))];
}

async function unknownProcedure({ document }: Saved): Promise<HTMLElement[]> {
  const id = textAt(document, "procedure");
  const known = await procedures().catch(() => null);
  if (known === null || id === "" || known.some((procedure) => procedure.id === id)) return [];
  return [paragraph(`It follows a procedure that is not known here, “${id.slice(0, 100)}”. Choose the one that the conference follows.`)];
}

async function misfits({ document, receipt }: Saved): Promise<HTMLElement[]> {
  if (receipt === null) return [];
  try {
    const { holds, differences } = await verify(document, receipt);
    if (holds) return [];
    const points = differences.slice(0, mostShown).map(({ message }) => element("li", {}, message));
    return [
      paragraph("The receipt in the file does not fit what the file holds now. It was changed after it was checked, or the procedure or this program was."),
      element("ul", { class: "govuk-list govuk-list--bullet" }, ...points),
    ];
  } catch (error) {
    return (error as Error).name === "NotChecking" ? [] : [paragraph("The receipt in the file cannot be read, and proves nothing.")];
  }
}

function paragraph(words: string): HTMLElement {
  return element("p", { class: "govuk-body" }, words);
}
