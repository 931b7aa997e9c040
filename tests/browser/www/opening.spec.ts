/** Opening a file: by the file input, by dropping, by keys alone; what is asked first, what is refused, and what is told. */
import type { Locator, Page } from "@playwright/test";
import { aliveOn, expectHarmless } from "../harmless.ts";
import { hostileDocuments } from "../hostile.ts";
import { expect, expectAccessible, test } from "../support.ts";
import { field, fillReport, openReport, sentences } from "./form.ts";
import { choose, clean, expectOpen, file, goOnWithoutAll, openPage, saveAll } from "./saved.ts";

const report = "agency-report";

/** What is said where files are opened. */
function said(page: Page): Locator {
  return page.locator("#open").getByRole("status");
}

/** Drops files on the page, as from a folder. */
async function drop(page: Page, on: string, names: string[], content: unknown): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([all, text]) => {
      const made = new DataTransfer();
      for (const name of all) made.items.add(new File([text], name, { type: "application/json" }));
      return made;
    },
    [names, JSON.stringify(content)] as const,
  );
  for (const type of ["dragenter", "dragover", "drop"]) await page.locator(on).first().dispatchEvent(type, { dataTransfer: transfer });
}

test("labels, who said it, and reasons with their names stand again, and can be taken back", async ({ page, context }) => {
  await openReport(page);
  await fillReport(page);
  const said = "Joy said that Dan shouts.";
  await page.locator('[id="sections.family-and-environment.family.text"]').fill(`The flat has two bedrooms. ${said}`);
  const allegation = sentences(page, "family-and-environment", "family").getByRole("listitem").filter({ hasText: said });
  await allegation.getByRole("radio", { name: "Allegation" }).check();
  await allegation.getByLabel("Who said it?").selectOption({ label: "Joy Bright" });
  await allegation.getByLabel("Where it comes from").selectOption({ value: "second-hand" });
  await field(page, "author.agency").fill("");
  await field(page, "author.signed.day").fill("");
  const first = await saveAll(page);
  expect(Object.values(first["accepted"] as object).length).toBeGreaterThan(0);

  const again = await context.newPage();
  await openPage(again, report, "2026-12-07T12:00:00Z");
  await choose(again, file("report.json", first));
  await expectOpen(again, "report.json");
  const row = sentences(again, "family-and-environment", "family").getByRole("listitem").filter({ hasText: said });
  await expect(row.getByRole("radio", { name: "Allegation" })).toBeChecked();
  await expect(row.getByLabel("Who said it?")).toHaveValue("adult-1");
  await expect(row.getByLabel("Where it comes from")).toHaveValue("second-hand");
  await again.getByRole("button", { name: "Check, and read it through" }).click();
  await expect(again.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  await expect(again.locator("#answers-found")).toContainText("Reason number 0, agreed with the manager");
  await again.getByRole("button", { name: "Go back and change something" }).click();
  const undo = again.locator("#report .conference-check-undo").first();
  await undo.click();
  await again.getByRole("button", { name: "Check, and read it through" }).click();
  await expect(again.locator(".govuk-error-summary")).toBeFocused();
});

test("a label of a section as a whole stands again", async ({ page }) => {
  await openPage(page, report);
  await choose(page, file("report.json", { ...clean("berkshire", report), sections: { involvement: { family: { label: "fact", text: "I have known them since May. I saw them twice." } } } }));
  await expectOpen(page, "report.json");
  const list = sentences(page, "involvement", "family");
  await expect(list.getByLabel("Label for the section as a whole")).toHaveValue("fact");
  const saved = await saveAll(page);
  expect(saved["sections"]).toMatchObject({ involvement: { family: { label: "fact" } } });
});

test("labels that the procedure does not ask for are told, and stand again with a procedure that does", async ({ page }) => {
  await openPage(page, "minutes");
  const sections = { "parent-views": { joy: { statements: { s1: { text: "She agrees.", label: "fact", withhold_from: ["dan"], withhold_reason: "It is hers." } } } } };
  await choose(page, file("minutes.json", { ...clean("berkshire", "minutes"), sections }));
  await expectOpen(page, "minutes.json");
  await expect(page.locator(".opened")).toContainText("Labels, and who said it, of 1 sentence: the procedure does not ask for them here");
  await expect(page.locator(".opened")).toContainText("withhold reason: It is hers.");
  await page.locator('input[name="procedure"][value="bedfordshire"]').check();
  await expect(sentences(page, "parent-views", "joy").getByRole("radio", { name: "Fact" })).toBeChecked();
});

test("what is written is asked about first, and kept or replaced whole", async ({ page }) => {
  await openReport(page);
  await field(page, "author.name").fill("Ann Shaw");
  await field(page, "children.child-1.name").fill("Idris Pell");
  await choose(page, file("report.json", clean("berkshire", report)));
  const question = page.getByText("Open report.json in place of what is written here?");
  await expect(question).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep what is written here" }).click();
  await expect(page.locator("#open-saved")).toBeFocused();
  await expect(question).toHaveCount(0);
  await expect(field(page, "author.name")).toHaveValue("Ann Shaw");

  await choose(page, file("report.json", clean("berkshire", report)));
  await page.getByRole("button", { name: "Open it", exact: true }).click();
  await expectOpen(page, "report.json");
  await expect(field(page, "author.name")).toHaveValue("Ruth Adeyemi");
  await expect(page.locator('[id^="children.child-1"]')).toHaveCount(0);
  await expect(page.locator("#report")).not.toContainText("Idris");
  expect(await page.locator("#report").evaluate((form) => JSON.stringify([...new FormData(form as HTMLFormElement)]))).not.toContain("Idris");
  await page.getByRole("button", { name: "Add another child" }).click();
  await expect(page.getByRole("heading", { name: "Child 1" })).toBeFocused();
});

test("a second file is opened in place of the first, and nothing of that stays behind", async ({ page }) => {
  await openPage(page, report);
  await choose(page, file("first.json", clean("berkshire", report)));
  await expectOpen(page, "first.json");
  const second = { kind: report, procedure: "stoke-on-trent", conference: { type: "review" }, children: { "child-4": { name: "Idris Pell" } }, author: { name: "Mo Farrell" } };
  await choose(page, file("second.json", second));
  await page.getByRole("button", { name: "Open it", exact: true }).click();
  await expectOpen(page, "second.json");
  const saved = JSON.stringify(await saveAll(page));
  expect(saved).toContain("Idris Pell");
  for (const word of ["Amara", "Joy", "Adeyemi", "berkshire", "quarry"]) expect(saved.toLowerCase()).not.toContain(word.toLowerCase());
});

test("files that are none of this form's are refused in plain words, and nothing is overwritten", async ({ page }) => {
  await openReport(page);
  await field(page, "author.name").fill("Ann Shaw");
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`child-${number}`, { name: "Amara" }]));
  const refused: [string, unknown, string | RegExp][] = [
    ["letter.txt", "Dear all", "letter.txt is not a report that was saved here: it cannot be read as one."],
    ["list.json", [1, 2], "list.json is not a report that was saved here: it holds something else."],
    ["nothing.json", "null", "nothing.json is not a report that was saved here: it holds something else."],
    ["other.json", { name: "conference-check" }, "other.json does not say what kind of document it is: it was not saved here."],
    ["letter.json", clean("wales", "decision-letter"), "letter.json is a decision letter. Open it on the page for decision letters."],
    ["many.json", { kind: report, children: many }, "many.json holds 10,000 entries under “children”, more than a form can hold."],
    ["deep.json", `{"kind":"${report}","author":${'{"a":'.repeat(1000)}1${"}".repeat(1000)}}`, /^$/],
    ["answers.json", { kind: report, accepted: Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`k${at}`, "x"])) }, "answers.json holds over 20,000 answers, more than a form can hold."],
    ["large.json", `{"kind":"${report}","author":{"name":"${"a".repeat(11_000_000)}"}}`, "large.json is too large for a report."],
  ];
  for (const [name, content, words] of refused) {
    await choose(page, file(name, content));
    if (words instanceof RegExp) {
      await expect(page.getByText(`Open ${name} in place`)).toBeFocused();
      await page.getByRole("button", { name: "Keep what is written here" }).click();
    } else await expect(said(page)).toHaveText(words);
    await expect(field(page, "author.name")).toHaveValue("Ann Shaw");
  }
  await expectAccessible(page);
});

test("what the form does not have is told, kept, and saved again as it is", async ({ page }) => {
  await openPage(page, report);
  const odd: Record<string, unknown> = { ...clean("berkshire", report), reference: "CASE-2231", taken_by: { name: "Mo Farrell" }, attendance: { school: { name: "Asha Kaur", direct_contact: ["amara"] } } };
  odd["author"] = { name: "Ann Shaw", role: "play-worker", signed: "early in December", phone: "01632 960 001" };
  await choose(page, file("odd.json", odd));
  await expectOpen(page, "odd.json");
  const told = page.locator(".opened");
  for (const words of ["Mo Farrell", "Asha Kaur", "role: play-worker", "signed: early in December", "phone: 01632 960 001", "reference: CASE-2231"]) await expect(told).toContainText(words);
  const saved = await saveAll(page);
  expect(saved["taken_by"]).toEqual({ name: "Mo Farrell" });
  expect(saved["attendance"]).toEqual({ school: { name: "Asha Kaur", direct_contact: "amara" } });
});

test("a receipt that does not fit any more, and a procedure that is not known, are told", async ({ page, context }) => {
  await openReport(page);
  await fillReport(page);
  const saved = await saveAll(page);
  const again = await context.newPage();
  await openPage(again, report, "2026-12-07T12:00:00Z");
  await choose(again, file("as-it-was.json", saved));
  await expectOpen(again, "as-it-was.json");
  await expect(again.locator(".opened")).toHaveText("as-it-was.json is open");
  (saved["author"] as { name: string }).name = "Somebody Else";
  await choose(again, file("changed.json", saved));
  await again.getByRole("button", { name: "Open it", exact: true }).click();
  await expectOpen(again, "changed.json");
  await expect(again.locator(".opened")).toContainText("The receipt in the file does not fit what the file holds now.");
  await choose(again, file("other.json", { ...saved, procedure: "elsewhere", receipt: "none" }));
  await again.getByRole("button", { name: "Open it", exact: true }).click();
  await expectOpen(again, "other.json");
  await expect(again.locator(".opened")).toContainText("a procedure that is not known here, “elsewhere”");
  await expect(again.locator(".opened")).toContainText("The receipt in the file cannot be read");
});

test("a file is dropped anywhere on the page; words that are dragged are left alone", async ({ page }) => {
  await openPage(page, report);
  await drop(page, "#part-children", ["dropped.json"], clean("berkshire", report));
  await expectOpen(page, "dropped.json");
  await drop(page, "h1", ["one.json", "two.json"], clean("berkshire", report));
  await expect(said(page)).toHaveText("Open one file at a time.");
  const taken = await page.locator("#main").evaluate((main) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", "Amara");
    return !main.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  expect(taken).toBe(false);
});

test("an agency's report that is dropped on minutes is proposed, as a colleague's, and minutes are opened", async ({ page }) => {
  await openPage(page, "minutes");
  await drop(page, "h1", ["adeyemi.json"], clean("berkshire", report));
  await expect(page.getByRole("group", { name: /^Ruth Adeyemi/ })).toBeVisible();
  await expect(page.locator('[id="children.child-1.name"]')).toHaveValue("");
  await drop(page, "h1", ["one.json", "two.json"], clean("berkshire", report));
  await expect(page.getByRole("group", { name: /^Ruth Adeyemi/ })).toHaveCount(3);
  await drop(page, "h1", ["minutes.json"], clean("berkshire", "minutes"));
  await expectOpen(page, "minutes.json");
  await expect(page.locator('[id="attendance.hv.name"]')).toHaveValue("Ruth Adeyemi");
});

test("a file is opened by keys alone", async ({ page }) => {
  await openPage(page, report);
  await page.getByRole("button", { name: "Keep a draft on this device" }).focus();
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Tab");
  await expect(page.locator("#open-saved")).toBeFocused();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file("report.json", clean("berkshire", report)));
  await expectOpen(page, "report.json");
  await page.keyboard.press("Tab");
  await expect(page.locator('input[name="procedure"]:checked')).toBeFocused();
});

test.describe("without the checker", () => {
  test.use({ expectedErrors: /wasm|Failed to (fetch|load resource)|ERR_FAILED/i });

  test("where nothing can be checked a report opens too, and is saved with all that was written", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await openPage(page, report);
    await choose(page, file("report.json", clean("berkshire", report)));
    await expectOpen(page, "report.json");
    await expect(field(page, "sections.involvement.family.text")).toHaveValue(/^I have visited the home eleven times since February 2025\.\s+My last visit/);
    await expect(page.locator(".opened")).toContainText("Labels, and who said it");
    const saved = await saveAll(page);
    expect(saved).toMatchObject({ procedure: "berkshire", children: { amara: { name: "Amara Bright" } }, receipt: { checked: false } });
  });
});

for (const width of [320, 1280]) {
  test(`axe finds nothing in an opened report, and nothing needs sideways scrolling, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, report);
    const odd = { ...clean("berkshire", report), taken_by: { name: "Wolfeschlegelsteinhausenbergerdorff".repeat(4) }, receipt: { format: 1 } };
    await choose(page, file(`${"a-name-without-an-end-".repeat(6)}.json`, odd));
    await expect(page.locator(".opened h2")).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}

const all = [...hostileDocuments];

for (let from = 0; from < all.length; from += 10) {
  test(`hostile documents ${from + 1} to ${from + 10} open as text, and do nothing`, async ({ page }) => {
    test.slow();
    await openPage(page, report);
    const before = await aliveOn(page);
    for (const [name, text] of all.slice(from, from + 10)) {
      await test.step(name, async () => {
        await page.locator("#open-saved").setInputFiles({ name: `<img src=x onerror=ran=1>${name}.json`, mimeType: "application/json", buffer: Buffer.from(text) });
        const open = page.getByRole("button", { name: "Open it", exact: true });
        const opened = page.getByRole("heading", { name: `${name}.json is open` });
        await expect(open.or(opened).or(said(page).getByText(name))).toBeVisible({ timeout: 20_000 });
        if (await open.isVisible()) await open.click();
        await expect(opened.or(said(page).getByText(name))).toBeVisible({ timeout: 20_000 });
        await expectHarmless(page, before);
      });
    }
    await page.getByRole("button", { name: "Check, and read it through" }).click();
    await expect(page.locator(".govuk-error-summary")).toBeVisible();
    await expectHarmless(page, before);
    await goOnWithoutAll(page);
    await expectHarmless(page, before);
  });
}
