/** Files that are dropped onto a part of the page. */

/** Tells which files were dropped there; while some are held over it the part says so in its look. */
export function followDrops(zone: HTMLElement, dropped: (files: readonly File[]) => void): void {
  const over = (event: DragEvent): void => {
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    zone.dataset["over"] = "";
  };
  zone.addEventListener("dragenter", over);
  zone.addEventListener("dragover", over);
  zone.addEventListener("dragleave", () => delete zone.dataset["over"]);
  zone.addEventListener("drop", (event) => {
    delete zone.dataset["over"];
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    dropped([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Words that are dragged from one text to another are none of it. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
