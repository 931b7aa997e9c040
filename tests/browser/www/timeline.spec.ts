/** The timeline: in the forms and on the page of dates, with or without colour, as picture and as table. */
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support.ts";
import { calendarOf, openDates, picture, rowsOf, table } from "./dates.ts";
import { enterDate, field, fillReport, openReport, submit } from "./form.ts";

/** The words of a picture, a line broken or not, and its marks from top to bottom. */
async function readPicture(shown: Locator): Promise<{ words: string; marks: string[] }> {
  const texts = await shown.locator("text").allTextContents();
  const marks = await shown.locator("[data-mark]").evaluateAll((all) =>
    all.map((mark) => ({ kind: mark.getAttribute("data-mark") ?? "", top: mark.getBoundingClientRect().top })).sort((one, other) => one.top - other.top).map(({ kind }) => kind),
  );
  return { words: texts.join(" ").replaceAll(/\s+/g, ""), marks };
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, "");

const withAll = {
  procedure: "wales",
  "conference.type": "review",
  "conference.starts": "22/3/2027 10:00",
  "decisions.child.first_core_group": "5/4/2027",
};

for (const [name, values] of [
  ["two dates and a wait", withAll],
  ["a window and a late conference", { procedure: "bedfordshire", "conference.type": "pre-birth", "conference.starts": "4/5/2027 10:00", "children.child.due": "20/8/2027" }],
  ["dates that may change", { procedure: "berkshire", "conference.type": "initial", "conference.starts": "13/12/2028 10:00", "conference.strategy_discussion": "1/11/2028" }],
] as const) {
  test(`the table says all that the picture shows: ${name}`, async ({ page }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await openDates(page, values);
      await expect(picture(page)).toBeVisible();
      const { words, marks } = await readPicture(picture(page));
      const rows = await rowsOf(table(page));
      for (const { date, title, stands } of rows) {
        expect(words).toContain(squeezed(title));
        for (const text of [...date.slice(0, 1), ...stands]) expect(words).toContain(squeezed(text));
      }
      expect(marks.filter((mark) => mark !== "opens" && mark !== "warns")).toHaveLength(rows.length);
    }
  });
}

test("what lies between two days is marked, and waiting stands after all that has a date", async ({ page }) => {
  await openDates(page, withAll);
  expect((await readPicture(picture(page))).marks).toEqual(["today", "conference", "warns", "to-come", "to-come", "waiting"]);
  await expect(picture(page)).toHaveAccessibleName(/^Timeline of 2 dates, from Monday 5 April 2027 to Wednesday 21 April 2027; 1 waiting for something\. /);
  await expect(picture(page).locator(".timeline__spell")).toHaveCount(1);
});

async function oneLate(page: Page): Promise<Locator> {
  await openReport(page, "2026-12-05T12:00:00Z");
  await page.getByLabel("Initial conference").check();
  await field(page, "children.child-1.name").fill("Amara Bright");
  await field(page, "adults.adult-1.name").fill("Joy Bright");
  await page.getByRole("group", { name: "Parents" }).getByLabel("Joy Bright").check();
  await enterDate(page, "conference.starts", "8 12 2026 10:00");
  await enterDate(page, "sharing.chair.given", "4 12 2026");
  return picture(page.getByRole("complementary"));
}

test("in a form it stands in the panel; what is late has a word and a shape of its own", async ({ page }) => {
  const shown = await oneLate(page);
  await expect(shown).toBeVisible();
  const { words, marks } = await readPicture(shown);
  expect(marks).toEqual(["missed", "met", "today", "conference"]);
  expect(words).toContain("Sharedwithfamily" + "Late:JoyBright");
  const shapes = await shown.locator(".timeline__shape").evaluateAll((all) => all.map((shape) => shape.getAttribute("d")));
  expect(new Set(shapes).size).toBe(shapes.length);
  await expect(shown).toHaveAccessibleName(/1 not in time/);
  await expectAccessible(page);
});

test("in forced colours it is drawn in the colours of the system, and can be told from the ground", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const shown = await oneLate(page);
  await expect(shown).toBeVisible();
  const colours = await shown.evaluate((picture) => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const of = (selector: string, property: "fill" | "stroke"): string => {
      const found = picture.querySelector(selector);
      return found === null ? "" : getComputedStyle(found)[property];
    };
    return { canvas, text: of("text", "fill"), missed: of(".timeline__mark--missed .timeline__shape", "fill"), sign: of(".timeline__mark--missed .timeline__sign", "stroke"), line: of(".timeline__line", "stroke") };
  });
  expect(colours.sign).toBe(colours.canvas);
  for (const ink of [colours.text, colours.missed, colours.line]) expect(ink).not.toBe(colours.canvas);
});

test("it fits its place at every width, also with larger letters", async ({ page }) => {
  for (const [width, size] of [[320, "100%"], [768, "100%"], [1280, "100%"], [320, "200%"]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await openDates(page, withAll);
    await page.evaluate((fontSize) => document.documentElement.style.setProperty("font-size", fontSize), size);
    await page.setViewportSize({ width: width - 1, height: 900 });
    await page.setViewportSize({ width, height: 900 });
    await expect(picture(page)).toBeVisible();
    const wider = await picture(page).evaluate((drawn) => {
      const place = drawn.parentElement?.getBoundingClientRect().right ?? 0;
      return Math.max(...[...drawn.querySelectorAll("text")].map((text) => text.getBoundingClientRect().right)) - place;
    });
    expect(wider).toBeLessThanOrEqual(1);
  }
});

test("the answers show it too, with a calendar file that names people only where that is ticked", async ({ page }) => {
  test.slow();
  await openReport(page);
  await fillReport(page);
  await submit(page);
  const answers = page.locator("#answers-dates");
  await expect(picture(answers)).toBeVisible();
  const rows = await rowsOf(answers.locator("table"));
  expect(rows.map(({ title }) => title)).toEqual(["Shared with family", "Sent to chair", "Today", "The conference"]);
  expect(rows[0]?.stands).toEqual(["Done in time: Joy Bright"]);

  const unnamed = await calendarOf(answers, page);
  expect(unnamed.events).toHaveLength(2);
  expect(unnamed.text).not.toMatch(/Joy|Amara|Kofi|Bright/);
  await answers.getByLabel("With the names of the people each date is about").check();
  const named = await calendarOf(answers, page);
  expect(named.text).toContain("Joy Bright");
  expect(named.events).toEqual(unnamed.events);
  await expectAccessible(page);
});

test("the dates of a form are printed apart from its document", async ({ page }) => {
  test.slow();
  await openReport(page);
  await fillReport(page);
  await submit(page);
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  await page.getByRole("button", { name: "Print these dates" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(picture(page.locator(".printed--alone"))).toBeVisible();
  await expect(page.locator("#printed")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("#printed")).toBeVisible();
  await expect(page.locator("#printed").getByRole("img")).toHaveCount(0);
});
