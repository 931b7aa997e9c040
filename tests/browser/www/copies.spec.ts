/** What each reader would receive: previews beside what is left out, the mark on every page, a report for each child. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { pagesOf } from "../pdf.ts";
import { expect, expectAccessible, test } from "../support.ts";
import { addAdult, addChild, field, fillReport, openReport, prose, submit } from "./form.ts";

const parts = [
  { section: "child-needs", child: "child-1", words: "Amara walks to school by herself." },
  { section: "child-needs", child: "child-2", words: "Kofi speaks in short sentences." },
  { section: "child-needs", child: "child-3", words: "Zosia sleeps through the night." },
];

/** What of each child, and of the father, no other father may read. */
const ofChild: Record<string, RegExp> = {
  "child-1": /Amara|Mari\b|2 March 2019|2019-03-02|Dan\b|Mensah|walks to school/i,
  "child-2": /Kofi|Ko\b|9 May 2016|2016-05-09|Kwame|Asante|900147|short sentences/i,
  "child-3": /Zofia|Zosia|28 January 2021|2021-01-28|through the night/i,
};

async function date(page: Page, path: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  for (const [part, value] of [["day", day], ["month", month], ["year", year]] as const) await field(page, `${path}.${part}`).fill(value);
}

async function listChild(page: Page, id: string, name: string, knownAs: string, born: readonly [string, string, string]): Promise<void> {
  await field(page, `children.${id}.name`).fill(name);
  await field(page, `children.${id}.known_as`).fill(knownAs);
  await date(page, `children.${id}.born`, born);
}

/** A joint report on three half-siblings, long enough for several pages. */
async function writeJointReport(page: Page): Promise<void> {
  await openReport(page);
  await page.getByLabel("Initial conference").check();
  await field(page, "conference.starts.day").fill("8");
  await field(page, "conference.starts.month").fill("12");
  await field(page, "conference.starts.year").fill("2026");
  for (const add of [addChild, addChild, addAdult, addAdult]) await add(page);
  await listChild(page, "child-1", "Amara Bright", "Mari", ["2", "3", "2019"]);
  await listChild(page, "child-2", "Kofi Asante", "Ko", ["9", "5", "2016"]);
  await listChild(page, "child-3", "Zofia Bright", "Zosia", ["28", "1", "2021"]);
  for (const [adult, name] of [["adult-1", "Joy Bright"], ["adult-2", "Dan Mensah"], ["adult-3", "Kwame Asante"]] as const) {
    await field(page, `adults.${adult}.name`).fill(name);
  }
  for (const adult of ["adult-2", "adult-3"]) await page.locator(`[id="adults.${adult}.household"]`).uncheck();
  const parents: Record<string, readonly string[]> = { "child-1": ["adult-1", "adult-2"], "child-2": ["adult-1", "adult-3"], "child-3": ["adult-1"] };
  for (const [child, ids] of Object.entries(parents)) {
    for (const id of ids) await page.locator(`[id="children.${child}.parents-${id}"]`).check();
  }
  for (const { section, child, words } of parts) {
    // Few sentences, which the page lists one by one, and many pages.
    const more = Array.from({ length: 4 }, (_, visit) => `Visit ${visit + 1} ${"went as it had been planned and ".repeat(60)}ended.`);
    await prose(page, section, child).fill([words, ...more].join("\n"));
  }
  await prose(page, "family-and-environment", "family").fill(
    "The flat has two bedrooms. KO was born on 09/05/2016. Mari and Zosia share a room. Mr Asante rang from +44 7700 900147.",
  );
}

function report(page: Page, child: string): Locator {
  return page.locator(`[data-report-about="${child}"]`);
}

/** What a press prints: the text of each page of the PDF. */
async function printed(page: Page, press: Locator): Promise<string[]> {
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  await press.click();
  const pages = await pagesOf(await page.pdf({ format: "A4" }));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return pages;
}

async function savedBy(page: Page, press: Locator): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await press.click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("a joint report of three half-siblings becomes three, and each father's copy holds nothing of the others", async ({ page }) => {
  test.slow();
  await writeJointReport(page);
  const part = page.locator("#part-separate");
  await expect(part).toBeVisible();
  await part.getByRole("button", { name: "Make a report for each child" }).press("Enter");
  await expect(part.getByRole("heading", { name: "Read what is left out before you save" })).toBeFocused();
  await expect(part).toContainText("Mari and Zosia share a room.");

  for (const { child, words } of parts) {
    const others = parts.filter((other) => other.child !== child);
    await expect(report(page, child).locator("[data-left-out]").first()).toContainText(others.map((other) => other.words)[0] ?? "");
    const { name, text } = await savedBy(page, report(page, child).getByRole("button", { name: /^Save the report/ }));
    expect(name).toBe(`agency-report-child-${child.slice(-1)}-8-december-2026.json`);
    expect(text).toContain(words);
    for (const other of others) expect(text).not.toContain(other.words);
    expect(Object.keys((JSON.parse(text) as { children: object }).children)).toEqual([child]);
  }

  await report(page, "child-1").locator('[data-copy-for="adult-2"] summary').press("Enter");
  await expectAccessible(page);
  await report(page, "child-1").locator('[data-copy-for="adult-2"] summary').press("Enter");

  for (const [child, father] of [["child-1", "adult-2"], ["child-2", "adult-3"]] as const) {
    const copy = report(page, child).locator(`[data-copy-for="${father}"]`);
    await copy.locator("summary").press("Enter");
    const name = father === "adult-2" ? "Dan Mensah" : "Kwame Asante";
    const preview = copy.locator(".copy__sheet");
    await expect(preview).toContainText(parts.find((it) => it.child === child)?.words ?? "?");
    const pages = await printed(page, copy.getByRole("button", { name: /^Print this copy/ }));
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages) expect(text).toContain(`Parent’s copy: ${name}`);
    const all = pages.join(" ");
    expect(all).toContain(parts.find((it) => it.child === child)?.words);
    for (const other of parts.filter((it) => it.child !== child)) {
      expect(all).not.toMatch(ofChild[other.child] ?? /./);
      expect(await preview.textContent()).not.toMatch(ofChild[other.child] ?? /./);
    }
  }
});

test("the reports fall away when what they were made from changes", async ({ page }) => {
  await writeJointReport(page);
  await page.getByRole("button", { name: "Make a report for each child" }).click();
  await expect(report(page, "child-1")).toBeVisible();
  await prose(page, "child-needs", "child-1").fill("Something else.");
  await expect(report(page, "child-1")).toHaveCount(0);
  await expect(page.locator("#part-separate")).toContainText("Make the reports again.");
});

test("children with the same parents are not offered separate reports", async ({ page }) => {
  await openReport(page);
  await fillReport(page);
  await expect(page.locator("#part-separate")).toBeHidden();
});

test("before a report is saved, each reader's copy is shown beside what is left out of it", async ({ page }) => {
  test.slow();
  await openReport(page);
  await fillReport(page);
  await submit(page);
  const copies = page.locator("#answers-copies");
  await expect(copies.getByRole("heading", { name: "What each reader would receive" })).toBeVisible();
  await expect(copies.locator("summary")).toHaveText([/^Joy Bright: Parent’s copy/, /^chair|^conference chair: Copy/i]);
  const joys = copies.locator('[data-copy-for="adult-1"]');
  await joys.locator("summary").press("Enter");
  await expect(joys.locator(".copy__sheet")).toContainText("The flat has two bedrooms.");
  await expect(joys).toContainText("Nothing is left out.");
  await expectAccessible(page);
  const pages = await printed(page, joys.getByRole("button", { name: /^Print this copy/ }));
  for (const text of pages) expect(text).toContain("Parent’s copy: Joy Bright");
  expect(pages.join(" ")).not.toContain("Gone on without");
});

test("the copies fit a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openReport(page);
  await fillReport(page);
  await submit(page);
  await page.locator('#answers-copies [data-copy-for="adult-1"] summary').press("Enter");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});
