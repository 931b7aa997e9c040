/** Long work: how far it is, in words that do not chatter, and a stop in the middle that keeps what was done. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support.ts";
import { submit } from "./form.ts";
import { choose, clean, expectOpen, file, openPage } from "./saved.ts";

/** Notes what is heard and seen of long work within a part of the page; presses the button that stops at those words. */
async function watch(page: Page, within: string, stopAt?: string): Promise<void> {
  await page.evaluate(
    ([selector, stop]) => {
      const noted = { heard: [] as string[], seen: [] as string[] };
      (window as unknown as { noted: typeof noted }).noted = noted;
      const part = document.querySelector(selector);
      if (part === null) throw new Error(`no ${selector}`);
      new MutationObserver(() => {
        const note = (list: string[], words: string): void => {
          if (words !== "" && list.at(-1) !== words) list.push(words);
        };
        for (const status of part.querySelectorAll(".progress ~ [role=status]")) note(noted.heard, status.textContent);
        const words = part.querySelector(".progress:not([hidden]) .progress__words")?.textContent ?? "";
        note(noted.seen, words);
        if (words === stop) part.querySelector<HTMLElement>(".progress button")?.click();
      }).observe(part, { childList: true, subtree: true, characterData: true, attributes: true });
    },
    [within, stopAt ?? ""] as const,
  );
}

async function noted(page: Page): Promise<{ heard: string[]; seen: string[] }> {
  return page.evaluate(() => (window as unknown as { noted: { heard: string[]; seen: string[] } }).noted);
}

/** Reports of as many agencies. */
function reports(number: number): ReturnType<typeof file>[] {
  return Array.from({ length: number }, (_, at) => file(`report-${at + 1}.json`, { kind: "agency-report", author: { name: `Author ${at + 1}`, agency: `Agency ${at + 1}`, role: "school" } }));
}

test("forty reports are read one by one, and each quarter is heard", async ({ page }) => {
  test.slow();
  await openPage(page, "minutes");
  await watch(page, "#part-loading");
  await page.locator("#load-reports").setInputFiles(reports(40));
  const said = "40 reports are loaded. Nothing is taken from them until you take it.";
  await expect(page.locator("#part-loading").getByText(said)).toBeVisible({ timeout: 60_000 });
  const { heard, seen } = await noted(page);
  expect(heard).toEqual(["Reading report 1 of 40", "Reading report 11 of 40", "Reading report 21 of 40", "Reading report 31 of 40", said]);
  expect(seen).toEqual(Array.from({ length: 40 }, (_, at) => `Reading report ${at + 1} of 40`));
  await expect(page.locator("#part-loading progress")).toBeHidden();
  await expect(page.locator(".loaded")).toHaveCount(40);
});

test("a stop in the middle keeps what was read, and says how many were not", async ({ page }) => {
  test.slow();
  await openPage(page, "minutes");
  await watch(page, "#part-loading", "Reading report 20 of 40");
  await page.locator("#load-reports").setInputFiles(reports(40));
  await expect(page.locator("#part-loading").getByText("20 reports are loaded. Nothing is taken from them until you take it. You stopped: 20 files were not read.")).toBeVisible({ timeout: 60_000 });
  await expect(page.locator(".loaded")).toHaveCount(20);
  // As it looks while the work goes on.
  await page.evaluate(() => {
    for (const shown of document.querySelectorAll<HTMLElement>("#part-loading .progress")) shown.hidden = false;
  });
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});

test("the copies of thirty readers are prepared one by one; the rest can follow a stop", async ({ page }) => {
  test.slow();
  const minutes = clean("berkshire", "minutes");
  const attendance = minutes["attendance"] as Record<string, unknown>;
  const circulation = minutes["circulation"] as Record<string, object>;
  const { "sw-letter": letter, sw: record } = circulation;
  for (let number = 1; number <= 22; number += 1) {
    const to = `guest-${number}`;
    attendance[to] = { name: `Guest Number ${number}`, agency: `Agency ${number}`, group: "health", present: "yes" };
    circulation[`${to}-letter`] = { ...letter, to };
    circulation[`${to}-record`] = { ...record, to };
  }
  await openPage(page, "minutes");
  await choose(page, file("minutes.json", minutes));
  await expectOpen(page, "minutes.json");
  await watch(page, "#answers-copies", "Preparing copy 15 of 30");
  await submit(page);
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused({ timeout: 30_000 });
  const copies = page.locator("#answers-copies");
  await expect(copies.getByText("You stopped: 15 of 30 copies are here.")).toBeVisible({ timeout: 60_000 });
  await expect(copies.locator("details.copy")).toHaveCount(15);
  await copies.getByRole("button", { name: "Prepare the rest" }).click();
  await expect(copies.getByRole("heading", { name: "What each reader would receive" })).toBeFocused();
  await expect(copies.locator("details.copy")).toHaveCount(30, { timeout: 60_000 });
  await expect(copies.getByRole("button", { name: "Prepare the rest" })).toBeHidden();
  const { heard } = await noted(page);
  expect(heard.length).toBeLessThanOrEqual(12);
});
