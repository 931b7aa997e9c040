/** Printing something else than the document of the page. */
import { byId, element } from "./dom.ts";

/** Prints this instead of what the page prints; with a mark, it stands at the head of every page. */
export function printAlone(content: readonly HTMLElement[], mark?: string): void {
  // A header of a table is the one thing that every browser repeats on each page.
  const body =
    mark === undefined
      ? content
      : [element("div", { class: "printed__mark" }, element("p", {}, mark)), element("div", { class: "printed__body" }, ...content)];
  const sheet = element("article", { class: `printed printed--alone${mark === undefined ? "" : " printed--marked"}` }, ...body);
  const page = document.documentElement;
  byId("main", HTMLElement).append(sheet);
  page.classList.add("prints-alone");
  const done = (): void => {
    sheet.remove();
    page.classList.remove("prints-alone");
  };
  addEventListener("afterprint", done, { once: true });
  print();
}
