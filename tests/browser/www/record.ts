/** Minutes and decision letters as these tests use them. */
import type { Page } from "@playwright/test";
import { expect } from "../support.ts";

export type Kind = "minutes" | "decision-letter";

export const conferences = ["initial", "review", "pre-birth", "transfer-in"];

/** Opens a record at a time that does not move on. */
export async function openRecord(page: Page, kind: Kind, now = "2026-12-08T14:00:00Z"): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(`${kind}/index.html`);
  await expect(page.locator("#report")).toBeVisible();
}

/** Fills the control of a field path. */
export async function fill(page: Page, path: string, text: string): Promise<void> {
  await page.locator(`[id="${path}"]`).fill(text);
}

/** Chooses the radio of a field path with this value. */
export async function choose(page: Page, path: string, value: string): Promise<void> {
  await page.locator(`input[name="${path}"][value="${value}"]`).check();
}

/** The procedures that can be chosen, by id. */
export async function proceduresOf(page: Page): Promise<string[]> {
  return page.locator('input[name="procedure"]').evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value));
}

/** Two children, two adults and three invitees by their names, and nothing else. */
export async function fillNames(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add another child" }).click();
  await page.getByRole("button", { name: "Add another adult" }).click();
  for (let invitee = 0; invitee < 3; invitee += 1) await page.getByRole("button", { name: "Add another person" }).click();
  const names = {
    "children.child-1": "Amara Bright",
    "children.child-2": "Kofi Bright",
    "adults.adult-1": "Joy Bright",
    "adults.adult-2": "Dan Bright",
    "attendance.invitee-1": "Helen Marsh",
    "attendance.invitee-2": "Asha Kaur",
    "attendance.invitee-3": "Ruth Adeyemi",
  };
  for (const [path, name] of Object.entries(names)) {
    const folded = page.locator(`[id="${path}"] > details:not([open]) > summary`);
    if ((await folded.count()) > 0) await folded.click();
    await fill(page, `${path}.name`, name);
  }
}

/** Has the form checked, follows every link of what is listed above it, and gives those that lead nowhere. */
export async function lostFindings(page: Page): Promise<{ followed: number; lost: string[] }> {
  await page.getByRole("button", { name: "Check, and read it through" }).click();
  const answers = page.getByRole("heading", { name: "Check your answers before you save" });
  await expect(page.locator(".govuk-error-summary").or(answers)).toBeFocused();
  if (await answers.isVisible()) await page.getByRole("button", { name: "Go back and change something" }).click();
  return page.evaluate(() => {
    const lost: string[] = [];
    const lines = [...(document.getElementById("found")?.querySelectorAll("li") ?? [])].filter((line) => line.closest('[id$="-not-checked"]') === null);
    for (const line of lines) {
      const link = line.querySelector("a");
      link?.click();
      const now = document.activeElement;
      const arrived = link !== null && now instanceof HTMLElement && now !== link && now.closest("form") !== null && now.checkVisibility();
      if (!arrived) lost.push(`${line.textContent.trim()} (${link === null ? "no link" : `leads to ${now?.tagName} ${now?.id}`})`);
    }
    return { followed: lines.length, lost };
  });
}
