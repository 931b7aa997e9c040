/** The panel: what is due, what is left, what could not be checked. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support.ts";
import { enterDate, field, openReport } from "./form.ts";

function panel(page: Page): Locator {
  return page.getByRole("complementary", { name: "Due and left" });
}

/** What the list below the picture has for a day. */
function dueOn(page: Page, date: string): Locator {
  return panel(page).getByRole("list").getByText(date, { exact: true });
}

async function oneParent(page: Page): Promise<void> {
  await field(page, "children.child-1.name").fill("Amara Bright");
  await field(page, "adults.adult-1.name").fill("Joy Bright");
  await page.getByRole("group", { name: "Parents" }).getByLabel("Joy Bright").check();
}

test("without a date it says what it waits for, and what could not be checked", async ({ page }) => {
  await openReport(page);
  await page.getByLabel("Initial conference").check();
  await oneParent(page);
  await panel(page).getByText(/^Could not be checked: /).click();
  await expect(panel(page).getByText("Because:").first()).toBeVisible();
  await expect(panel(page).getByText("December 2026")).toHaveCount(0);
});

test("a date in words, whom it is about, how it was counted, and where it stands", async ({ page }) => {
  await openReport(page, "2026-12-01T12:00:00Z");
  await page.getByLabel("Initial conference").check();
  await oneParent(page);
  await enterDate(page, "conference.starts", "8 December 2026 10:00");
  await expect(dueOn(page, "Friday 4 December 2026")).toHaveCount(2);
  await expect(panel(page).getByText("Joy Bright: still to do")).toBeVisible();

  const counted = panel(page).locator("details").filter({ hasText: "How this was counted: shared with family" });
  await counted.locator("summary").click();
  await expect(counted.getByText("2 working days before the conference (Tuesday 8 December 2026, 10:00).")).toBeVisible();
  await expect(counted.getByText("Saturday 5 December 2026", { exact: true })).toBeVisible();
  await expect(counted.getByText("Sunday 6 December 2026", { exact: true })).toBeVisible();

  await enterDate(page, "sharing.family.adult-1.given", "4 12 2026");
  await enterDate(page, "sharing.family.adult-1.discussed", "7 12 2026");
  await expect(panel(page).getByText("Joy Bright: late")).toBeVisible();
  await enterDate(page, "sharing.family.adult-1.discussed", "4 12 2026");
  await expect(panel(page).getByText("Joy Bright: done in time")).toBeVisible();

  await page.getByLabel("Review conference").check();
  await expect(dueOn(page, "Tuesday 1 December 2026")).toHaveCount(2);
});

test("each part of the form says what is left in it, and leads there, also into what is folded", async ({ page }) => {
  await openReport(page, "2026-12-07T12:00:00Z");
  await expect(panel(page).getByText("About you: not checked yet")).toBeVisible();
  await page.getByLabel("Initial conference").check();
  await enterDate(page, "conference.starts", "8 12 2026 10:00");
  await oneParent(page);
  await expect(panel(page).getByText("About you: 3 left")).toBeVisible();
  await page.getByLabel("Health visitor").check();
  await field(page, "author.name").fill("Ann Shaw");
  await field(page, "author.agency").fill("Harnley Health Trust");
  await expect(panel(page).getByText("About you: nothing left")).toBeVisible();

  const reason = field(page, "sharing.family.adult-1.not_shared.reason");
  await page.getByText("The report is not shared, or not all of it").click();
  await reason.fill("Joy may not read it yet.");
  await reason.fill("");
  await enterDate(page, "sharing.family.adult-1.not_shared.agreed_by_chair", "2 12 2026");
  await page.getByText("The report is not shared, or not all of it").click();
  await expect(reason).toBeHidden();
  await panel(page).getByText(/^Sharing the report: /).click();
  await panel(page).getByRole("link", { name: "Enter why the report is not shared with Joy" }).click();
  await expect(reason).toBeFocused();
});
