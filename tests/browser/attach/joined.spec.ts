/** What an engineer who joins a form of his own meets: names by chance, rows left blank, parts of the page drawn anew. */
import type { Page } from "@playwright/test";
import { attachTo, documentOf, expect, type Host, openHost, test } from "./fixture.ts";

const report = { procedure: "berkshire", kind: "agency-report", given: { "conference.type": "initial" } };
const summary = ".conference-check-error-summary";

const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();
const findings = (page: Page) => page.evaluate(() => (window as unknown as Host).attached.check()?.findings ?? []);

test("a name that looks like a path by chance is nobody, and an unknown path that was meant is told once", async ({ page }) => {
  const told: string[] = [];
  page.on("console", (message) => message.type() === "warning" && told.push(message.text()));
  await openHost(page, `<main><form><input name="children[0][nhsno]"><input name="children[1][shoe]"><input name="children" value="2"><input name="kind" value="visit">
    <input name="kid" value="Amara"><input data-check="children.amara.borne"><input name="children[amara][setting]" value="Elm Park">
    <fieldset data-check="children.amara"><input name="author.name" value="not mine"></fieldset></form></main>`);
  await attachTo(page, { ...report, fields: { kid: "children.amara.name", "author.name": null } });
  expect((await findings(page)).map(({ at }) => at)).not.toContain("kind");
  const read = await documentOf(page);
  expect(read["children"]).toEqual({ amara: { name: "Amara", borne: "", setting: "Elm Park" } });
  expect(read["author"]).toBeUndefined();
  expect(told).toEqual(["conference-check: no document has a field children.amara.borne"]);
});

test("of two rows left blank it is said which is meant, and where the host says so neither is anybody", async ({ page }) => {
  const row = (nth: number) => `<fieldset><legend>Child ${nth}</legend><input name="kid${nth}" aria-label="Name ${nth}"><input name="born${nth}" aria-label="Born ${nth}">
    <label><input type="checkbox" name="home${nth}" value="Y"> At home ${nth}</label><textarea name="needs${nth}" aria-label="Needs ${nth}"></textarea></fieldset>`;
  const role = (of: string) => `<input type="radio" name="role" id="${of}" value="${of}"><label for="${of}">${of}</label>`;
  const others = `<p id="role">${role("school")} ${role("gp")}</p><input name="day" value="8/12/2026"><input name="time" value="25:99" aria-label="Time">`;
  await openHost(page, `<main><form>${row(1)}${row(2)}${others}<button>Send</button></form></main>`);
  const of = (nth: number) => ({
    [`kid${nth}`]: `children.c${nth}.name`, [`born${nth}`]: `children.c${nth}.born`,
    [`home${nth}`]: { at: `children.c${nth}.household`, values: { Y: "yes", "": "no" } }, [`needs${nth}`]: `sections.child-needs.c${nth}.text`,
  });
  const fields = { ...of(1), ...of(2), role: "author.role", day: "conference.starts", time: "conference.starts.time" };
  const options = { ...report, given: { ...report.given, "children.c1.parents": ["c2", "joy"], "children.c2.parents": ["joy"] }, fields };
  await attachTo(page, options);
  await send(page);
  await expect(page.locator(summary).getByRole("link", { name: "Child 1: Enter what this child needs" })).toBeVisible();
  await expect(page.locator(summary).getByRole("link", { name: "Child 2: Enter what this child needs" })).toBeVisible();
  // What stands beside a group of radios, or a date and its time, parts nothing that belongs together.
  expect(await page.locator("#role > *").evaluateAll((all) => all.map(({ localName }) => localName))).toEqual(["div", "input", "label", "input", "label", "div"]);
  await expect(page.getByLabel("Time")).toHaveAccessibleDescription(/must be a date with a real time/);
  await attachTo(page, { ...options, blankRows: "nobody" });
  expect(Object.keys((await documentOf(page))["children"] as object)).toEqual(["c1"]);
  await page.getByLabel("Name 1").fill("Amara");
  const read = await documentOf(page);
  expect(read["children"]).toMatchObject({ c1: { name: "Amara", parents: "joy" } });
  expect(JSON.stringify(read)).not.toContain("c2");
  await page.getByLabel("Needs 2").fill("Kofi needs glasses.");
  expect((await documentOf(page))["children"]).toMatchObject({ c2: { name: "", household: "no", parents: "joy" } });
});

const two = `<main><form action="/fixtures/received" method="post"><p id="row"><input name="children.amara.name" value="Amara"><textarea name="sections.child-needs.amara.text">Asante hits her.</textarea></p>
  <p><input name="children.kofi.name" aria-label="Second child" value="Asante"></p><p id="part"><textarea name="sections.child-needs.kofi.text" aria-label="Needs"></textarea></p>
  <button formnovalidate>Save</button><button>Send</button></form></main>`;

test("a reason for what is not found any more is not sent, and holds again when that comes back", async ({ page, received }) => {
  await openHost(page, two);
  await attachTo(page, report);
  const key = (await findings(page)).find(({ at }) => at === "sections.analysis.amara.text")?.key ?? "none";
  await page.evaluate((key) => (window as unknown as Host).attached.accept(key, "Told by telephone", "Ruth"), key);
  expect((await documentOf(page))["accepted"]).toHaveProperty(key);
  await page.evaluate(() => {
    const row = document.getElementById("row");
    Object.assign(window, { row });
    row?.remove();
  });
  expect((await documentOf(page))["accepted"]).toBeUndefined();
  await page.evaluate(() => document.forms[0]?.prepend((window as unknown as { row: Element }).row));
  expect((await documentOf(page))["accepted"]).toHaveProperty(key);
  await page.evaluate(() => document.getElementById("row")?.remove());
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  expect(received[0]?.has("conference-check.document")).toBe(true);
  expect(received[0]?.toString()).not.toContain("telephone");
});

test("“Go on without this” says what the finding says by now", async ({ page }) => {
  await openHost(page, two);
  await attachTo(page, report);
  await send(page);
  const goOn = page.locator("#row details.conference-check-go-on", { hasText: "Asante" });
  await expect(goOn.first()).toContainText("speaking of Asante");
  await page.getByLabel("Second child").fill("Kofi Asante");
  await page.getByRole("textbox", { name: "Needs" }).focus();
  await expect(goOn.filter({ hasText: "speaks of Kofi" })).toHaveCount(1);
  await expect(goOn.filter({ hasText: "speaking of Asante" })).toHaveCount(0);
});

test("a half-written reason outlives that the host draws its part of the page anew", async ({ page }) => {
  await openHost(page, two);
  await attachTo(page, report);
  await send(page);
  const part = page.locator("#part");
  await part.locator("details summary").first().click();
  await part.getByLabel("Reason for going on without it").fill("half a reason");
  await page.evaluate(() => {
    const part = document.getElementById("part");
    const needs = part?.querySelector("textarea[name]")?.cloneNode() as Element;
    part?.replaceChildren(needs);
  });
  await expect(part.getByLabel("Reason for going on without it")).toHaveValue("half a reason");
  await expect(part.getByLabel("Reason for going on without it")).toBeVisible();
});

test("quoted words have the page’s language, lists the name of what they list, and a link leads into a shadow root", async ({ page }) => {
  await page.addInitScript(() => {
    customElements.define(
      "x-note",
      class extends HTMLElement {
        connectedCallback() {
          const shadow = this.attachShadow({ mode: "open" });
          for (const name of ["button", "label", "textarea"]) shadow.append(document.createElement(name));
          Object.assign(shadow.querySelector("label") ?? {}, { htmlFor: "t", textContent: "Nodyn" });
          Object.assign(shadow.querySelector("textarea") ?? {}, { id: "t" });
        }
        get value() {
          return this.shadowRoot?.querySelector("textarea")?.value ?? "";
        }
      },
    );
  });
  await openHost(page, `<main><form><h2 id="in">Cyswllt</h2><div id="editor" contenteditable role="textbox" aria-labelledby="in">Mae hi yma.</div><x-note id="note"></x-note><button>Send</button></form></main>`, { lang: "cy" });
  await attachTo(page, { ...report, fields: { editor: "sections.involvement.family.text", note: "sections.family-and-environment.family.text" } });
  await send(page);
  await expect(page.getByRole("group", { name: "Label each sentence: Cyswllt" })).toBeVisible();
  await expect(page.locator(".conference-check-labels legend").first()).toHaveAttribute("lang", "cy");
  await page.locator(`${summary} a[href="#note"]`).first().click();
  await expect(page.getByRole("textbox", { name: "Nodyn" })).toBeFocused();
  await page.keyboard.type("He is here.");
  await expect(page.getByRole("group", { name: "Label each sentence: Nodyn" })).toBeVisible();
});

test("the title is the page’s own again where the form goes without being let go", async ({ page }) => {
  await openHost(page, two);
  await attachTo(page, report);
  await send(page);
  await expect(page).toHaveTitle("Error: A host");
  await page.evaluate(() => {
    const main = document.querySelector("main");
    Object.assign(window, { form: document.forms[0] });
    if (main) main.textContent = "Home";
  });
  await expect(page).toHaveTitle("A host");
  await page.evaluate(() => document.querySelector("main")?.append((window as unknown as { form: Element }).form));
  await expect(page).toHaveTitle("Error: A host");
});
