/** The main job, end to end: a report with things to put right is held, and goes through when they are. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { byTheCommand } from "../command.ts";
import { expect, expectAccessible, test } from "../support.ts";
import { enterDate, field, fillReport, openReport, prose, sentences, submit, write } from "./form.ts";

interface Saved {
  procedure: string;
  kind: string;
  checked_at: string;
  children: Record<string, Record<string, unknown>>;
  sections: Record<string, Record<string, { text?: string; statements: Record<string, Record<string, unknown>> }>>;
  accepted: Record<string, { reason: string; by: string; at: string }>;
  receipt: {
    format: number;
    checked?: boolean;
    because?: string;
    document_sha256: string;
    procedure: { id: string; version: string };
    counts: Record<string, number>;
    findings: { key: string; rule: string; accepted: unknown }[];
  };
}

async function saved(page: Page): Promise<{ name: string; path: string; json: Saved }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the report" }).click();
  const file = await download;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, json: JSON.parse(await readFile(path, "utf8")) as Saved };
}

/** With the fields of each object sorted by name, as a receipt's SHA-256 is taken. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort().map(([name, part]) => [name, sorted(part)]));
}

function summary(page: Page): Locator {
  return page.locator(".govuk-error-summary");
}

/** Follows a link of the summary by keyboard, as a person does who was just brought to it. */
async function follow(page: Page, message: string | RegExp): Promise<void> {
  await summary(page).getByRole("link", { name: message }).focus();
  await page.keyboard.press("Enter");
}

const required = {
  missing: "Enter what you know of the parents’ capacity",
  unlabelled: "Select what kind of statement this is (1 statement in ‘What this child needs’ for Amara)",
  otherChild: "Take ‘Kofi’ out of ‘Harm, and its effect on this child’ for Amara, or give a reason for speaking of Kofi here",
  discussed: /^Enter the date the report was discussed with Joy/,
  signature: "Sign the report",
};
const expected = /^Check the label in ‘Your involvement with the family’: this is labelled fact, and ‘.+’ reads as opinion$/;

test("a report is held for what is required, each shown where it is, and goes through when put right or gone on without", async ({ page }) => {
  test.slow();
  await openReport(page);
  await fillReport(page);
  await prose(page, "parental-capacity", "family").fill("");
  await write(page, "child-needs", "child-1", "Amara was seen on 20 November 2026.");
  await write(page, "harm-and-impact", "child-1", "Kofi saw the bruise on 3 November 2026.", "Fact");
  await write(page, "involvement", "family", "Joy appears to be overwhelmed.", "Fact");
  for (const part of ["day", "month", "year"]) {
    await field(page, `author.signed.${part}`).fill("");
    await field(page, `sharing.family.adult-1.discussed.${part}`).fill("");
  }

  await page.getByRole("button", { name: "Check, and read it through" }).focus();
  await page.keyboard.press("Enter");
  await expect(summary(page)).toBeFocused();
  await expect(summary(page).getByRole("heading")).toHaveText("There is a problem");
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary(page).getByRole("link")).toHaveCount(Object.keys(required).length);
  await expect(page.getByRole("region", { name: "Check before you send" }).getByRole("link", { name: expected })).toHaveCount(1);

  const places: [string | RegExp, Locator][] = [
    [required.missing, prose(page, "parental-capacity", "family")],
    [required.signature, field(page, "author.signed.day")],
    [required.discussed, field(page, "sharing.family.adult-1.discussed.day")],
  ];
  for (const [message, control] of places) {
    await follow(page, message);
    await expect(control).toBeFocused();
    await expect(page.locator("[data-field]").filter({ has: control }).locator(".govuk-error-message")).toContainText(message instanceof RegExp ? "Enter the date the report was discussed" : message);
  }
  for (const [section, message] of [["child-needs", required.unlabelled], ["harm-and-impact", required.otherChild]] as const) {
    await follow(page, message);
    await expect(sentences(page, section, "child-1").locator(":focus")).toHaveCount(1);
    await expect(sentences(page, section, "child-1").locator(".govuk-error-message")).toContainText(message);
  }

  await write(page, "parental-capacity", "family", "Joy prepared a meal while I was there on 2 November 2026.", "Observation");
  await expect(summary(page).getByRole("link", { name: required.missing })).toHaveCount(0);
  await follow(page, required.unlabelled);
  await page.keyboard.press("f");
  await expect(sentences(page, "child-needs", "child-1").getByRole("radio", { name: "Fact" })).toBeChecked();
  await enterDate(page, "sharing.family.adult-1.discussed", "3 12 2026");
  await enterDate(page, "author.signed", "7 12 2026");

  const child = sentences(page, "harm-and-impact", "child-1");
  await child.locator("summary").filter({ hasText: "Go on without this" }).first().click();
  await child.getByLabel("Reason for going on without it").fill("Kofi is the only witness, and the chair knows.");
  await child.getByLabel("Your name").fill("Ann Shaw");
  await child.getByRole("button", { name: "Go on without this" }).click();
  await expect(child.getByText("Reason: Kofi is the only witness, and the chair knows. (Ann Shaw)")).toBeVisible();
  await expect(summary(page)).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^Error: /);

  await submit(page);
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  await expect(page.getByText("You went on without these:")).toBeVisible();

  const { name, path, json } = await saved(page);
  expect(name).toBe("agency-report-8-december-2026.json");
  const { receipt, ...document } = json;
  expect(document).toMatchObject({ procedure: "berkshire", kind: "agency-report", checked_at: "2026-12-07T12:00" });
  expect(Object.keys(document.children)).toEqual(["child-1", "child-2"]);
  expect(Object.values(document.sections["child-needs"]?.["child-1"]?.statements ?? {})).toMatchObject([
    { text: "Amara was seen on 20 November 2026.", label: "fact" },
  ]);
  expect(document.sections["child-needs"]?.["child-1"]?.text).toBeUndefined();
  expect(Object.values(document.accepted)).toMatchObject([{ reason: "Kofi is the only witness, and the chair knows.", by: "Ann Shaw" }]);
  expect(receipt).toMatchObject({ format: 1, procedure: { id: "berkshire" } });
  expect(receipt.findings.filter(({ accepted }) => accepted !== null).map(({ rule }) => rule)).toEqual(["cross-child"]);
  expect(createHash("sha256").update(JSON.stringify(sorted(document))).digest("hex")).toBe(receipt.document_sha256);
  expect(JSON.parse(byTheCommand(path))).toMatchObject({ counts: receipt.counts });
});

test("answers are read through, changed from where they stand, and printed with their labels", async ({ page }) => {
  await openReport(page);
  await fillReport(page);
  await field(page, "adults.adult-1.address").fill("14 Tolworth Rise");
  await page.getByLabel("Address and telephone number are confidential").check();
  await submit(page);
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  const answer = (key: string): Locator =>
    page.locator(".govuk-summary-list__row").filter({ has: page.getByText(key, { exact: true }) }).locator("dd").first();
  await expect(answer("When does it start?")).toHaveText("8 December 2026, 10:00");
  await expect(answer("What is your role?")).toHaveText("Health visitor");
  await expect(answer("Pronouns")).toHaveText("Not provided");
  await expect(page.locator(".govuk-summary-list__row", { hasText: "I think Kofi needs a calmer home." }).locator("dt")).toHaveText("Kofi Bright");
  await expect(page.locator(".statement").filter({ hasText: "I think Kofi needs a calmer home." })).toContainText("Opinion");

  const printed = page.locator("#printed");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("button", { name: "Save the report" })).toBeHidden();
  await expect(printed.getByText("I think Kofi needs a calmer home.")).toBeVisible();
  const headings = await printed.getByRole("heading", { level: 2 }).allTextContents();
  const asked = ["Your involvement with the family", "What this child needs", "What the parents can do", "What this child says and shows"];
  expect(headings.filter((heading) => asked.includes(heading))).toEqual(asked);
  await expect(printed.locator(".signature")).toContainText("Name: Ann Shaw");
  await expect(printed).not.toContainText("Tolworth");
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("link", { name: "Change Your name" }).click();
  await expect(field(page, "author.name")).toBeFocused();
  await expect(prose(page, "analysis", "child-2")).toHaveValue("I think Kofi needs a calmer home.");
  await field(page, "author.name").fill("Ann Shaw-Lee");
  await submit(page);
  await expect(answer("Your name")).toHaveText("Ann Shaw-Lee");
});

test("axe finds nothing where a report is held, nor where it is read through", async ({ page }) => {
  test.slow();
  await openReport(page);
  await fillReport(page);
  await write(page, "involvement", "family", "Joy appears to be overwhelmed.", "Fact");
  await write(page, "harm-and-impact", "child-1", "Kofi saw the bruise on 3 November 2026.", "Fact");
  await field(page, "author.signed.day").fill("");
  await submit(page);
  await expect(summary(page)).toBeFocused();
  const child = sentences(page, "harm-and-impact", "child-1");
  await child.locator("summary").filter({ hasText: "Go on without this" }).first().click();
  await expectAccessible(page);
  await write(page, "harm-and-impact", "child-1", "Amara had a bruise on 3 November 2026.", "Fact");
  await field(page, "author.signed.day").fill("3");
  await submit(page);
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  await expectAccessible(page);
});

test("once saved, leaving does not ask", async ({ page }) => {
  await openReport(page);
  await fillReport(page);
  await submit(page);
  await saved(page);
  await expect(page.getByText("It was sent nowhere.")).toBeVisible();
  await page.getByRole("link", { name: "Conference Check" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Write for a child protection conference");
});

test.describe("without the checker", () => {
  test.use({ expectedErrors: /wasm|Failed to (fetch|load resource)|ERR_FAILED/i });

  test("a report is still written, and saved as one that was not checked", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await openReport(page);
    await expect(page.getByRole("complementary").getByText(/^Nothing is being checked: /)).toBeVisible();
    await prose(page, "report", "family").fill("What I know of the family.");
    await submit(page);
    await expect(page.locator("#answers").getByText("Nothing in this report was checked by the program.")).toBeVisible();
    const { json } = await saved(page);
    expect(json.sections["report"]?.["family"]?.text).toBe("What I know of the family.");
    expect(json.receipt.checked).toBe(false);
    expect(json.receipt.because).toBeTruthy();
  });
});
