/** Sentences, listed under their prose and labelled by keyboard or mouse. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support.ts";
import { expect, open, test } from "./fixture.ts";

const needs = (page: Page) => page.getByRole("group", { name: "Label each sentence: What Amara needs" });
const sentence = (page: Page, text: string) => needs(page).getByRole("group", { name: text });
const prose = (page: Page) => page.getByLabel("What Amara needs", { exact: true });

test("each sentence is listed with no label chosen", async ({ page }) => {
  await open(page);
  await prose(page).fill("He weighs 14 kg. She appears to be tired.");
  await expect(needs(page).getByRole("listitem")).toHaveCount(2);
  await expect(needs(page)).toContainText("2 sentences left to label");
  await expect(needs(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(sentence(page, "She appears to be tired.")).toHaveAccessibleDescription(/^Reads as opinion: ‘appears/);
  await expectAccessible(page);
});

test("one key labels a sentence and goes on to the next without a label", async ({ page }) => {
  await open(page);
  await prose(page).fill("He weighs 14 kg. She appears to be tired. The door was open.");
  await sentence(page, "He weighs 14 kg.").getByRole("radio", { name: "Fact" }).focus();
  await page.keyboard.press("f");
  await expect(sentence(page, "She appears to be tired.").getByRole("radio", { name: "Fact" })).toBeFocused();
  await page.keyboard.press("p");
  await expect(sentence(page, "The door was open.").getByRole("radio", { name: "Fact" })).toBeFocused();
  await page.keyboard.press("o");
  await expect(needs(page)).toContainText("Every sentence has its label");
  await expect(sentence(page, "She appears to be tired.").getByRole("radio", { name: "Opinion" })).toBeChecked();
  await expect(sentence(page, "The door was open.").getByRole("radio", { name: "Observation" })).toBeChecked();
});

test("a label stays with its sentence; only a sentence that changed asks again", async ({ page }) => {
  await open(page);
  await prose(page).fill("One is here. Two is there.");
  await sentence(page, "One is here.").getByRole("radio", { name: "Fact" }).check();
  await sentence(page, "Two is there.").getByRole("radio", { name: "Opinion" }).check();
  await prose(page).fill("Before all. Two is there. One was here.");
  await expect(sentence(page, "Two is there.").getByRole("radio", { name: "Opinion" })).toBeChecked();
  await expect(sentence(page, "One was here.").getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(needs(page)).toContainText("2 sentences left to label");
});

test("an allegation asks who said it, of the people of the form or by name", async ({ page }) => {
  await open(page);
  await prose(page).fill("Dan hit her. It was late.");
  const said = sentence(page, "Dan hit her.");
  await said.getByRole("radio").first().focus();
  await page.keyboard.press("a");
  await expect(sentence(page, "It was late.").getByRole("radio").first()).toBeFocused();
  await said.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("Tab");
  const who = needs(page).getByLabel("Who said it?");
  await expect(who).toBeFocused();
  await expect(who.getByRole("option")).toHaveText(["", "Amara Bright", "Kofi Bright", "Joy Bright", "Somebody else"]);
  await who.selectOption("Somebody else");
  await needs(page).getByLabel("Name of who said it").fill("Mrs Fox");
  await needs(page).getByLabel("Name of who said it").press("Enter");
  await expect(sentence(page, "It was late.").getByRole("radio").first()).toBeFocused();
  const document = await page.evaluate(() => (window as unknown as { attached: { document(): unknown }[] }).attached[0]?.document());
  expect(document).toMatchObject({ sections: { "child-needs": { amara: { statements: { s1: { text: "Dan hit her.", label: "allegation", said_by: "Mrs Fox" } } } } } });
});

test("an opinion points at the statements that it rests on", async ({ page }) => {
  await open(page);
  await prose(page).fill("He lost two kilos. He may be hungry.");
  await sentence(page, "He may be hungry.").getByRole("radio", { name: "Opinion" }).check();
  await needs(page).getByText("What it rests on").click();
  await needs(page).getByRole("checkbox", { name: "He lost two kilos." }).check();
  await expect(needs(page).getByText("What it rests on: 1 statement")).toBeVisible();
  await expectAccessible(page);
  const document = await page.evaluate(() => (window as unknown as { attached: { document(): unknown }[] }).attached[0]?.document());
  expect(document).toMatchObject({ sections: { "child-needs": { amara: { statements: { s2: { based_on: ["s1"] } } } } } });
});

test("with a label for the section only what reads otherwise asks", async ({ page }) => {
  await open(page);
  await prose(page).fill("He weighs 14 kg. In my view she seems neglectful.");
  await needs(page).getByLabel("Label for the section as a whole").selectOption("Fact");
  await expect(needs(page)).toContainText("1 sentence left to label");
});

test("a finding about a sentence shows beside it, and its link leads there", async ({ page }) => {
  await open(page);
  await prose(page).fill("He weighs 14 kg. It was late.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const first = sentence(page, "He weighs 14 kg.");
  await expect(first).toHaveAccessibleDescription(/Error:\s+Select what kind/);
  await page.locator(".govuk-error-summary").getByRole("link", { name: /2 statements/ }).first().click();
  await expect(first.getByRole("radio", { name: "Fact" })).toBeFocused();
});
