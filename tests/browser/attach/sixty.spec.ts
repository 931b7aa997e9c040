/** A report of sixty sentences, labelled by keyboard alone; then changed: just what changed asks again. */
import type { Page } from "@playwright/test";
import { drawn, expectAccessible } from "../support.ts";
import { expect, open, test } from "./fixture.ts";

const SECTIONS = ["What Amara needs", "What Kofi needs", "What the parents can do"];
const KEYS = ["f", "o", "p", "f", "a"];
const LABELS: Record<string, string> = { f: "fact", o: "observation", a: "allegation", p: "opinion" };
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Twenty sentences in four paragraphs; one of them stands in each paragraph. */
function paragraphs(section: number): string[] {
  return [0, 1, 2, 3].map((part) => {
    const own = DAYS.slice(0, 4).map((day) => `On ${day} of week ${section * 4 + part + 1} the kettle stood on the shelf.`);
    return [...own, "The door was shut."].join(" ");
  });
}

const report = SECTIONS.map((_, section) => paragraphs(section));
const prose = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const list = (page: Page, name: string) => page.getByRole("group", { name: `Label each sentence: ${name}` });

/** Every listed sentence with its label, or "asks". */
const labelled = (page: Page) => page.locator("[data-conference-check-statement]").evaluateAll((rows) => rows.map((row) => {
  const chosen = row.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value ?? "asks";
  return [row.querySelector("legend")?.textContent ?? "", chosen];
}));

const asking = async (page: Page) => (await labelled(page)).filter(([, label]) => label === "asks").map(([text]) => text);

/** The labels of one text, in order. */
const labelsOf = async (page: Page, text: string) => (await labelled(page)).filter(([words]) => words === text).map(([, label]) => label);

/** Puts the caret before some words, or selects them, as a person would with arrows; all else is typed. */
async function select(page: Page, name: string, words: string, length = 0): Promise<void> {
  await prose(page, name).focus();
  await prose(page, name).evaluate((area: HTMLTextAreaElement, [text, span]) => {
    const at = area.value.indexOf(text);
    area.setSelectionRange(at, at + span);
  }, [words, length] as const);
}

async function write(page: Page): Promise<void> {
  await open(page);
  for (const area of await page.getByRole("textbox").and(page.locator("textarea")).all()) await area.fill("");
  for (const [at, name] of SECTIONS.entries()) await prose(page, name).fill((report[at] ?? []).join("\n"));
}

/** Labels all sixty, one key each. */
async function label(page: Page): Promise<void> {
  await prose(page, SECTIONS[0] ?? "").focus();
  for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press("Tab");
  await expect(list(page, SECTIONS[0] ?? "").getByRole("radio").first()).toBeFocused();
  for (let at = 0; at < 60; at += 1) await page.keyboard.press(KEYS[at % KEYS.length] ?? "");
}

test("sixty sentences take sixty keys, and then only what changed asks again", async ({ page }) => {
  await write(page);
  await expect(page.locator("[data-conference-check-asks]")).toHaveCount(60);
  await label(page);
  expect(await asking(page)).toEqual([]);
  const before = await labelled(page);
  expect(before.map(([, each]) => each)).toEqual(before.map((_, at) => LABELS[KEYS[at % KEYS.length] ?? ""]));
  for (const name of SECTIONS) await expect(list(page, name)).toContainText("Every sentence has its label");
  // All have their label: what is still asked is who made each allegation.
  await expect(list(page, SECTIONS[0] ?? "").getByLabel("Who said it?").first()).toBeFocused();

  // A word changed in the middle.
  await select(page, "What Kofi needs", "kettle stood on the shelf.", "kettle".length);
  await page.keyboard.type("pan");
  await drawn(page);
  expect(await asking(page)).toEqual(["On Monday of week 5 the pan stood on the shelf."]);
  // The browser takes back one letter at a time, or several.
  const kofi = (report[1] ?? []).join("\n");
  while ((await prose(page, "What Kofi needs").inputValue()) !== kofi) await page.keyboard.press("ControlOrMeta+z");
  await drawn(page);
  expect(await asking(page)).toEqual([]);
  expect(await labelled(page)).toEqual(before);

  // A paragraph moved: cut, and put at the end.
  const moved = `${paragraphs(1)[1]}\n`;
  await select(page, "What Kofi needs", moved, moved.length);
  await page.keyboard.press("ControlOrMeta+x");
  await drawn(page);
  await expect(page.locator("[data-conference-check-statement]")).toHaveCount(55);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+v");
  await drawn(page);
  expect(await asking(page)).toEqual([]);
  expect((await labelled(page)).sort()).toEqual([...before].sort());
  await expect(list(page, "What Kofi needs").locator("legend").nth(15)).toHaveText("On Monday of week 6 the kettle stood on the shelf.");

  // A sentence split, letter by letter.
  await select(page, "What the parents can do", " the kettle stood");
  await page.keyboard.type(". And");
  await drawn(page);
  expect(await asking(page)).toEqual(["On Monday of week 9.", "And the kettle stood on the shelf."]);

  // Two sentences run together.
  await select(page, "What Amara needs", ". On Tuesday of week 2", ". O".length);
  await page.keyboard.type(", and o");
  await drawn(page);
  const merged = "On Monday of week 2 the kettle stood on the shelf, and on Tuesday of week 2 the kettle stood on the shelf.";
  expect(await asking(page)).toEqual([merged, "On Monday of week 9.", "And the kettle stood on the shelf."]);

  // A sentence written before another, which it is one with until its full stop.
  await select(page, "What Amara needs", "On Thursday of week 1");
  await page.keyboard.type("Nobody was up. ");
  await drawn(page);
  expect(await asking(page)).toEqual(["Nobody was up.", merged, "On Monday of week 9.", "And the kettle stood on the shelf."]);
  expect(await labelsOf(page, "The door was shut.")).toEqual(Array.from({ length: 12 }, () => "allegation"));
});

test("a key held down labels one sentence", async ({ page }) => {
  await write(page);
  const first = list(page, SECTIONS[0] ?? "").getByRole("radio").first();
  await first.focus();
  await page.keyboard.down("f");
  await page.keyboard.down("f");
  await page.keyboard.down("f");
  await page.keyboard.up("f");
  await expect(page.locator("[data-conference-check-asks]")).toHaveCount(59);
});

test("the list shows what has no label, or what is doubtful, and says how many", async ({ page }) => {
  await write(page);
  const amara = list(page, "What Amara needs");
  const shown = amara.locator("[data-conference-check-statement]:not([hidden])");
  await prose(page, "What Amara needs").fill("He weighs 14 kg. In my view she seems neglectful. The register shows nine absences.");
  const show = amara.getByLabel("Sentences to show");
  await expect(show.getByRole("option")).toHaveText(["All (3)", "Not labelled (3)", /^Doubtful \(\d\)$/]);
  await amara.getByRole("radio").first().focus();
  await page.keyboard.press("f");
  await page.keyboard.press("f");
  await show.focus();
  await page.keyboard.press("N");
  await expect(show).toHaveValue("asks");
  await expect(shown).toHaveCount(1);
  await expect(page.getByRole("status")).toHaveText("1 sentence shown");
  await expectAccessible(page);

  // The last one is labelled: nothing is left to show.
  await page.keyboard.press("Tab");
  await page.keyboard.press("f");
  await expect(shown).toHaveCount(0);

  // An opinion was labelled as fact: that is worth a second look.
  await show.selectOption("doubtful");
  await expect(amara.getByRole("group", { name: "In my view she seems neglectful." })).toBeVisible();
  await expect(amara.getByRole("group", { name: "He weighs 14 kg." })).toBeHidden();
  await amara.getByRole("group", { name: "In my view she seems neglectful." }).getByRole("radio", { name: "Opinion" }).check();
  await show.selectOption("");
  await expect(shown).toHaveCount(3);
  await expect(show.getByRole("option").nth(2)).toHaveText("Doubtful (0)");
});

test("a link leads to a sentence that the choice leaves out", async ({ page }) => {
  await write(page);
  const amara = list(page, "What Amara needs");
  await prose(page, "What Amara needs").fill("Dan hit her. It was late.");
  await amara.getByRole("radio").first().focus();
  await page.keyboard.press("a");
  await amara.getByLabel("Sentences to show").selectOption("asks");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("link", { name: /Enter who said this/ }).first().click();
  const who = amara.getByRole("listitem").filter({ hasText: "Dan hit her." }).getByLabel("Who said it?");
  await expect(who).toBeFocused();
  await expect(who).toHaveAccessibleDescription("Dan hit her.");
});

test("labels outlive a procedure that asks for none", async ({ page }) => {
  await write(page);
  await label(page);
  const before = await labelled(page);
  const type = page.getByLabel("Type of conference");
  await type.evaluate((select: HTMLSelectElement) => select.add(new Option("Not said", "")));
  await type.selectOption("");
  await expect(list(page, SECTIONS[0] ?? "")).toBeHidden();
  await type.selectOption("initial");
  await expect(list(page, SECTIONS[0] ?? "")).toBeVisible();
  expect(await labelled(page)).toEqual(before);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a long sentence wraps", async ({ page }) => {
    await write(page);
    await prose(page, "What Amara needs").fill(`Seen by the ${"very".repeat(60)} long${"-winded".repeat(30)} worker at https://example.org/${"a".repeat(200)}.`);
    await list(page, "What Amara needs").scrollIntoViewIfNeeded();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
