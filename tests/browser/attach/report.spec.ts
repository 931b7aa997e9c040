/** A report in a host's own form: held, shown, put right, gone on without, sent. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support.ts";
import { expect, open, test } from "./fixture.ts";

const summary = (page: Page) => page.locator(".govuk-error-summary");
const errors = (page: Page) => summary(page).getByRole("listitem");
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();

/** The list of sentences under a section's prose. */
const sentences = (page: Page, label: string) => page.getByRole("group", { name: `Label each sentence: ${label}` });

async function labelAll(page: Page, except: string[] = []): Promise<void> {
  for (const list of await page.getByRole("group", { name: /^Label each sentence:/ }).all()) {
    if (except.includes((await list.getAttribute("aria-label")) ?? "")) continue;
    if (await list.isVisible()) await list.getByLabel("Label for the section as a whole").selectOption("Fact");
  }
}

test("nothing is shown before the form is sent", async ({ page }) => {
  await open(page);
  await expect(page.locator("#report")).toHaveJSProperty("noValidate", true);
  await page.getByLabel("Your name").fill("");
  await page.getByLabel("Your name").blur();
  await expect(summary(page)).toHaveCount(0);
  await expectAccessible(page);
});

test("a report with something missing is held, and says what and where", async ({ page, received }) => {
  await open(page);
  await send(page);

  await expect(summary(page)).toBeFocused();
  await expect(summary(page).getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page).toHaveTitle("Error: Report to the conference");
  await expect(errors(page).filter({ hasText: "Sign the report" })).toHaveCount(1);
  await expect(errors(page).filter({ hasText: /Kofi has been harmed/ })).toHaveCount(1);

  const signed = page.getByLabel("The day you sign the report");
  await expect(signed).toHaveAccessibleDescription("By signing you stand by what it says Error: Sign the report");
  await expect(signed).toHaveClass(/govuk-input--error/);
  await expect(page.locator(".govuk-form-group--error", { has: signed })).toHaveCount(1);
  expect(received).toEqual([]);
  await expectAccessible(page);
});

test("a link of the summary leads to its field, and the summary takes the focus but once", async ({ page }) => {
  await open(page);
  await send(page);
  await expect(summary(page)).toHaveAttribute("tabindex", "-1");
  await summary(page).getByRole("link", { name: "Sign the report" }).click();
  await expect(page.getByLabel("The day you sign the report")).toBeFocused();
  await expect(page.getByText("The day you sign the report")).toBeInViewport();
  await expect(summary(page)).not.toHaveAttribute("tabindex");
});

test("a message about a date leads to its day and marks its group", async ({ page }) => {
  await open(page);
  const born = page.getByRole("group", { name: "When was Amara born?" });
  await born.getByLabel("Day").fill("31");
  await born.getByLabel("Month").fill("2");
  await send(page);
  await errors(page).filter({ hasText: /date of birth/i }).getByRole("link").click();
  await expect(born.getByLabel("Day")).toBeFocused();
  await expect(born).toHaveAccessibleDescription(/^For example, 27 3 2026\s+Error:\s+The date of birth/);
  for (const part of ["Day", "Month", "Year"]) await expect(born.getByLabel(part)).toHaveClass(/govuk-input--error/);
  const whole = page.locator(".govuk-form-group:not(.govuk-date-input *)", { has: born });
  await expect(whole).toHaveClass(/govuk-form-group--error/);
  await expect(born.locator(".govuk-form-group--error")).toHaveCount(0);
  await expect(born.locator(".govuk-error-message + .govuk-date-input, :has(> .govuk-error-message) + .govuk-date-input")).toHaveCount(1);

  await born.getByLabel("Day").fill("28");
  await born.getByLabel("Month").blur();
  await expect(whole).not.toHaveClass(/govuk-form-group--error/);
  await expect(born.getByLabel("Year")).not.toHaveClass(/govuk-input--error/);
});

test("the summary lists what is missing as the form asks for it, and tells sections and children apart", async ({ page }) => {
  await open(page);
  // In the procedure the signature comes last of all; here nothing in the form asks for the agency.
  await page.evaluate(() => {
    document.querySelector("#author-signed")?.closest(".govuk-form-group")?.remove();
    document.querySelector("#type")?.closest(".govuk-form-group")?.before(document.querySelector("#sections-harm-and-impact-kofi-text")?.closest(".govuk-form-group") as Element);
  });
  await page.getByLabel("Your agency").fill("");
  await send(page);
  const links = errors(page).getByRole("link");
  const leadTo = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
  const inTheForm = await page.evaluate((ids) => [...ids].sort((one, other) => {
    const [first, second] = [one, other].map((id) => document.getElementById(id) as Element) as [Element, Element];
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }), leadTo);
  expect(leadTo).toEqual(inTheForm);
  await expect(errors(page).first()).toHaveText(/Kofi has been harmed/);
  await expect(errors(page).last()).toContainText("Sign the report");
  await expect(errors(page).last().getByRole("link")).toHaveCount(0);

  const messages = await links.allTextContents();
  expect(messages).toContain("Select what kind of statement this is (2 statements in ‘What this child needs’ for Amara)");
  expect(new Set(messages).size).toBe(messages.length);
});

test("what is put right goes; what is being written is not nagged", async ({ page }) => {
  await open(page);
  await send(page);
  await page.getByLabel("The day you sign the report").fill("7 December 2026");
  await expect(errors(page).filter({ hasText: "Sign the report" })).toHaveCount(0);
  await expect(page.getByLabel("The day you sign the report")).toHaveAccessibleDescription("By signing you stand by what it says");

  const name = page.getByLabel("Your name");
  await name.fill("");
  await expect(page.getByRole("status").first()).toContainText("left to put right");
  await expect(errors(page).filter({ hasText: "author’s name" })).toHaveCount(0);
  await name.blur();
  await expect(errors(page).filter({ hasText: "author’s name" })).toHaveCount(1);
});

test("a finding can be gone on without, with a reason and a name, and that can be undone", async ({ page }) => {
  await open(page);
  await send(page);
  const group = page.locator(".govuk-form-group", { has: page.getByLabel("The day you sign the report") });
  await group.getByText("Go on without this").first().click();
  await group.getByRole("button", { name: "Go on without this" }).click();
  await expect(group.getByLabel("Reason for going on without it")).toBeFocused();
  await expect(group.getByLabel("Reason for going on without it")).toHaveAccessibleDescription("Error: Enter a reason for going on without it");
  await group.getByLabel("Reason for going on without it").fill("Signed on paper");
  await group.getByLabel("Your name").fill("Ruth Okafor");
  await group.getByLabel("Your name").press("Enter");
  await expect(page).toHaveURL(/agency-report/);
  await group.getByRole("button", { name: "Go on without this" }).click();

  await expect(group).toContainText("Going on without this: Sign the report");
  await expect(group).toContainText("Reason: Signed on paper (Ruth Okafor)");
  await expect(errors(page).filter({ hasText: "Sign the report" })).toHaveCount(0);
  await expect(group.getByRole("button", { name: /^Undo/ })).toBeFocused();
  await expectAccessible(page);

  await group.getByRole("button", { name: /^Undo/ }).click();
  await expect(errors(page).filter({ hasText: "Sign the report" })).toHaveCount(1);
});

test("what is sent holds the document, labels, reasons and the receipt", async ({ page, received }) => {
  await open(page);
  await labelAll(page, ["Label each sentence: What Amara needs"]);
  await page.getByRole("textbox", { name: "How Kofi has been harmed" }).fill("He saw the quarrel.");
  await labelAll(page, ["Label each sentence: What Amara needs"]);
  const needs = sentences(page, "What Amara needs");
  await needs.getByRole("radio", { name: "Fact" }).first().check();
  await needs.getByRole("radio", { name: "Allegation" }).last().check();
  await needs.getByLabel("Who said it?").selectOption("Joy Bright");
  await needs.getByLabel("Where it comes from").selectOption("second-hand");
  await send(page);
  const group = page.locator(".govuk-form-group", { has: page.getByLabel("The day you sign the report") });
  await expect(errors(page)).toHaveText(["Sign the report"]);
  await group.getByText("Go on without this").first().click();
  await group.getByLabel("Reason for going on without it").fill("Signed on paper");
  await group.getByLabel("Your name").fill("Ruth Okafor");
  await group.getByRole("button", { name: "Go on without this" }).click();
  await page.getByLabel("Your agency").press("Enter");

  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  const [sent] = received;
  const field = (name: string) => sent?.get(name);
  const entry = "sections.child-needs.amara";
  expect(field(`${entry}.statements.s1.text`)).toBe("Amara weighed 14.2 kg on 12 November.");
  expect(field(`${entry}.statements.s1.label`)).toBe("fact");
  expect(field(`${entry}.statements.s2.label`)).toBe("allegation");
  expect(field(`${entry}.statements.s2.said_by`)).toBe("joy");
  expect(field(`${entry}.statements.s2.source`)).toBe("second-hand");
  expect(field("sections.child-needs.kofi.label")).toBe("fact");
  expect(field("do")).toBe("send");
  const document = JSON.parse(field("conference-check.document") ?? "");
  expect(document.procedure).toBe("berkshire");
  expect(document.conference.type).toBe("initial");
  expect(document.csrf_token).toBeUndefined();
  expect(document.sections["child-needs"].amara.text).toBeUndefined();
  expect(document.sections["child-needs"].amara.statements.s2).toEqual({
    text: "Joy said that Dan has not visited since June.", label: "allegation", source: "second-hand", said_by: "joy",
  });
  const [[key, accepted]] = Object.entries<{ reason: string }>(document.accepted) as [[string, { reason: string }]];
  expect(accepted).toEqual({ reason: "Signed on paper", by: "Ruth Okafor", at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/) });
  expect(field(`accepted.${key}.reason`)).toBe("Signed on paper");
  const receipt = JSON.parse(field("conference-check.receipt") ?? "");
  expect(receipt).toMatchObject({ format: 1, procedure: { id: "berkshire", version: "v97" }, at: "2026-12-07T09:30", counts: { required: 0, accepted: 1 } });
  expect(receipt.document_sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(receipt.findings).toContainEqual(expect.objectContaining({ key, rule: "signed", accepted: "Signed on paper" }));
  expect([...(sent?.keys() ?? [])].filter((name) => name.startsWith("conference-check-"))).toEqual([]);
});

test("a button that asks for no validation sends as it is, with a receipt that says so", async ({ page, received }) => {
  await open(page);
  await page.getByRole("button", { name: "Keep for later" }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  expect(received[0]?.get("do")).toBe("keep");
  expect(JSON.parse(received[0]?.get("conference-check.receipt") ?? "").counts.required).toBeGreaterThan(0);
});

test("a form let go leaves nothing behind", async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => fetch(location.href).then((response) => response.text()));
  await send(page);
  await expect(summary(page)).toBeVisible();
  const left = await page.evaluate(() => {
    const [attached] = (window as unknown as { attached: { detach(): void }[] }).attached;
    attached?.detach();
    return { main: document.querySelector("main")?.outerHTML, title: document.title };
  });
  const main = /<main[\s\S]*<\/main>/.exec(before)?.[0];
  expect(left.title).toBe("Report to the conference");
  expect(squeezed(left.main)).toBe(squeezed(main));
});

function squeezed(html = ""): string {
  return html.replaceAll(/ (class|value)=""/g, "").replaceAll(/(selected|checked|formnovalidate)=""/g, "$1").replaceAll(/\s+/g, " ");
}
