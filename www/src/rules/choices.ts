/** What is chosen on the page of rules. It stands in the address, so that what is shown can be shared. */

export interface Choices {
  /** One procedure by itself, or all side by side. */
  view: "one" | "compare";
  procedure: string;
  /** A kind of document; empty for every kind. */
  kind: string;
  /** A type of conference; empty for every type. */
  conference: string;
  search: string;
}

/** What the address says, with what stands for all that it does not say. */
export function choicesIn(address: string, otherwise: Choices): Choices {
  const said = new URLSearchParams(address);
  const one = (name: keyof Choices): string => said.get(name) ?? otherwise[name];
  return {
    view: one("view") === "compare" ? "compare" : "one",
    procedure: one("procedure"),
    kind: one("kind"),
    conference: one("conference"),
    search: one("search"),
  };
}

/** The address of these choices within the page. */
export function addressOf({ view, procedure, kind, conference, search }: Choices): string {
  const said: Record<string, string> = { view };
  if (view === "one") said["procedure"] = procedure;
  said["kind"] = kind;
  if (conference !== "") said["conference"] = conference;
  if (search !== "") said["search"] = search;
  return `?${new URLSearchParams(said).toString()}`;
}
