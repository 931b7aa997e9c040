/** The agency report as these tests use it: fields by their paths, people by the ids that the page gives them. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "../support.ts";

export const address = "agency-report/index.html";

/** Opens the report at a time that does not move on, once it is drawn. */
export async function openUntouched(page: Page, now = "2026-12-07T12:00:00Z"): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(address);
  await expect(page.locator("#report")).toBeVisible();
}

/** The same, with Berkshire's procedure chosen where there is one to choose. */
export async function openReport(page: Page, now?: string): Promise<void> {
  await openUntouched(page, now);
  const berkshire = page.getByRole("radio", { name: /^Berkshire/ });
  if ((await berkshire.count()) > 0) await berkshire.check();
}

/** The control of a field path. */
export function field(page: Page, path: string): Locator {
  return page.locator(`[id="${path}"]`);
}

/** The text of a section. */
export function prose(page: Page, section: string, who: string): Locator {
  return field(page, `sections.${section}.${who}.text`);
}

/** Types a date, `8 12 2026`, and a time where one follows. */
export async function enterDate(page: Page, path: string, date: string): Promise<void> {
  const [day = "", month = "", year = "", time] = date.split(" ");
  await field(page, `${path}.day`).fill(day);
  await field(page, `${path}.month`).fill(month);
  await field(page, `${path}.year`).fill(year);
  if (time !== undefined) await field(page, `${path}.time`).fill(time);
}

export async function addChild(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add another child" }).click();
}

export async function addAdult(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add another adult" }).click();
}

/** The names of the text areas of a section, in order. */
export async function proseOf(page: Page, section: string): Promise<string[]> {
  const areas = page.locator(`textarea[name^="sections.${section}."]`);
  return areas.evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).name));
}

/** The list of a section's sentences, under its text. */
export function sentences(page: Page, section: string, who: string): Locator {
  return page.locator(`[data-field="sections.${section}.${who}.text"]`);
}

export type Label = "Fact" | "Observation" | "Allegation" | "Opinion";

/** Writes one sentence in a section, and labels it where a label is given. */
export async function write(page: Page, section: string, who: string, sentence: string, label?: Label): Promise<void> {
  await prose(page, section, who).fill(sentence);
  if (label === undefined) return;
  const choices = sentences(page, section, who).getByRole("group", { name: sentence });
  await choices.getByRole("radio", { name: label }).check();
}

/** A report on two children with the same mother, in which nothing is left to do. */
export async function fillReport(page: Page): Promise<void> {
  await page.getByLabel("Initial conference").check();
  await enterDate(page, "conference.starts", "8 12 2026 10:00");
  await page.getByLabel("Health visitor").check();
  await field(page, "author.name").fill("Ann Shaw");
  await field(page, "author.agency").fill("Harnley Health Trust");
  await addChild(page);
  await field(page, "children.child-1.name").fill("Amara Bright");
  await enterDate(page, "children.child-1.born", "2 3 2019");
  await field(page, "children.child-2.name").fill("Kofi Bright");
  await enterDate(page, "children.child-2.born", "14 6 2021");
  await field(page, "adults.adult-1.name").fill("Joy Bright");
  for (const parents of await page.getByRole("group", { name: "Parents" }).all()) await parents.getByLabel("Joy Bright").check();

  await write(page, "involvement", "family", "I have visited the family eleven times since May 2026.", "Fact");
  await write(page, "parental-capacity", "family", "Joy prepared a meal while I was there on 2 November 2026.", "Observation");
  await write(page, "family-and-environment", "family", "The flat has two bedrooms.", "Fact");
  await write(page, "child-needs", "child-1", "Amara weighed 14.2 kg on 12 November 2026.", "Fact");
  await write(page, "child-needs", "child-2", "Kofi walks without help.", "Observation");
  await write(page, "harm-and-impact", "child-1", "Amara had a bruise on the left arm on 3 November 2026.", "Observation");
  await write(page, "harm-and-impact", "child-2", "Kofi was in the next room on 3 November 2026.", "Fact");
  await write(page, "analysis", "child-1", "In my opinion Amara is likely to be hurt again.", "Opinion");
  await write(page, "analysis", "child-2", "I think Kofi needs a calmer home.", "Opinion");
  await write(page, "child-views", "child-1", "Amara told me on 12 November that she likes her room.", "Fact");
  await write(page, "child-views", "child-2", "Kofi reached for Joy when I came in.", "Observation");

  await enterDate(page, "sharing.family.adult-1.given", "3 12 2026");
  await enterDate(page, "sharing.family.adult-1.discussed", "3 12 2026");
  await enterDate(page, "sharing.chair.given", "3 12 2026");
  await enterDate(page, "author.signed", "3 12 2026");
}

/** Goes on to the answers by the form's own button. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check, and read it through" }).click();
}
