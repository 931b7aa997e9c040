/** What somebody else wrote shows as text, wherever it is shown, and does nothing. */
import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { check, verify } from "conference-check";
import { commandPath } from "../command.ts";
import { aliveOn, expectHarmless } from "../harmless.ts";
import { hostileDocuments, hostileTexts } from "../hostile.ts";
import { expect, test } from "../support.ts";
import { field, fillReport, openReport, prose, submit } from "./form.ts";
import { choose, fillNames, openRecord } from "./record.ts";

const all = [...hostileDocuments];

test("there are fifty such documents", () => {
  expect(all.length).toBe(50);
});

/** What of a text stands in a line of a page: what a field of one line takes, without what no page shows. */
const shown = (text: string): string => text.replaceAll(/[\r\n]/g, "").replaceAll("\u0000", "\ufffd").trim();

/** Prints, and gives what is on paper. */
async function onPaper(page: Page): Promise<string> {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  return (await page.locator("#printed").textContent()) ?? "";
}

for (let from = 0; from < all.length; from += 3) {
  const these = all.slice(from, from + 3);
  test(`saved reports ${from + 1} to ${from + these.length} are loaded into minutes, taken over, read through and printed`, async ({ page }) => {
    test.slow();
    await openRecord(page, "minutes");
    await choose(page, "procedure", "stoke-on-trent");
    await choose(page, "conference.type", "initial");
    const before = await aliveOn(page);
    for (const [name, text] of these) {
      await test.step(name, async () => {
        const file = { name: `<img src=x onerror=ran=1>${name}.json`, mimeType: "application/json", buffer: Buffer.from(text) };
        await page.getByLabel("Reports that agencies saved here").setInputFiles(file);
        await expect(page.getByText(file.name).first()).toBeVisible();
        const take = page.locator(".loaded").last().getByRole("button", { name: /^Take all of this report/ });
        if (await take.isVisible()) await take.click();
        await expectHarmless(page, before);
      });
    }
    await submit(page);
    await expect(page.locator(".govuk-error-summary")).toBeVisible();
    await expectHarmless(page, before);
    await onPaper(page);
    await expectHarmless(page, before);
  });
}

/** Goes on without all that holds a form, by its own buttons. */
async function goOnWithoutAll(page: Page): Promise<void> {
  const held = page.locator(".govuk-error-summary");
  for (let round = 0; round < 60 && (await held.isVisible()); round += 1) {
    await page.evaluate(() => {
      const details = document.querySelector<HTMLDetailsElement>("details.conference-check-go-on");
      if (details) details.open = true;
    });
    const open = page.locator("details.conference-check-go-on[open]").first();
    await open.getByLabel("Reason for going on without it").fill(`<img src=x onerror="window.ran=1">`);
    await open.getByLabel("Your name").fill(`"><script>window.ran=1</script>`);
    await open.getByRole("button", { name: "Go on without this" }).click();
    await expect(page.locator("details.conference-check-go-on[open]")).toHaveCount(0);
  }
}

const halves = [hostileTexts.filter((_, at) => at % 2 === 0), hostileTexts.filter((_, at) => at % 2 === 1)];

for (const [half, some] of halves.entries()) {
  test(`what is typed into an agency's report shows as text, read through and on paper: ${half + 1}`, async ({ page }) => {
    test.slow();
    await openReport(page);
    await fillReport(page);
    const before = await aliveOn(page);
    const [one = "", two = "", three = "", ...others] = some;
    await field(page, "author.name").fill(one);
    await field(page, "author.agency").fill(two);
    await field(page, "children.child-1.name").fill(three);
    const areas = ["involvement.family", "parental-capacity.family", "family-and-environment.family", "child-needs.child-1", "harm-and-impact.child-1", "analysis.child-1", "child-views.child-1"];
    for (const [at, area] of areas.entries()) {
      const [section = "", who = ""] = area.split(".");
      await prose(page, section, who).fill([others[at], others[at + areas.length]].filter(Boolean).join("\n"));
    }
    await submit(page);
    await expectHarmless(page, before);
    await goOnWithoutAll(page);
    await submit(page);
    await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
    await expectHarmless(page, before);
    const read = (await page.locator("#answers").textContent()) ?? "";
    const paper = await onPaper(page);
    for (const text of [one, two, three].map(shown)) {
      expect(read).toContain(text);
      expect(paper).toContain(text);
    }
    await expectHarmless(page, before);
  });
}

test("what is typed into a decision letter shows as text", async ({ page }) => {
  test.slow();
  await openRecord(page, "decision-letter");
  await choose(page, "procedure", "stoke-on-trent");
  await choose(page, "conference.type", "initial");
  await fillNames(page);
  const before = await aliveOn(page);
  const inputs = page.locator("#report input[type=text]:visible, #report textarea:visible");
  const count = await inputs.count();
  expect(count).toBeGreaterThan(10);
  for (let at = 0; at < count; at += 1) await inputs.nth(at).fill(hostileTexts[at % hostileTexts.length] ?? "");
  await submit(page);
  await expectHarmless(page, before);
  await onPaper(page);
  await expectHarmless(page, before);
});

test("an address with hostile words fills in the dates as text, and searches the rules", async ({ page }) => {
  test.slow();
  const own: string[][] = [];
  for (const [address, drawn] of [["dates", "#whole"], ["rules", "#rules-filter"]] as const) {
    await page.goto(`${address}/index.html`);
    await expect(page.locator(drawn)).toBeVisible();
    own.push(await aliveOn(page));
  }
  const [ofDates = [], ofRules = []] = own;
  // A server takes no longer address.
  const texts = hostileTexts.filter(({ length }) => length < 300);
  for (let from = 0; from < texts.length; from += 3) {
    const these = texts.slice(from, from + 3);
    const said = these.map((text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\ufffd")));
    const each = (parameters: string[]): string => parameters.flatMap((parameter) => said.map((text) => `${parameter}=${text}`)).join("&");
    await page.goto("about:blank");
    await page.goto(`dates/index.html#procedure=berkshire&conference.type=initial&conference.starts=${said.join("/")}&${each(["__proto__"])}&${said.map((text) => `${text}=yes`).join("&")}`);
    await expect(page.locator("#whole")).toBeVisible();
    await expectHarmless(page, ofDates);
    await page.goto(`rules/index.html?${each(["procedure", "kind", "words", "q", "__proto__"])}#${said.join("")}`);
    await expect(page.getByRole("search")).toBeVisible();
    for (const text of these) {
      await page.getByLabel("Search the rules").fill(text);
      await expectHarmless(page, ofRules);
    }
  }
});

/** Everything but ends of lines, and the colours that are the command's own. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

test("the command takes them all, and no control character reaches the terminal", async () => {
  test.slow();
  for (const [name, text] of all) {
    for (const task of [["check", "-"], ["deadlines", "-"], ["verify", "-"], ["check", "-", "--format", "json"]]) {
      const { status, stdout, stderr } = spawnSync(commandPath, task, { input: text, encoding: "utf8", maxBuffer: 1e9, env: { ...process.env, CLICOLOR_FORCE: "1" } });
      expect([0, 1, 2], name + stderr).toContain(status);
      const said = (stdout + stderr).replaceAll(/\u001b\[[0-9;]*m/g, "");
      const at = task.includes("json") ? -1 : said.search(CONTROL);
      expect(at < 0 ? "" : `${name}, ${task[0]}: ${JSON.stringify(said.slice(Math.max(0, at - 60), at + 10))}`).toBe("");
      expect(said, name).not.toContain("panicked");
    }
  }
});

test("the package takes them all, and no prototype is changed", async () => {
  for (const [name, text] of all) {
    const document = JSON.parse(text) as object;
    const result = await check(document).catch((error: unknown) => error);
    if (result instanceof Error) expect(result.message, name).toMatch(/JSON|recursion/);
    else expect((await verify(document, { format: 1, checked: false, because: text.slice(0, 100), at: "" })).holds).toBe(false);
    expect("polluted" in {}, name).toBe(false);
  }
});
