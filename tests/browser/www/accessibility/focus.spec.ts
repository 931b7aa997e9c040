/** Focus is never lost, whatever comes and goes around it; and what is said aloud is little. */
import type { Page } from "@playwright/test";
import { drawn, expect, test } from "../../support.ts";
import { addChild, field, prose, sentences } from "../form.ts";
import { begin, send, states } from "./states.ts";

async function openHeld(page: Page): Promise<void> {
  await states.find(({ name }) => name === "agency-report, with something to put right")?.open(page);
}

/** What has the focus; "nothing" where it fell to the page. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const now = document.activeElement;
    return now === null || now === document.body ? "nothing" : `${now.tagName.toLowerCase()} ${now.id || now.textContent.trim().slice(0, 60)}`;
  });
}

/** Changes a field as a script or the browser's own filling in does: the focus stays where it is. */
async function change(page: Page, path: string, value: string): Promise<void> {
  await field(page, path).evaluate((control, text) => {
    (control as HTMLInputElement).value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
  await drawn(page);
}

test("in a field whose error goes while it is put right", async ({ page }) => {
  await openHeld(page);
  await field(page, "author.agency").focus();
  await page.keyboard.type("Harnley Health Trust");
  await expect(page.locator(".govuk-error-summary").getByRole("link", { name: "Enter the author’s agency" })).toHaveCount(0);
  await expect(field(page, "author.agency")).toBeFocused();
  await expect(field(page, "author.agency")).not.toHaveAttribute("aria-describedby", /messages/);
});

test("on a link of the summary that goes", async ({ page }) => {
  await openHeld(page);
  const link = page.locator(".govuk-error-summary").getByRole("link", { name: "Enter the author’s agency" });
  await link.focus();
  await change(page, "author.agency", "Harnley Health Trust");
  await expect(link).toHaveCount(0);
  expect(await focused(page)).toMatch(/^a Select what kind of statement this is/);
});

test("on the last link of the summary, with the summary itself", async ({ page }) => {
  await page.goto("embed/plain/index.html", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Send the return" }).click();
  await page.getByRole("link", { name: "Select the type of conference" }).focus();
  await page.evaluate(() => {
    const choice = document.querySelector<HTMLInputElement>('[name="ConfType"]');
    if (choice === null) throw new Error("no such field");
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await drawn(page);
  await expect(page.getByRole("link", { name: "Select the type of conference" })).toHaveCount(0);
  expect(await focused(page)).toBe("input worker");
});

test("on “Go on without this” whose finding goes", async ({ page }) => {
  await openHeld(page);
  const beside = page.locator('[data-field="author.agency"]').getByText("Go on without this");
  await beside.click();
  await page.locator('[data-field="author.agency"]').getByRole("textbox", { name: /^Reason/ }).focus();
  await change(page, "author.agency", "Harnley Health Trust");
  await expect(beside).toHaveCount(0);
  await expect(field(page, "author.agency")).toBeFocused();
});

test("in the panel, on a link or a fold that is drawn anew", async ({ page }) => {
  await openHeld(page);
  const panel = page.getByRole("complementary");
  const fold = panel.locator("summary").filter({ hasText: /^About you: / });
  await fold.click();
  await change(page, "author.agency", "Harnley Health Trust");
  await expect(fold).toBeFocused();
  const link = panel.getByRole("link", { name: "Enter the author’s name" });
  await link.focus();
  await change(page, "author.agency", "");
  await expect(link).toBeFocused();
  await change(page, "author.name", "Ann Shaw");
  await expect(link).toHaveCount(0);
  await expect(fold).toBeFocused();
});

test("among sentences: labelled away by the filter, deleted, and with a section that goes", async ({ page }) => {
  await openHeld(page);
  const list = sentences(page, "involvement", "family");
  await list.getByLabel("Sentences to show").selectOption({ index: 1 });
  const choice = list.getByRole("radio", { name: "Fact" }).first();
  await choice.focus();
  await page.keyboard.press("f");
  await expect(list.getByRole("radio", { name: "Fact" }).last()).toBeFocused();
  await list.getByRole("radio", { name: "Opinion" }).last().focus();
  await change(page, "sections.involvement.family.text", "I have visited eleven times.");
  await expect(list.getByLabel("Sentences to show")).toBeFocused();
});

test("on a card that is removed, brought back, and removed while a question is asked on it", async ({ page }) => {
  await openHeld(page);
  await addChild(page);
  await page.getByRole("button", { name: "Remove Kofi Bright" }).click();
  await expect(page.getByText("Remove Kofi Bright from this report?")).toBeFocused();
  await page.getByRole("button", { name: "Remove Kofi Bright" }).click();
  await expect(page.getByText("Kofi Bright is no longer in this report.")).toBeFocused();
  await page.getByRole("button", { name: "Bring Kofi Bright back" }).click();
  await expect(page.getByRole("heading", { name: "Kofi Bright", level: 3 })).toBeFocused();
  await page.getByRole("button", { name: "Remove Child 3" }).click();
  await expect(page.getByText("Child 3 is no longer in this report.")).toBeFocused();
});

/** How often a live region says something while something is done: each task in which one changed counts once. */
async function saidWhile(page: Page, doing: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = "[role=alert], [role=status], [aria-live]:not([aria-live=off])";
    new MutationObserver((changes) => {
      const regions = new Set(changes.filter(({ addedNodes, type }) => type === "characterData" || addedNodes.length > 0).map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live)));
      for (const region of regions) if (region) said.push(`${region.getAttribute("role")}: ${region.textContent.trim()}`);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await doing();
  await drawn(page);
  return page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test("nothing is said aloud while a sentence is typed that brings nothing new", async ({ page }) => {
  await openHeld(page);
  await prose(page, "involvement", "family").focus();
  await page.keyboard.press("End");
  const said = await saidWhile(page, () => page.keyboard.type(" The flat has two bedrooms, and it was warm."));
  expect(said.length, said.join("\n")).toBeLessThanOrEqual(1);
});

test("putting an error right says one thing: how many are left", async ({ page }) => {
  await openHeld(page);
  await field(page, "author.agency").focus();
  const said = await saidWhile(page, () => page.keyboard.type("Harnley Health Trust"));
  expect(said).toEqual([expect.stringMatching(/^status: \d+ things left to put right$/)]);
});

test("a new finding elsewhere is counted, and the summary is not read out again", async ({ page }) => {
  await openHeld(page);
  await field(page, "author.agency").fill("Harnley Health Trust");
  await field(page, "author.name").focus();
  const said = await saidWhile(page, () => change(page, "author.agency", ""));
  expect(said).toEqual([expect.stringMatching(/^status: \d+ things left to put right$/)]);
});

test("each try to send moves the focus to the summary, and has it read out", async ({ page }) => {
  await openHeld(page);
  await expect(page.locator(".govuk-error-summary").getByRole("alert")).toHaveCount(1);
  await field(page, "author.agency").fill("Harnley Health Trust");
  await expect(page.locator(".govuk-error-summary").getByRole("alert")).toHaveCount(0);
  await send(page);
  await expect(page.locator(".govuk-error-summary").getByRole("alert")).toHaveCount(1);
});

test("before the first try to send nothing is said aloud, whatever is typed", async ({ page }) => {
  await states.find(({ name }) => name === "agency-report, as it opens")?.open(page);
  const said = await saidWhile(page, () => begin(page));
  expect(said).toEqual([]);
});
