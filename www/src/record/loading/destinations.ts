/** Where an opinion can go: the sections that the form shows, about the same person or about the family. */

/** One place to write. */
export interface Destination {
  area: HTMLTextAreaElement;
  /** What the place is called: the section, and whom it is about. */
  label: string;
}

/** The places for what is about this person; what is about the family goes where the family is written of. */
export function destinations(form: HTMLFormElement, who: string | undefined): Destination[] {
  const areas = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[name^="sections."]')];
  const about = ({ name }: HTMLTextAreaElement): string => name.split(".")[2] ?? "";
  return areas
    .filter((area) => about(area) === "family" || about(area) === who)
    .sort((one, other) => Number(about(other) === who) - Number(about(one) === who))
    .map((area) => ({ area, label: area.labels[0]?.textContent.replace(/\s+/g, " ").trim() ?? area.name }));
}
