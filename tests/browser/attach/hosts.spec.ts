/** Hosts of other kinds: two forms on a page, names and styles of their own, controls that come and go. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support.ts";
import { expect, open, test } from "./fixture.ts";

interface Heard {
  event: string;
  detail: { document?: Record<string, unknown>; because?: string; key?: string };
}

const form = (page: Page, name: string) => page.getByRole("form", { name });
const documentOf = (page: Page, at: number) =>
  page.evaluate((index) => (window as unknown as { attached: { document(): unknown }[] }).attached[index]?.document(), at);

test("two forms on one page are checked apart", async ({ page }) => {
  await open(page, "two-forms");
  await form(page, "Second").getByLabel("Author").fill("Ruth Okafor");
  await page.getByRole("button", { name: "Send the first" }).click();
  await expect(page.locator(".conference-check-error-summary")).toHaveCount(1);
  await expect(form(page, "First").getByLabel("Author")).toHaveAccessibleDescription(/Enter the author’s name/);
  await expect(form(page, "Second").locator(".conference-check-error-message")).toHaveCount(0);
  await page.getByRole("button", { name: "Send the second" }).click();
  await expect(page.locator(".conference-check-error-summary")).toHaveCount(2);
  await expect(page.locator(".conference-check-error-summary:focus")).toHaveCount(1);
  await expect(page).toHaveTitle("Error: Two reports");
  await expectAccessible(page);
});

test("a page without styles of GOV.UK needs no sideways scrolling at 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "two-forms");
  await form(page, "First").getByLabel("What the child needs", { exact: true }).fill("Dan hit her. She seems withdrawn.");
  await page.getByRole("radio", { name: "Allegation" }).first().check();
  await page.getByRole("button", { name: "Send the first" }).click();
  await page.getByText("Go on without this").first().click();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test("a finding without a field is listed, not linked, and can be gone on without", async ({ page }) => {
  await open(page, "two-forms");
  await page.getByRole("button", { name: "Send the first" }).click();
  const unsigned = page.locator(".conference-check-error-summary").getByRole("listitem").filter({ hasText: "Sign the report" });
  await expect(unsigned.getByRole("link")).toHaveCount(0);
  await unsigned.getByText("Go on without this").click();
  await unsigned.getByLabel("Reason for going on without it").fill("Signed on paper");
  await unsigned.getByLabel("Your name").fill("Ruth Okafor");
  await unsigned.getByRole("button", { name: "Go on without this" }).click();
  await expect(unsigned).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Gone on without" })).toContainText("Reason: Signed on paper (Ruth Okafor)");
  await expect(page.locator("#first [name^='accepted.'][name$='.by']")).toHaveValue("Ruth Okafor");
});

test("fields are found by data-check; a box left empty says no; controls come and go", async ({ page }) => {
  await open(page, "two-forms");
  await page.getByLabel("Child’s name").fill("Amara Bright");
  await page.getByLabel("The conference is about this child").uncheck();
  await page.getByLabel("Yes").check();
  expect(await documentOf(page, 0)).toMatchObject({
    procedure: "berkshire",
    kind: "agency-report",
    conference: { type: "initial" },
    children: { amara: { name: "Amara Bright", household: "yes", subject: "no" } },
  });
  await page.evaluate(() => {
    const input = Object.assign(document.createElement("input"), { name: "children.kofi.name", value: "Kofi" });
    document.querySelector("#more")?.append(input);
  });
  expect(await documentOf(page, 0)).toMatchObject({ children: { kofi: { name: "Kofi" } } });
  await page.evaluate(() => document.querySelector("#more")?.replaceChildren());
  expect(await documentOf(page, 0)).not.toMatchObject({ children: { kofi: {} } });
});

test("labels that a server filled in are taken over", async ({ page }) => {
  await open(page, "two-forms");
  const list = form(page, "Second").getByRole("group", { name: "Label each sentence: Your involvement" });
  await expect(list.getByRole("group", { name: "We met twice." }).getByRole("radio", { name: "Fact" })).toBeChecked();
  await expect(list).toContainText("1 sentence left to label");
  // They would be sent twice.
  await expect(page.locator("[name='sections.involvement.family.statements.s4.label']")).toBeDisabled();
  expect(await documentOf(page, 1)).toMatchObject({
    sections: { involvement: { family: { statements: { s4: { label: "fact" }, s5: { text: "He may move." } } } } },
  });
});

test("the host hears of each check, of a form held, and of a reason given", async ({ page }) => {
  await open(page, "two-forms");
  await form(page, "First").getByLabel("Author").fill("Ruth");
  await page.getByRole("button", { name: "Send the first" }).click();
  const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard.map(({ event, detail }) => ({ event, author: (detail.document?.["author"] as { name?: string } | undefined)?.name })));
  expect(heard).toContainEqual({ event: "checked", author: "Ruth" });
  expect(heard.map(({ event }) => event)).toContain("held");
});
