/** The social worker's report: what the procedure asks stands there, what it does not ask does not, and nothing typed goes. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support.ts";
import { enterDate, field } from "./form.ts";

async function open(page: Page, procedure: RegExp, conference = "Initial conference"): Promise<void> {
  await page.clock.setFixedTime("2026-12-04T12:00:00Z");
  await page.goto("social-work-report/index.html");
  await choose(page, procedure, conference);
}

async function choose(page: Page, procedure: RegExp, conference: string): Promise<void> {
  await page.getByRole("radio", { name: procedure }).check();
  await page.getByRole("radio", { name: conference }).check();
}

test("a field stands there for the procedure and conference that ask for it, and stays where it was filled in", async ({ page }) => {
  await open(page, /^Berkshire/);
  await expect(field(page, "conference.strategy_discussion.day")).toBeVisible();
  await expect(page.getByText("The conference is later than it should be")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a visit to Child 1" })).toBeVisible();
  await expect(field(page, "author.countersigned.name")).toHaveCount(0);
  await expect(field(page, "children.child-1.attends")).toHaveCount(0);
  await expect(field(page, "conference.previous_held.day")).toHaveCount(0);
  await enterDate(page, "conference.strategy_discussion", "17 11 2026");

  await choose(page, /^Stoke/, "Review conference");
  await expect(field(page, "author.countersigned.name")).toBeVisible();
  await expect(field(page, "children.child-1.attends")).toBeVisible();
  await expect(field(page, "conference.previous_held.day")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a visit to Child 1" })).toBeHidden();
  await expect(field(page, "conference.strategy_discussion.day")).toHaveValue("17");
  await field(page, "author.countersigned.name").fill("Ann Cox");

  await choose(page, /^Berkshire/, "Initial conference");
  await expect(field(page, "author.countersigned.name")).toHaveValue("Ann Cox");
  await expect(field(page, "children.child-1.attends")).toHaveCount(0);
});

test("a child who comes to the conference is asked about once, by fields of the child’s own", async ({ page }) => {
  await open(page, /^Stoke/);
  await enterDate(page, "conference.starts", "8 12 2026 10:00");
  await enterDate(page, "children.child-1.born", "2 3 2012");
  await field(page, "children.child-1.name").fill("Amara Bright");
  await expect(field(page, "sharing.family.child-1.given.day")).toBeVisible();
  await field(page, "children.child-1.attends").check();
  await expect(field(page, "sharing.child.child-1.given.day")).toBeVisible();
  await expect(field(page, "sharing.family.child-1.given.day")).toHaveCount(0);
});

test("visits are added, checked, taken out and brought back, and saved with the report", async ({ page }) => {
  await open(page, /^Bedfordshire/);
  await field(page, "children.child-1.name").fill("Amara Bright");
  await page.getByRole("button", { name: "Check, and read it through" }).click();
  const summary = page.locator(".govuk-error-summary");
  await summary.getByRole("link", { name: /visit/i }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Add a visit to Amara Bright" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Visit 1 to Amara Bright" })).toBeFocused();
  const visit = "children.child-1.visits.visit-1";
  await enterDate(page, `${visit}.on`, "19 11 2026");
  await page.getByRole("group", { name: "Was the child seen alone?" }).getByLabel("No").check();
  await expect(summary.getByRole("link", { name: /who was there when Amara was not seen alone/ })).toBeVisible();
  await field(page, `${visit}.present`).fill("Joy");
  await field(page, `${visit}.reason`).fill("She asked for her mother to stay.");
  await expect(summary.getByRole("link", { name: /seen alone/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Remove Visit 1 to Amara Bright" }).click();
  await page.getByRole("button", { name: "Remove Visit 1 to Amara Bright" }).click();
  await page.getByRole("button", { name: "Bring Visit 1 to Amara Bright back" }).click();
  await expect(field(page, `${visit}.present`)).toHaveValue("Joy");
  await expectAccessible(page);

  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("#printed").getByText("19 November 2026")).toBeVisible();
  await expect(page.locator("#printed").getByText("She asked for her mother to stay.")).toBeVisible();
});

test("where the procedure says nothing of such a report, the page says so, and there is a place to write", async ({ page }) => {
  await open(page, /^Sussex/);
  await expect(page.getByText("sets no rules for what reports to a conference hold")).toBeVisible();
  await field(page, "sections.report.family.text").fill("What the enquiry found.");
  await field(page, "author.name").fill("Helen Marsh");
  await field(page, "author.agency").fill("Children’s Services");
  await page.getByRole("radio", { name: "Social worker" }).check();
  await page.getByRole("button", { name: "Check, and read it through" }).click();
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  await expect(page.locator("#answers-found").getByText(/sets no rules for this kind of document/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the report" }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8")) as Record<string, unknown>;
  expect(saved).toMatchObject({ kind: "social-work-report", procedure: "sussex", author: { role: "social-worker" } });
});
