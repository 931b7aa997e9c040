/** Drafts of the ready-made forms. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support.ts";
import { addAdult, addChild, enterDate, field, fillReport, submit } from "../www/form.ts";
import { tabTo } from "../www/keyboard.ts";
import { answer, box, passphrase, press, reachStore, reopen, stored } from "./drafts.ts";
import { hearDrafts, held, keepDraft, kept, kinds, openPage } from "./pages.ts";

test.beforeEach(async ({ context }) => {
  await hearDrafts(context);
  await reachStore(context);
});

/** Who and what every form asks for, with somebody who came and went again. */
async function fillAnyForm(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^Berkshire/ }).check();
  await page.getByLabel("Initial conference").check();
  await enterDate(page, "conference.starts", "8 12 2026 10:00");
  await addChild(page);
  await addAdult(page);
  await field(page, "children.child-2.name").fill("Kofi Bright");
  await page.locator('[id="children.child-1"]').getByRole("button", { name: /^Remove/ }).click();
  await field(page, "adults.adult-1.name").fill("Joy Bright");
}

for (const kind of kinds) {
  test(`a draft of the form ${kind} comes back as it was`, async ({ page }) => {
    test.slow();
    await openPage(page, kind);
    await keepDraft(page);
    await fillAnyForm(page);
    if (kind === "agency-report") {
      await field(page, "sections.child-needs.child-2.text").fill("Kofi sleeps well.\n\nHe may be tired.");
      const sentence = page.getByRole("group", { name: "Kofi sleeps well." });
      await sentence.getByRole("radio", { name: "Observation" }).check();
    }
    if (kind === "minutes") {
      const said = page.locator('textarea[name^="sections."]').first();
      await said.fill("Joy said that she was tired.\n\nNobody disagreed.");
    }
    await kept(page);
    const before = await held(page);
    const asked: string[] = [];
    page.on("dialog", (dialog) => void dialog.accept().then(() => asked.push(dialog.type())));
    await openPage(page, kind);
    expect(asked).toEqual([]);
    await reopen(page);
    expect(await held(page)).toEqual(before);
    await expect(page.locator("#draft-status")).toHaveText(/^Draft kept at/);
    await field(page, "adults.adult-1.name").fill("Joy Bright-Shaw");
    await kept(page);
    await openPage(page, kind);
    await reopen(page);
    await expect(field(page, "adults.adult-1.name")).toHaveValue("Joy Bright-Shaw");
    expect(await stored(page)).toHaveLength(1);
  });
}

test("labels that the procedure chosen last does not ask for stay in the draft", async ({ page }) => {
  await openPage(page, "agency-report");
  await keepDraft(page);
  await fillAnyForm(page);
  await field(page, "sections.child-needs.child-2.text").fill("Kofi sleeps well.");
  await page.getByRole("group", { name: "Kofi sleeps well." }).getByRole("radio", { name: "Observation" }).check();
  await page.getByRole("radio", { name: /^Sussex/ }).check();
  await expect(page.getByRole("group", { name: "Kofi sleeps well." })).toBeHidden();
  await kept(page);
  for (const again of ["first", "second"]) {
    await openPage(page, "agency-report");
    await reopen(page);
    await field(page, "adults.adult-1.name").fill(`Joy, opened the ${again} time`);
    await kept(page);
  }
  await page.getByRole("radio", { name: /^Berkshire/ }).check();
  await expect(page.getByRole("group", { name: "Kofi sleeps well." }).getByRole("radio", { name: "Observation" })).toBeChecked();
});

test("leaving asks as long as something typed is in no draft, and no longer", async ({ page }) => {
  await openPage(page, "agency-report");
  await field(page, "author.name").fill("Ann Shaw");
  const asked = new Promise<string>((answered) => page.once("dialog", (dialog) => void dialog.dismiss().then(() => answered(dialog.type()))));
  await page.getByRole("link", { name: "Conference Check" }).click({ noWaitAfter: true });
  expect(await asked).toBe("beforeunload");
  await keepDraft(page);
  await page.getByRole("link", { name: "Conference Check" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Write for a child protection conference");
});

test("what cannot be kept is said where the person is, and leaving asks again", async ({ page }) => {
  await openPage(page, "agency-report");
  await keepDraft(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await field(page, "author.name").fill("Ann Shaw");
  await expect(page.locator("#draft-status")).toHaveText("Draft not kept");
  await expect(box(page).getByRole("alert")).toContainText("This device has no room left.");
  await expectAccessible(page);
  const asked = new Promise<string>((answered) => page.once("dialog", (dialog) => void dialog.dismiss().then(() => answered(dialog.type()))));
  await page.getByRole("link", { name: "Conference Check" }).click({ noWaitAfter: true });
  expect(await asked).toBe("beforeunload");
});

test("saving the finished report deletes its draft, and says so", async ({ page }) => {
  test.slow();
  await openPage(page, "agency-report");
  await keepDraft(page);
  await page.getByRole("radio", { name: /^Berkshire/ }).check();
  await fillReport(page);
  await kept(page);
  await submit(page);
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  expect(await stored(page)).toHaveLength(1);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the report" }).click();
  await download;
  await expect(page.getByText(/It was sent nowhere\. The draft on this device was deleted\.$/)).toBeVisible();
  expect(await stored(page)).toEqual([]);
});

test("a draft is kept, opened and deleted by keyboard alone", async ({ page }) => {
  await openPage(page, "decision-letter");
  await tabTo(page, "Keep a draft on this device");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Keep a draft on this device" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  await expect(box(page).getByText(/^A draft is kept on this device while you write/)).toBeFocused();

  await openPage(page, "decision-letter");
  await tabTo(page, /^Open it/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  await expect(box(page).getByText(/^A draft is kept on this device while you write/)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(box(page).getByText(/^Delete this draft from this device\?/)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(box(page).getByRole("button", { name: "Keep a draft on this device" })).toBeFocused();
  expect(await stored(page)).toEqual([]);
});

test("every state of a draft fits a wide screen and a narrow one, and axe finds nothing in it", async ({ page }) => {
  test.slow();
  const looks = async (): Promise<void> => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await expectAccessible(page);
  };
  await openPage(page, "decision-letter");
  await press(page, "Keep a draft on this device");
  await press(page, "Keep a draft");
  await expect(box(page).getByText("Enter a passphrase")).toBeVisible();
  await looks();
  await press(page, "Cancel");
  await keepDraft(page);
  await looks();
  await press(page, "Delete this draft");
  await looks();
  await openPage(page, "decision-letter");
  await box(page).getByText("What is kept on this device").click();
  await looks();
  await press(page, /^Open it/);
  await answer(page, "another one");
  await expect(box(page).getByText(/^Error: This is not the passphrase of this draft/)).toBeVisible();
  await looks();
  await press(page, "Cancel");
  await press(page, /^Delete it/);
  await looks();
});
