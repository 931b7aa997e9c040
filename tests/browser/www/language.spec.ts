/** The page about language: made from the files that the core is built from, read without JavaScript. */
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, test } from "../support.ts";

const read = (file: string) => parse(readFileSync(new URL(`../../../language/${file}`, import.meta.url), "utf8"));
const flat = (text: string) => text.replace(/\s+/g, " ").toLowerCase();

test.use({ javaScriptEnabled: false });

test("every reason that a form shows stands on the page, under its label", async ({ page }) => {
  await page.goto("language/index.html");
  const shown = flat(await page.locator("main").innerText());
  const { cue } = read("cues.toml") as unknown as { cue: { because: string; silent?: boolean }[] };
  for (const { because, silent } of cue) if (!silent) expect(shown).toContain(flat(because));
});

test("respectful wording and figures stand there as they do in the data", async ({ page }) => {
  await page.goto("language/index.html");
  const shown = flat(await page.locator("main").innerText());
  const { phrase } = read("respectful.toml") as unknown as { phrase: { instead: string; source: string }[] };
  for (const { instead, source } of phrase) for (const each of [instead, source]) expect(shown).toContain(flat(each));
  const { figure } = read("measured.toml") as unknown as { figure: { data: string; figure: string }[] };
  expect(figure.length).toBeGreaterThan(0);
  for (const { data, figure: value } of figure) for (const each of [data, value]) expect(shown).toContain(flat(each));
});

test("no pattern of the data stands there as it is written", async ({ page }) => {
  await page.goto("language/index.html");
  expect(await page.locator("main").innerText()).not.toMatch(/<[a-z]+>|@[a-z]+|\w\|\w|#[a-z]+/);
});

test("the start page leads there, and its links lead to their parts", async ({ page }) => {
  await page.goto("index.html");
  await page.getByRole("link", { name: "Fact, observation, allegation, opinion" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fact, observation, allegation, opinion");
  for (const link of await page.locator("main a[href^='#']").all()) {
    await expect(page.locator((await link.getAttribute("href")) ?? "")).toHaveCount(1);
  }
});
