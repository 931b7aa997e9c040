/** A form that nobody here has made, joined by a mapping. */
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support.ts";
import { verifiedByTheCommand } from "../command.ts";
import { acceptAll, attachTo, documentOf, expect, type Host, openHost, test } from "./fixture.ts";
import { openStrange, strangeMap, strangeOptions } from "./strange.ts";

/** Joins the strange form and says of which conference it is: what is asked hangs on that. */
async function joinStrange(page: Page): Promise<void> {
  await openStrange(page);
  await attachTo(page, strangeOptions);
  await page.getByLabel("Conference").selectOption("Initial");
}

test("a form with names of its own is read by a mapping of less than 30 lines", async ({ page }) => {
  expect(Object.keys(strangeMap).length).toBeLessThan(30);
  await openStrange(page);
  expect(await attachTo(page, strangeOptions)).toBe("checking");
  await page.getByLabel("Your name").fill("Ruth Okafor");
  await page.getByLabel("Agency", { exact: true }).fill("Elm Park Primary");
  await page.getByLabel("School").check();
  await page.getByLabel("Conference").selectOption("Review");
  await page.getByLabel("Day").fill("2026-12-08");
  await page.getByLabel("Time").fill("10:00");
  await page.getByLabel("First child", { exact: true }).fill("Amara Bright");
  await page.getByLabel("First child born").fill("2019-03-02");
  await page.getByLabel("Second child needs").fill("Kofi needs glasses.");
  await page.getByText("Known as").locator("+ textarea").fill("Mari\nAma");
  await page.evaluate(() => Object.assign(document.querySelector("x-place") ?? {}, { value: "Elm Park" }));
  expect(await documentOf(page)).toMatchObject({
    procedure: "berkshire",
    kind: "agency-report",
    conference: { type: "review", starts: "2026-12-08 10:00" },
    author: { name: "Ruth Okafor", agency: "Elm Park Primary", role: "school", signed: "" },
    children: {
      "child-0": { name: "Amara Bright", born: "2019-03-02", known_as: "Mari\nAma", setting: "Elm Park" },
      "child-1": { household: "no" },
    },
    sections: {
      "child-needs": { "child-1": { statements: { s1: { text: "Kofi needs glasses." } } } },
      involvement: { family: { statements: { s1: { text: "We met twice." }, s2: { text: "He may move." } } } },
    },
  });
  expect(Object.keys(await documentOf(page)).sort()).toEqual(["author", "checked_at", "children", "conference", "kind", "procedure", "sections"]);
});

test("it holds, shows and sends as ours does, and what it sends is verified", async ({ page, received }) => {
  await joinStrange(page);
  await page.getByRole("button", { name: "Send from outside" }).click();
  const summary = page.locator(".conference-check-error-summary");
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Your name")).toHaveAccessibleDescription(/In full.*Enter the author’s name/);
  await expectAccessible(page);
  await summary.getByRole("link", { name: "Enter the author’s name" }).click();
  await expect(page.getByLabel("Your name")).toBeFocused();
  // Of two with one id, the one that it is about.
  await summary.getByRole("link", { name: "Sign the report" }).click();
  await expect(page.getByLabel("Signed on")).toBeFocused();
  await page.getByLabel("Your name").fill("Ruth Okafor");
  await expect(summary.getByRole("link", { name: "Enter the author’s name" })).toHaveCount(0);
  expect(received).toEqual([]);

  await acceptAll(page);
  await page.getByRole("button", { name: "Send from outside" }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  const [sent] = received;
  expect(Object.fromEntries(["action", "id", "elements", "name", "send"].map((name) => [name, sent?.get(name)]))).toEqual({
    action: "save", id: "77", elements: "e", name: "Ruth Okafor", send: "outside",
  });
  const [document, receipt] = ["document", "receipt"].map((part) => sent?.get(`conference-check.${part}`) ?? "");
  expect(JSON.parse(receipt ?? "").counts.accepted).toBeGreaterThan(3);
  expect(verifiedByTheCommand(document ?? "", receipt ?? "")).toMatchObject({ holds: true, differences: [] });
  const changed = verifiedByTheCommand((document ?? "").replace("Ruth Okafor", "Ruth Okafer"), receipt ?? "");
  expect(changed.differences.map(({ what }) => what)).toEqual(["document"]);
  const removed = verifiedByTheCommand(JSON.stringify({ ...JSON.parse(document ?? ""), accepted: {} }), receipt ?? "");
  expect(removed.differences.map(({ what }) => what)).toContain("reason");
});

test("a row keeps its child when rows before it go and the host numbers anew", async ({ page }) => {
  await joinStrange(page);
  await page.getByLabel("Second child", { exact: true }).fill("Kofi");
  await page.getByLabel("Second child needs").fill("Kofi needs glasses.");
  await page.getByRole("group", { name: "Kofi needs glasses." }).getByRole("radio", { name: "Fact" }).check();
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll(".row");
    first?.remove();
    for (const control of second?.querySelectorAll("[name]") ?? []) control.setAttribute("name", control.getAttribute("name")?.replace("[1]", "[0]") ?? "");
  });
  const statement = { text: "Kofi needs glasses.", label: "fact" };
  expect(await documentOf(page)).toMatchObject({ children: { "child-1": { name: "Kofi" } }, sections: { "child-needs": { "child-1": { statements: { s1: statement } } } } });
  await page.evaluate(() => {
    const row = document.querySelector(".row") as HTMLElement;
    const added = row.cloneNode(true) as HTMLElement;
    for (const ours of added.querySelectorAll("[id^=conference-check]")) ours.remove();
    for (const control of added.querySelectorAll("[name]")) control.setAttribute("name", control.getAttribute("name")?.replace("[0]", "[1]") ?? "");
    row.after(added);
  });
  // The second of the two is a new one, whatever the first is called by now.
  expect(Object.keys((await documentOf(page))["children"] as object)).toEqual(["child-1", "child-1-1", "child-0"]);
});

test("a date in three inputs with names of their own has its one message, at the first of them", async ({ page }) => {
  await openHost(page, `<main><form><fieldset><legend>Born</legend><input name="d" aria-label="Day"><input name="m" aria-label="Month"><input name="y" aria-label="Year"></fieldset>
    <input type="hidden" name="ty" value="initial"><input name="n" aria-label="Name"><button>Send</button></form></main>`);
  const born = (part: string) => `children.amara.born.${part}`;
  await attachTo(page, { procedure: "berkshire", kind: "agency-report", fields: { d: born("day"), m: born("month"), y: born("year"), ty: "conference.type", n: "children.amara.name" } });
  await page.getByLabel("Name").fill("Amara");
  await page.getByLabel("Day").fill("31");
  await page.getByLabel("Month").fill("2");
  await page.getByLabel("Year").fill("2019");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("group", { name: "Born" })).toHaveAccessibleDescription(/must be a real date/);
  await expect(page.locator("fieldset .conference-check-error-message")).toHaveCount(1);
});

test("names in brackets are field paths by themselves", async ({ page }) => {
  await openHost(page, `<main><form data-conference-check="agency-report" data-procedure="berkshire"><input name="children[amara][name]" value="Amara">
    <input type="checkbox" name="children[amara][other_plans][]" value="ehcp" checked><input type="checkbox" name="children[amara][other_plans][]" value="pep" checked><input name="authenticity_token" value="x"></form></main>`);
  await attachTo(page);
  expect(await documentOf(page)).toMatchObject({ children: { amara: { name: "Amara", other_plans: ["ehcp", "pep"] } } });
});

test("what the form has no control for just now is given by the host", async ({ page }) => {
  await openHost(page, `<main><form><input name="author.name" value="Ruth"></form></main>`);
  await attachTo(page, { procedure: "berkshire", kind: "agency-report", given: { "conference.type": "initial", "author.name": "not this", "children.amara.parents": ["joy", "dan"] } });
  expect(await documentOf(page)).toMatchObject({ conference: { type: "initial" }, author: { name: "Ruth" }, children: { amara: { parents: "joy\ndan" } } });
});

test("controls that come without a word are checked, and shown", async ({ page }) => {
  await joinStrange(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.evaluate(() => {
    const row = Object.assign(document.createElement("div"), { className: "row" });
    row.append(Object.assign(document.createElement("input"), { name: "child[2][name]", ariaLabel: "Third child" }));
    row.append(Object.assign(document.createElement("textarea"), { name: "child[2][needs]", ariaLabel: "Third child needs" }));
    document.querySelector(".row")?.after(row);
  });
  const needs = page.getByLabel("Third child needs");
  await expect(needs).toHaveAccessibleDescription("Error: Enter what this child needs");
  await needs.fill("She seems well.");
  await expect(page.getByRole("group", { name: "She seems well." })).toBeVisible();
});

test("a form that a script sends, asking nobody, says what was found", async ({ page, received }) => {
  await openHost(page, `<main><form data-conference-check="agency-report" data-procedure="berkshire" action="/fixtures/received" method="post"><input type="hidden" name="conference.type" value="initial"></form></main>`);
  await attachTo(page);
  await page.evaluate(() => document.forms[0]?.submit());
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  const [sent, receipt] = ["document", "receipt"].map((part) => received[0]?.get(`conference-check.${part}`) ?? "");
  expect(JSON.parse(receipt ?? "").counts.required).toBeGreaterThan(0);
  expect(verifiedByTheCommand(sent ?? "", receipt ?? "").holds).toBe(true);
});

test("a host's own handlers come after the check, wherever they listen", async ({ page }) => {
  await openStrange(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const hear = (where: string) => (event: Event) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      heard.push(`${where} ${data.has("conference-check.receipt")}`);
    };
    document.addEventListener("submit", hear("page"), { capture: true });
    document.querySelector("form")?.addEventListener("submit", hear("form"));
    document.querySelector("form")?.addEventListener("input", (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await attachTo(page, strangeOptions);
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".conference-check-error-summary")).toBeVisible();
  expect(await heard()).toEqual([]);
  await page.getByLabel("Your name").fill("Ruth Okafor");
  await expect(page.locator(".conference-check-error-summary").getByRole("link", { name: "Enter the author’s name" })).toHaveCount(0);
  await acceptAll(page);
  await page.evaluate(() => HTMLFormElement.prototype.requestSubmit.call(document.querySelector("form")));
  expect(await heard()).toEqual(["page true", "form true"]);
});

test("a host that sends by script asks first", async ({ page }) => {
  await joinStrange(page);
  const submit = () => page.evaluate(() => (window as unknown as Host).attached.submit());
  expect(await submit()).toBeNull();
  await expect(page.locator(".conference-check-error-summary")).toBeFocused();
  await acceptAll(page);
  expect(await submit()).toMatchObject({ document: { procedure: "berkshire" }, receipt: { format: 1, counts: { required: 0 } } });
});
