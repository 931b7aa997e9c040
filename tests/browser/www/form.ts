/** The agency report as these tests use it: fields by their paths, people by the ids that the page gives them. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "../support.ts";

export const address = "agency-report/index.html";

/** Opens the report at a time that does not move on, once it is drawn. */
export async function openReport(page: Page, now = "2026-12-07T12:00:00Z"): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(address);
  await expect(page.locator("#report")).toBeVisible();
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
