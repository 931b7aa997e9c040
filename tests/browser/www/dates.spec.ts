/** The page of dates: every date of every procedure, counted by hand; links, calendar files, paper and keyboard. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support.ts";
import { calendarOf, datesIn, openDates, picture, rowsOf, table } from "./dates.ts";

interface Case {
  name: string;
  values: Record<string, string>;
  /** In the order of their dates; counted on a calendar from what each procedure says. */
  due: string[];
}

const cases: Case[] = [
  {
    name: "Berkshire, an initial conference between Christmas and New Year",
    values: { procedure: "berkshire", "conference.type": "initial", "conference.starts": "29/12/2026 10:00", "conference.ends": "29/12/2026 12:30", "conference.strategy_discussion": "7/12/2026" },
    due: [
      "Shared with family: Wednesday 23 December 2026",
      "Sent to chair: Wednesday 23 December 2026",
      "Decision sent: Wednesday 30 December 2026, 12:30",
      "Conference timing: Wednesday 30 December 2026",
      "First core group: Wednesday 13 January 2027",
      "Plan discussed: Wednesday 27 January 2027",
      "Review date: Monday 29 March 2027",
      "Amendments: No date yet",
    ],
  },
  {
    name: "Bedfordshire, a review after Easter, a day late, and a month that ends sooner",
    values: { procedure: "bedfordshire", "conference.type": "review", "conference.starts": "31/3/2027 10:00", "conference.previous_held": "30/9/2026" },
    due: [
      "Shared with family: Wednesday 24 March 2027",
      "Review timing: Tuesday 30 March 2027",
      "Explained: Wednesday 31 March 2027, 10:00",
      "Decision sent: Thursday 1 April 2027, 10:00",
      "Record sent: Wednesday 21 April 2027",
      "Review date: Thursday 30 September 2027",
    ],
  },
  {
    name: "Stoke-on-Trent, a child due on a leap day",
    values: { procedure: "stoke-on-trent", "conference.type": "pre-birth", "conference.starts": "29/11/2027 14:00", "children.child.due": "29/2/2028" },
    due: [
      "Shared with family: Thursday 25 November 2027",
      "Sent to chair: Thursday 25 November 2027",
      "Pre-birth timing: Monday 29 November 2027",
      "Decision sent: Tuesday 30 November 2027",
      "Decision sent: Thursday 2 December 2027",
      "First core group: Monday 13 December 2027",
      "Record sent: Monday 20 December 2027",
      "Core group before birth: Monday 28 February 2028",
      "Review date: Tuesday 29 February 2028",
      "Core group interval: No date yet",
    ],
  },
  {
    name: "Sussex, a record that is due over Christmas",
    values: { procedure: "sussex", "conference.type": "initial", "conference.starts": "16/12/2026 9:30" },
    due: ["Decision sent: Thursday 17 December 2026", "Record sent: Monday 4 January 2027", "Amendments: No date yet"],
  },
  {
    name: "Wales, the later of two dates after Easter",
    values: { procedure: "wales", "conference.type": "review", "conference.starts": "22/3/2027 10:00", "decisions.child.first_core_group": "5/4/2027" },
    due: ["Summary sent: Monday 5 April 2027", "Record sent: Wednesday 21 April 2027", "Amendments: No date yet"],
  },
];

for (const { name, values, due } of cases) {
  test(name, async ({ page }) => {
    await openDates(page, values);
    expect(await datesIn(page)).toEqual(due);
  });
}

for (const [procedure, name] of [["berkshire", "Berkshire"], ["bedfordshire", "Bedfordshire"]] as const) {
  test(`${name}: 24 hours are 24 hours when the clocks change`, async ({ page }) => {
    const over = async (ends: string): Promise<string[]> => {
      await openDates(page, { procedure, "conference.type": "initial", "conference.starts": ends, "conference.ends": ends });
      return (await datesIn(page)).filter((line) => line.startsWith("Decision sent"));
    };
    expect(await over("24/10/2026 12:00")).toEqual(["Decision sent: Sunday 25 October 2026, 11:00"]);
    expect(await over("27/3/2027 12:00")).toEqual(["Decision sent: Sunday 28 March 2027, 13:00"]);
  });
}

test("how a date was counted, the last working day to act, and what may still change", async ({ page }) => {
  await openDates(page, cases[0]?.values ?? {});
  const rows = await rowsOf(table(page));
  const row = (title: string) => rows.find((it) => it.title === title);
  expect(row("Shared with family")?.counted).toEqual([
    "2 working days before the conference (Tuesday 29 December 2026, 10:00)",
    "Not counted:",
    "Friday 25 December 2026: Christmas Day",
    "Monday 28 December 2026: Boxing Day (substitute day)",
    "Saturdays and Sundays: 26, 27 December 2026",
  ]);
  // Easter Monday, after Good Friday.
  expect(row("Review date")?.stands).toContain("Last working day to act: Thursday 25 March 2027");
  expect(row("Amendments")?.stands).toEqual(["Waits for the receipt of the record"]);

  await openDates(page, { procedure: "stoke-on-trent", "conference.type": "initial", "conference.starts": "20/12/2028 10:00" });
  const group = (await rowsOf(table(page))).find((it) => it.title === "First core group");
  expect(group?.date).toEqual(["Monday 8 January 2029"]);
  expect(group?.stands).toContain("May change: the bank holidays of that year are not announced yet");
});

test("a window, a wait, and what is over; nobody said what was done, so nothing is late that may have been done", async ({ page }) => {
  await openDates(page, { procedure: "bedfordshire", "conference.type": "pre-birth", "conference.starts": "2/2/2027 10:00", "children.child.due": "20/8/2027" }, "2027-02-10T09:30:00Z");
  const rows = await rowsOf(table(page));
  const row = (title: string) => rows.find((it) => it.title === title);
  expect(row("Pre-birth timing")?.date).toEqual(["Friday 30 April 2027", "From Friday 12 February 2027 on"]);
  expect(row("Pre-birth timing")?.stands[0]).toBe("Not within these dates: each child");
  expect(row("Sent to chair")?.stands[0]).toBe("This date is over");
  expect(row("Plan to core group")?.stands[0]).toBe("Waits for the date of the first core group: everyone who is to have a copy");
  await page.locator('[id="decisions.child.first_core_group.day"]').fill("29");
  await page.locator('[id="decisions.child.first_core_group.month"]').fill("mar");
  await page.locator('[id="decisions.child.first_core_group.year"]').fill("2027");
  await expect.poll(async () => (await datesIn(page)).filter((line) => line.startsWith("Plan to core group"))).toEqual(["Plan to core group: Sunday 28 March 2027"]);
});

test("only what the procedure counts from is asked, and only the circumstances on which dates hang", async ({ page }) => {
  await openDates(page, { procedure: "sussex", "conference.type": "initial" });
  const asked = page.locator("#dates .govuk-date-input");
  expect(await asked.evaluateAll((all) => all.map(({ id }) => id))).toEqual(["conference.starts", "circulation.record.sent"]);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.getByRole("radio", { name: /^Berkshire/ }).check();
  await page.getByLabel("Review conference").check();
  await expect(page.locator('[id="conference.previous_held"]')).toBeVisible();
  await expect(page.locator('[id="children.child.born"]')).toBeVisible();
  await expect(page.locator('[id="conference.strategy_discussion"]')).toBeHidden();
  await page.getByLabel("A report is not to be shared with a parent").check();
  await expect.poll(() => datesIn(page)).toContain("Not shared agreed: No date yet");
});

/** What the page holds now, as somebody reads it. */
async function shown(page: Page): Promise<unknown> {
  return { rows: await rowsOf(table(page)), ticked: await page.locator("#dates :checked").evaluateAll((all) => all.map(({ id }) => id)) };
}

test("the address restores the page for somebody else, and is never sent", async ({ page, context }) => {
  await openDates(page, { procedure: "stoke-on-trent", "conference.type": "initial" });
  const sent: string[] = [];
  context.on("request", (request) => sent.push(request.url()));
  for (const [part, value] of [["day", "24"], ["month", "December"], ["year", "2026"], ["time", "2.30pm"]] as const) {
    await page.locator(`[id="conference.starts.${part}"]`).fill(value);
  }
  await page.getByLabel("A child comes to the conference").check();
  await expect.poll(() => datesIn(page)).toContain("Child shared: Thursday 24 December 2026, 14:30");
  await expect.poll(() => page.url()).toContain("child-comes=yes");
  const before = await shown(page);

  const other = await context.newPage();
  await other.clock.setFixedTime("2026-12-01T09:30:00Z");
  await other.goto(page.url());
  await expect(table(other)).toBeVisible();
  await expect.poll(() => shown(other)).toEqual(before);
  expect(sent.filter((url) => /2026|stoke/.test(url))).toEqual([]);
});

test("the calendar file opens in another’s parser, has the same dates, and names nobody", async ({ page }) => {
  await openDates(page, cases[0]?.values ?? {});
  const { name, text, events } = await calendarOf(page, page);
  expect(name).toBe("conference-dates.ics");
  expect(events.map(({ title, at }) => `${title}: ${at}`).sort()).toEqual([
    "Conference timing: 2026-12-30",
    "Decision sent: 2026-12-30T12:30",
    "First core group: 2027-01-13",
    "Plan discussed: 2027-01-27",
    "Review date: 2027-03-29",
    "Sent to chair: 2026-12-23",
    "Shared with family: 2026-12-23",
  ]);
  expect(text).toContain("BEGIN:VALARM");
  await expect(page.getByText("conference-dates.ics is in your downloads")).toBeVisible();
});

test("a date that cannot be read says so beside it, once it was left", async ({ page }) => {
  await openDates(page, { procedure: "berkshire", "conference.type": "initial" });
  const part = (name: string) => page.locator(`[id="conference.starts.${name}"]`);
  await part("day").fill("31");
  await part("month").fill("2");
  await expect(page.getByText("Enter a real date")).toHaveCount(0);
  await part("year").fill("2027");
  await part("time").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByText("Enter a real date")).toBeVisible();
  await expect(page.getByRole("group", { name: "When does the conference start?" })).toHaveAccessibleDescription(/Enter a real date/);
  await expectAccessible(page);
  await part("day").fill("26");
  await expect(page.getByText("Enter a real date")).toHaveCount(0);
});

test("by keyboard alone: from the procedure to the calendar file", async ({ page }) => {
  await openDates(page, {});
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole("radio").first().focus();
  await press("Space", "ArrowDown", "Tab", "Space", "Tab");
  await page.keyboard.type("29");
  await press("Tab");
  await page.keyboard.type("12");
  await press("Tab");
  await page.keyboard.type("2026");
  await expect.poll(() => datesIn(page)).toContain("Sent to chair: Wednesday 23 December 2026");
  const button = page.getByRole("button", { name: "Put these dates in a calendar" });
  for (let steps = 0; steps < 60 && !(await button.evaluate((it) => it === document.activeElement)); steps += 1) await press("Tab");
  await expect(button).toBeFocused();
  const download = page.waitForEvent("download");
  await press("Enter");
  await download;
  await expect(button).toBeFocused();
});

test("at 320 pixels nothing needs sideways scrolling, and axe finds nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { values } of cases) {
    await openDates(page, values);
    await expect(picture(page)).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});

test("on paper stand the picture and the table, and nothing else", async ({ page }) => {
  await openDates(page, cases[0]?.values ?? {});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("#printed");
  await expect(picture(paper)).toBeVisible();
  await expect(page.locator("#whole")).toBeHidden();
  await expect(paper.getByRole("heading")).toHaveText("Initial conference: what is due when");
  expect(await rowsOf(paper.locator("table"))).toEqual(await rowsOf(table(page)));
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
});
