/** A browser that is killed, and what lies in its profile folder then. */
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { wholeBrowser } from "../../../scripts/chromium.mjs";
import { expect, test } from "../support.ts";
import { field } from "../www/form.ts";
import { passphrase, reopen } from "./drafts.ts";
import { hearDrafts, keepDraft, kept, openPage } from "./pages.ts";

/** Words that nobody else writes. */
const secrets = ["Zyxwell Quorndon", "flumbrage", "wuthercombe", "Rackstraw", "snibbler", passphrase];
const inClear = "glimmerfoss";

/** A browser with a profile folder of its own, as a person has one. */
async function start(profile: string, baseURL: string | undefined): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, { ...wholeBrowser, baseURL: baseURL ?? "" });
  await hearDrafts(context);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Kills the browser of a profile, as a crash or a flat battery does: nothing is written any more. */
async function kill(profile: string, context: BrowserContext): Promise<void> {
  const closed = context.waitForEvent("close");
  for (const id of await readdir("/proc")) {
    const command = /^\d+$/.test(id) ? await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "") : "";
    const words = command.split("\0");
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith("--type="))) process.kill(Number(id), "SIGKILL");
  }
  await closed;
}

/** The files of a folder in which one of these words stands, in UTF-8 or UTF-16. */
async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path).catch(() => null))?.isFile()) continue;
    const content = await readFile(path);
    if (words.some((word) => content.includes(word) || content.includes(word, 0, "utf16le"))) found.push(name);
  }
  return found;
}

async function write(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^Berkshire/ }).check();
  await page.getByLabel("Initial conference").check();
  await field(page, "children.child-1.name").fill("Zyxwell Quorndon");
  await field(page, "author.name").fill("Rackstraw");
}

test("after a kill in the middle of typing the draft is offered, and has what was typed; none of it lies there in clear", async ({ baseURL }, info) => {
  test.slow();
  const profile = info.outputPath("profile");
  await mkdir(profile, { recursive: true });
  const { context, page } = await start(profile, baseURL);
  await openPage(page, "agency-report");
  await keepDraft(page);
  await write(page);
  const prose = field(page, "sections.child-needs.child-1.text");
  await prose.focus();
  await page.keyboard.type("There was flumbrage, said the snibbler. ");
  await kept(page);
  await page.keyboard.type("And wuthercombe");
  await kill(profile, context);

  const again = await start(profile, baseURL);
  await openPage(again.page, "agency-report");
  await reopen(again.page);
  await expect(field(again.page, "children.child-1.name")).toHaveValue("Zyxwell Quorndon");
  await expect(field(again.page, "author.name")).toHaveValue("Rackstraw");
  await expect(field(again.page, "sections.child-needs.child-1.text")).toHaveValue(/^There was flumbrage, said the snibbler\. /);
  await field(again.page, "sections.child-needs.child-1.text").fill("There was flumbrage, said the snibbler. And wuthercombe.");
  await kept(again.page);
  const summary = again.page.getByRole("button", { name: "Check, and read it through" });
  await summary.click();
  await expect(again.page.locator(".govuk-error-summary")).toBeFocused();
  const reason = again.page.getByLabel("Reason for going on without it").first();
  await again.page.locator("summary").filter({ hasText: "Go on without this" }).first().click();
  await reason.fill("The snibbler was at wuthercombe.");
  await kill(profile, again.context);
  expect(await filesWith(profile, secrets)).toEqual([]);

  // The same search finds what is written there in clear.
  const last = await start(profile, baseURL);
  await openPage(last.page, "agency-report");
  await reopen(last.page);
  await last.page.evaluate((word) => localStorage.setItem("word", word), inClear);
  await last.context.close();
  expect(await filesWith(profile, [inClear])).not.toEqual([]);
  expect(await filesWith(profile, secrets)).toEqual([]);
});
