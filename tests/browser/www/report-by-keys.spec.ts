/** An agency's report from the first field to the last, with its labels, the hold, putting right and saving, by keyboard alone. */
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "../support.ts";
import { field, openUntouched } from "./form.ts";
import { goThrough, tabTo, type Answers } from "./keyboard.ts";

const check = "Check, and read it through";

const section = (name: string, who: string): string => `sections.${name}.${who}.text`;

const answers: Answers = {
  procedure: "berkshire",
  "conference.type": "initial",
  "conference.starts": "8 12 2026 10:00",
  "author.role": "health-visitor",
  "author.name": "Ann Shaw",
  "author.agency": "Harnley Health Trust",
  "children.child-1.name": "Amara Bright",
  "children.child-1.known_as": "Mari",
  "children.child-1.born": "2 3 2019",
  "children.child-1.pronouns": "she",
  "children.child-1.setting": "Elm Park Primary",
  "children.child-2.name": "Kofi Bright",
  "children.child-2.born": "14 6 2021",
  "adults.adult-1.name": "Joy Bright",
  "adults.adult-1.relationship": "mother",
  "adults.adult-1.parental_responsibility": "on",
  "adults.adult-1.address": "4 Quarry Lane",
  "adults.adult-1.phone": "07700 900321",
  [section("involvement", "family")]: "I have visited the family eleven times since May 2026.",
  [section("child-needs", "child-1")]: "Amara weighed 14.2 kg on 12 November 2026. She needs new glasses, in my view.",
  [section("child-needs", "child-2")]: "Kofi walks without help.",
  [section("parental-capacity", "family")]: "Joy prepared a meal while I was there on 2 November 2026. Joy told me that Dan shouts.",
  [section("family-and-environment", "family")]: "The flat has two bedrooms.",
  [section("harm-and-impact", "child-1")]: "Amara had a bruise on the left arm on 3 November 2026.",
  [section("harm-and-impact", "child-2")]: "Kofi was in the next room on 3 November 2026.",
  [section("analysis", "child-1")]: "In my opinion Amara is likely to be hurt again.",
  [section("analysis", "child-2")]: "I think Kofi needs a calmer home.",
  [section("child-views", "child-1")]: "Amara smiled when she showed me her room.",
  [section("child-views", "child-2")]: "Kofi reached for Joy when I came in.",
  "sharing.family.adult-1.given": "3 12 2026",
  "sharing.family.adult-1.discussed": "3 12 2026",
  "sharing.family.adult-1.comments": "She agrees with most of it.",
  "sharing.chair.given": "3 12 2026",
  said_by: "adult-1",
  source: "second-hand",
};

const labels: Answers = {
  "I have visited": "f",
  "Amara weighed": "f",
  "She needs": "p",
  "Kofi walks": "o",
  "Joy prepared": "o",
  "Joy told me": "a",
  "The flat": "f",
  "Amara had": "o",
  "Kofi was": "f",
  "In my opinion": "p",
  "I think Kofi": "p",
  "Amara smiled": "o",
  "Kofi reached": "o",
};

test("an agency's report is written, labelled, held, put right and saved by keyboard alone", async ({ page }) => {
  test.setTimeout(240_000);
  await openUntouched(page);
  const unanswered = await goThrough(page, answers, { "Add another child": 1 }, check, labels);
  expect(unanswered).toEqual([]);
  await page.keyboard.press("Enter");

  const summary = page.locator(".govuk-error-summary");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary.getByRole("link")).toHaveText(["Sign the report"]);
  await expectAccessible(page);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(field(page, "author.signed.day")).toBeFocused();
  for (const part of ["3", "12", "2026"]) {
    await page.keyboard.type(part);
    await page.keyboard.press("Tab");
  }
  await tabTo(page, check);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();

  const download = page.waitForEvent("download");
  await tabTo(page, "Save the report");
  await page.keyboard.press("Enter");
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8")) as { sections: object; author: object; receipt: { counts: { required: number } } };
  expect(saved.receipt.counts.required).toBe(0);
  expect(saved.author).toMatchObject({ name: "Ann Shaw", signed: { day: "3", month: "12", year: "2026" } });
  expect(saved.sections).toMatchObject({
    "parental-capacity": { family: { statements: { s2: { label: "allegation", said_by: "adult-1", source: "second-hand" } } } },
    "child-needs": { "child-1": { statements: { s1: { label: "fact" }, s2: { label: "opinion" } } } },
  });
});
