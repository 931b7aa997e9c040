/** Whose styles a page has, and the classes that are ours on such a page. */

const NHS = "[class^='nhsuk-'], [class*=' nhsuk-']";
const GOVUK = "[class^='govuk-template'], .govuk-width-container, .govuk-main-wrapper, .govuk-form-group:not(.conference-check-form-group)";

export type Style = "nhs" | "govuk" | "plain";

/** How something is heard and not seen on a page of each look. */
export const UNSEEN: Record<Style, string> = {
  nhs: "nhsuk-u-visually-hidden",
  govuk: "govuk-visually-hidden",
  plain: "govuk-visually-hidden conference-check-visually-hidden",
};

export function styleOf(root: ParentNode): Style {
  return root.querySelector(NHS) ? "nhs" : root.querySelector(GOVUK) ? "govuk" : "plain";
}

/** `*button mine` as the classes of a page of this look: what begins with a star is a component of GOV.UK's and the NHS's. */
export function classes(names: string, style: Style): string {
  const dressed = (name: string): string => {
    if (style === "nhs") return `nhsuk-${name}`;
    return style === "govuk" ? `govuk-${name}` : `govuk-${name} conference-check-${name}`;
  };
  return names.split(" ").map((name) => (name === "*visually-hidden" ? UNSEEN[style] : name.startsWith("*") ? dressed(name.slice(1)) : name)).join(" ");
}
