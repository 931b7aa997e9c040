/** Agencies' saved reports, loaded into minutes: proposed piece by piece, never filled in by themselves. */
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support.ts";
import { choose, fill, openRecord } from "./record.ts";

interface Person {
  name: string;
  [field: string]: unknown;
}

/** A report as this product saves it: fields as a form sends them. */
function report(author: { name: string; agency: string; role: string }, children: Record<string, Person>, more: object = {}): object {
  return {
    procedure: "stoke-on-trent",
    kind: "agency-report",
    conference: { type: "initial" },
    author,
    children,
    adults: { "adult-1": { name: "Joy Bright", relationship: "mother", parental_responsibility: "on" } },
    ...more,
    receipt: { format: 1 },
  };
}

const nurse = report(
  { name: "Ann Shaw", agency: "Harnley Health Trust", role: "health-visitor" },
  { "child-1": { name: "Amara Bright", born: { day: "2", month: "3", year: "2019" }, parents: ["adult-1"], subject: "on" } },
  {
    sections: {
      analysis: {
        "child-1": {
          statements: {
            s1: { text: "In my opinion Amara needs a calmer home.", label: "opinion" },
            s2: { text: "Amara weighed 14.2 kg on 12 November 2026.", label: "fact" },
          },
        },
        family: { statements: { s1: { text: "I think the flat is too small.", label: "opinion", withhold_from: ["adult-1"] } } },
      },
    },
  },
);

const school = report(
  { name: "Asha Kaur", agency: "Elm Park Primary", role: "school" },
  { "child-1": { name: "amara bright", born: "2019-03-03" }, "child-2": { name: "Kofi Bright", born: "14 June 2021" } },
);

function file(name: string, content: unknown): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "application/json", buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)) };
}

async function open(page: Page): Promise<void> {
  await openRecord(page, "minutes");
  await choose(page, "procedure", "stoke-on-trent");
  await choose(page, "conference.type", "initial");
}

async function load(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.getByLabel("Reports that agencies saved here").setInputFiles(files);
}

/** What stands under one loaded report. */
function loaded(page: Page, author: string): Locator {
  return page.getByRole("group", { name: new RegExp(`^${author}`) });
}

function proposal(page: Page, author: string, words: string | RegExp): Locator {
  return loaded(page, author).getByRole("listitem").filter({ hasText: words });
}

test("nothing is filled in until it is taken, and then it is", async ({ page }) => {
  await open(page);
  await load(page, file("shaw.json", nurse));
  await expect(loaded(page, "Ann Shaw")).toBeVisible();
  await expect(page.locator('[id="children.child-1.name"]')).toHaveValue("");
  await expect(page.locator("#attendance-list > *")).toHaveCount(0);
  await expectAccessible(page);

  await proposal(page, "Ann Shaw", "Add Amara Bright, born 2 March 2019, as a child").getByRole("button", { name: /^Take this/ }).click();
  await expect(page.locator('[id="children.child-1.name"]')).toHaveValue("Amara Bright");
  await expect(page.locator('[id="children.child-1.born.month"]')).toHaveValue("3");
  await expect(proposal(page, "Ann Shaw", "Add Amara Bright")).toHaveCount(0);
  await proposal(page, "Ann Shaw", "Add Joy Bright as an adult").getByRole("button", { name: /^Take this/ }).click();
  await proposal(page, "Ann Shaw", "Joy Bright is a parent of Amara Bright").getByRole("button", { name: /^Take this/ }).click();
  await expect(page.locator('[id="children.child-1.parents-adult-1"]')).toBeChecked();
  await proposal(page, "Ann Shaw", "Add Ann Shaw, Health visitor, Harnley Health Trust as an invitee").getByRole("button", { name: /^Take this/ }).click();
  await expect(page.locator('[id="attendance.invitee-1.group"]')).toHaveValue("health");
  await expect(page.locator('input[name="attendance.invitee-1.present"]:checked')).toHaveCount(0);
  await proposal(page, "Ann Shaw", "List the report: Report of Harnley Health Trust").getByRole("button", { name: /^Take this/ }).click();
  await expect(page.locator('[id="reports.report-1.from"]')).toHaveValue("invitee-1");
});

test("an opinion goes where a person puts it, after what stands there, with who holds it", async ({ page }) => {
  await open(page);
  await fill(page, "children.child-1.name", "Amara Bright");
  const area = page.locator('textarea[name^="sections."][name$=".family.text"]').first();
  const name = (await area.getAttribute("name")) ?? "";
  await area.fill("The conference heard the agencies.");
  await load(page, file("shaw.json", nurse));
  const opinion = proposal(page, "Ann Shaw", "about Amara Bright: “In my opinion Amara needs a calmer home.”");
  await expect(loaded(page, "Ann Shaw")).not.toContainText("14.2 kg");
  await opinion.getByRole("button", { name: /^Take this/ }).click();
  await expect(opinion.getByText("Select the section to put it into")).toBeVisible();
  await expect(opinion.getByRole("combobox")).toBeFocused();
  await opinion.getByRole("combobox").selectOption(name);
  await opinion.getByRole("button", { name: /^Take this/ }).click();
  await expect(area).toHaveValue("The conference heard the agencies.\n\nAnn Shaw, Harnley Health Trust: In my opinion Amara needs a calmer home.");
  await expect(opinion).toHaveCount(0);
});

test("what a report keeps from somebody stays marked as that", async ({ page }) => {
  await open(page);
  await fill(page, "adults.adult-1.name", "Joy Bright");
  const joy = { name: "Joy Bright", address: "4 Mill Lane", address_confidential: "on" };
  await load(page, file("shaw.json", { ...nurse, adults: { "adult-1": joy } }));
  await expect(proposal(page, "Ann Shaw", "I think the flat is too small.")).toContainText("The report withholds this from Joy Bright.");
  await expect(proposal(page, "Ann Shaw", "calmer home")).not.toContainText("withholds");
  await proposal(page, "Ann Shaw", "Joy Bright, address (confidential): 4 Mill Lane").getByRole("button", { name: /^Take this/ }).click();
  await expect(page.locator('[id="adults.adult-1.address"]')).toHaveValue("4 Mill Lane");
  await expect(page.locator('[id="adults.adult-1.address_confidential"]')).toBeChecked();
});

test("what differs from what was typed stands beside it, and is taken only by choice", async ({ page }) => {
  await open(page);
  await load(page, file("shaw.json", nurse), file("kaur.json", school));
  await loaded(page, "Ann Shaw").getByRole("button", { name: /^Take all of this report/ }).click();
  await expect(loaded(page, "Ann Shaw").getByText(/can be taken|Nothing more/)).toBeFocused();
  await expect(page.locator('[id="children.child-1.name"]')).toHaveValue("Amara Bright");
  const born = proposal(page, "Asha Kaur", "date of birth: 3 March 2019");
  await expect(born).toContainText("You entered: 2 March 2019");
  await loaded(page, "Asha Kaur").getByRole("button", { name: /^Take all of this report/ }).click();
  await expect(page.locator('[id="children.child-1.born.day"]')).toHaveValue("2");
  await expect(page.locator('[id="children.child-2.name"]')).toHaveValue("Kofi Bright");
  await expect(page.locator('[id="children.child-3.name"]')).toHaveCount(0);
  await born.getByRole("button", { name: "Keep what I entered" }).click();
  await expect(born).toHaveCount(0);
  await expect(page.locator('[id="children.child-1.born.day"]')).toHaveValue("2");
  await expect(page.locator("#attendance-list > section")).toHaveCount(2);
});

test("a file that is no such report says so, and stops none of the others", async ({ page }) => {
  await open(page);
  await load(
    page,
    file("letter.json", "not a report"),
    file("list.json", [1, 2]),
    file("minutes.json", { kind: "minutes" }),
    file("odd.json", { kind: "agency-report", author: "nobody", children: [1], adults: { a: 7 }, sections: { analysis: "x", views: { family: { statements: { s1: 3 } } } } }),
    file("kaur.json", school),
  );
  const part = page.locator("#part-loading");
  await expect(part.getByText("letter.json is not a report that was saved here")).toBeVisible();
  await expect(part.getByText("list.json is not a report that was saved here")).toBeVisible();
  await expect(part.getByText("minutes.json is not an agency’s report")).toBeVisible();
  await expect(part.getByText("2 reports are loaded.")).toBeVisible();
  await expect(loaded(page, "Asha Kaur")).toBeVisible();
});

test("files are dropped too, and many can be stopped", async ({ page }) => {
  await open(page);
  const drop = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    for (let number = 1; number <= 400; number += 1) transfer.items.add(new File([content], `report-${number}.json`, { type: "application/json" }));
    return transfer;
  }, JSON.stringify(school));
  await page.locator("#part-loading .drop").dispatchEvent("drop", { dataTransfer: drop });
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(page.getByText(/^\d+ reports? (is|are) loaded\./)).toBeVisible();
  const number = await page.getByRole("group", { name: /^Asha Kaur/ }).count();
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThan(400);
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeHidden();
});
