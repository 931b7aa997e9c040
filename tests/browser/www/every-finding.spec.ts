/** Whatever a procedure asks of a report, the page has a place for it, and the summary leads there. */
import type { Page } from "@playwright/test";
import { expect, test } from "../support.ts";
import { enterDate } from "./form.ts";

const kinds = ["agency-report", "social-work-report"];
const conferences = ["initial", "review", "pre-birth", "transfer-in"];

/** Two children and two adults by their names alone, and nothing else. */
async function fillNames(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add another child" }).click();
  await page.getByRole("button", { name: "Add another adult" }).click();
  const names = { "children.child-1": "Amara Bright", "children.child-2": "Kofi Bright", "adults.adult-1": "Joy Bright", "adults.adult-2": "Dan Bright" };
  for (const [path, name] of Object.entries(names)) await page.locator(`[id="${path}.name"]`).fill(name);
}

/**
 * What makes most conditions hold: a parent, a child who comes, a report that is not shared, an adult with needs, a
 * late conference, a visit of which nothing is said.
 */
async function tickWhatIsThere(page: Page): Promise<void> {
  for (const path of ["adults.adult-1.parental_responsibility", "children.child-1.attends", "children.child-2.understands", "adults.adult-1.needs_translation"]) {
    const box = page.locator(`[id="${path}"]`);
    if ((await box.count()) > 0) await box.check();
  }
  const needs = page.locator('[id="adults.adult-1.needs"]');
  if ((await needs.count()) > 0) await needs.fill("Joy reads Yoruba");
  if ((await page.locator('[id="conference.strategy_discussion.day"]').count()) > 0) {
    await enterDate(page, "conference.strategy_discussion", "2 11 2026");
    await page.getByRole("button", { name: "Add a visit to Amara Bright" }).click();
  }
  await enterDate(page, "conference.starts", "8 12 2026 10:00");
  await page.getByText("The report is not shared, or not all of it").first().click();
  await page.locator('[id="sharing.family.adult-1.not_shared.reason"]').fill("It would put a child in danger.");
}

interface Lost {
  message: string;
  why: string;
}

/** Follows every link of the summary and of the list after it; gives those that lead nowhere, and findings without one. */
async function lost(page: Page): Promise<Lost[]> {
  return page.evaluate(() => {
    const place = document.getElementById("found");
    const found: { message: string; why: string }[] = [];
    for (const line of place?.querySelectorAll("li") ?? []) {
      const link = line.querySelector("a");
      const message = (link ?? line).textContent.trim();
      if (link === null) {
        if (line.closest('[id$="-not-checked"]') === null) found.push({ message, why: "has no link" });
        continue;
      }
      link.click();
      const now = document.activeElement;
      const arrived = now instanceof HTMLElement && now !== link && now.closest("form") !== null && now.checkVisibility();
      if (!arrived) found.push({ message, why: `leads to ${now?.tagName ?? "nothing"} ${now?.id ?? ""}` });
    }
    return found;
  });
}

for (const kind of kinds) {
  test(`every finding of a ${kind} has a place, for every procedure and conference`, async ({ page }) => {
    test.slow();
    await page.clock.setFixedTime("2026-12-07T12:00:00Z");
    await page.goto(`${kind}/index.html`);
    await expect(page.locator("#report")).toBeVisible();
    await fillNames(page);
    const procedures = await page.locator('input[name="procedure"]').evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value));
    expect(procedures.length).toBeGreaterThanOrEqual(5);
    const problems: string[] = [];
    let followed = 0;
    for (const more of [false, true]) {
      for (const procedure of procedures) {
        await page.locator(`input[name="procedure"][value="${procedure}"]`).check();
        for (const conference of conferences) {
          await page.locator(`input[name="conference.type"][value="${conference}"]`).check();
          if (more && procedure === procedures[0] && conference === conferences[0]) await tickWhatIsThere(page);
          await page.getByRole("button", { name: "Check, and read it through" }).click();
          await expect(page.locator(".govuk-error-summary")).toBeFocused();
          followed += await page.locator("#found a").count();
          problems.push(...(await lost(page)).map(({ message, why }) => `${procedure} ${conference}: ${message} ${why}`));
        }
      }
    }
    expect(problems).toEqual([]);
    expect(followed).toBeGreaterThan(200);
  });
}
