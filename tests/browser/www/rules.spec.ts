/** The page of rules: what each procedure asks, side by side too, searched, shared, printed. */
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import * as known from "conference-check";
import { expect, expectAccessible, test } from "../support.ts";

/** What is built in: another spec may have loaded a pack of its own into this process, which no page knows. */
const builtIn = new Set(
  readdirSync(new URL("../../../procedures", import.meta.url))
    .map((file) => basename(file, ".toml"))
    .filter((name) => name !== "common"),
);

async function procedures(): Promise<known.Procedure[]> {
  return (await known.procedures()).filter(({ id }) => builtIn.has(id));
}

async function rules(procedure?: string): Promise<known.Rule[]> {
  return (await known.rules(procedure)).filter(({ procedure: id }) => builtIn.has(id));
}

async function open(page: Page, address = ""): Promise<void> {
  await page.goto(`rules/index.html${address}`);
  await expect(page.getByRole("search")).toBeVisible();
}

function row(page: Page, rule: string): ReturnType<Page["locator"]> {
  return page.locator(`tr[id="${rule}"]`);
}

test("every rule of every procedure stands there, with what it asks, why and where the procedure says so", async ({ page }) => {
  test.slow();
  const all = await rules();
  for (const { id, title, version, source, notes } of await procedures()) {
    await open(page, `?procedure=${id}&kind=`);
    const own = all.filter(({ procedure }) => procedure === id);
    await expect(page.locator(".rule")).toHaveCount(own.length);
    const shown = await page.locator("#rules-shown").textContent();
    for (const { asks, why, clause } of own) for (const words of [asks, why, clause]) expect(shown).toContain(words);
    for (const words of [title, version, source, ...notes]) expect(shown).toContain(words);
  }
});

test("a kind and a conference leave the rules that hold for them, and the number is said", async ({ page }) => {
  const held = (await rules("berkshire")).filter(({ parts }) => parts.some(({ kinds, conferences }) => kinds.includes("agency-report") && conferences.includes("review")));
  await open(page, "?procedure=berkshire");
  await page.getByLabel("Type of conference").selectOption({ label: "Review conference" });
  await expect(page.locator(".rule")).toHaveCount(held.length);
  await expect(page.getByRole("status").filter({ hasText: "Berkshire" })).toHaveText(
    `${held.length} rules of Berkshire child protection conferences, for agency reports, for review conferences`,
  );
  const due = page.locator('[id="sent-to-chair"] .govuk-summary-list__row').filter({ hasText: "By when" });
  await expect(due).toHaveText("By when5 working days before the conference");
  await page.getByLabel("Type of conference").selectOption({ label: "Initial conference" });
  await expect(due).toHaveText("By when2 working days before the conference");
});

test("side by side: who asks for a chronology, and by when do minutes go out", async ({ page }) => {
  await open(page);
  await page.getByLabel("All procedures side by side").check();
  await page.getByLabel("Kind of document").selectOption({ label: "Social worker’s report" });
  await page.getByLabel("Search the rules").fill("chronology");
  await expect(page.getByRole("status").filter({ hasText: "procedures" })).toContainText("with ‘chronology’");
  const chronology = row(page, "chronology").getByRole("cell");
  await expect(chronology).toHaveCount((await procedures()).length);
  await expect(chronology.nth(0)).toContainText("Required");
  await expect(chronology.nth(1)).toContainText("Says nothing of this");
  await expect(chronology.nth(3)).toContainText("Says nothing of thisSets no rules for social workers’ reports");

  await page.getByLabel("Kind of document").selectOption({ label: "Minutes" });
  await page.getByLabel("Search the rules").fill("record sent");
  const due = await row(page, "record-sent").getByRole("cell").allInnerTexts();
  expect(due.filter((words) => /\d+ (working )?days? after/.test(words)).length).toBeGreaterThanOrEqual(3);
  await expect(page.getByRole("columnheader")).toHaveCount((await procedures()).length + 1);
});

test("what is shown stands in the address, a link leads to one rule, and copies itself", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByLabel("Procedure", { exact: true }).selectOption("stoke-on-trent");
  await page.getByLabel("Search the rules").fill("countersigned");
  await expect(page).toHaveURL(/procedure=stoke-on-trent.*search=countersigned/);
  await page.getByLabel("Kind of document").selectOption({ label: "Social worker’s report" });
  await page.getByRole("link", { name: /^Link to this rule.*Countersigned$/ }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(link).toMatch(/#countersigned$/);

  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.locator('[id="countersigned"]')).toBeFocused();
  await expect(page.getByLabel("Search the rules")).toHaveValue("countersigned");
  await expect(page.getByLabel("Kind of document")).toHaveValue("social-work-report");
  await expect(page.locator(".rule")).toHaveCount(1);
});

test("a link to a rule arrives, whatever else is chosen", async ({ page }) => {
  await open(page, "?procedure=stoke-on-trent&kind=minutes&search=zzz#countersigned");
  await expect(page.locator('[id="countersigned"]')).toBeFocused();
  await expect(page.getByLabel("Search the rules")).toHaveValue("");
  await page.goto("about:blank");
  await open(page, "?procedure=wales#countersigned");
  await expect(row(page, "countersigned")).toBeFocused();
});

test("where nothing is found the page says so, and nothing from the address is taken for markup", async ({ page }) => {
  await open(page, `?procedure=nowhere&kind=nothing&search=${encodeURIComponent("<b>zzz</b>")}#%3Cb%3E`);
  await expect(page.getByText("0 rules")).toBeVisible();
  await expect(page.locator("#rules-count b")).toHaveCount(0);
});

test("by keyboard alone, on a wide screen and a narrow one, and axe finds nothing", async ({ page }) => {
  test.slow();
  await open(page);
  await page.getByLabel("One procedure").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("table", { name: "The same rule in each procedure" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Kind of document")).toBeFocused();
  await expectAccessible(page);
  for (const height of [256, 640]) {
    await page.setViewportSize({ width: 320, height });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
  }
  await expect(page.locator(".compare__procedure").first()).toBeVisible();
  await expectAccessible(page);
});

test("on paper stand the rules, and not the choices", async ({ page }) => {
  await open(page, "?procedure=wales&kind=minutes");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "What the procedures ask" })).toBeVisible();
  await expect(page.locator(".rule").first()).toBeVisible();
  await expect(page.locator("#rules-filter")).toBeHidden();
  await expect(page.getByRole("link", { name: /Link to this rule/ })).toHaveCount(0);
});
