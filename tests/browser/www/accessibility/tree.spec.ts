/** What a screen reader is told of every page: names, descriptions, headings, landmarks. */
import { launchOptions } from "../../../../scripts/chromium.mjs";
import { expect, test } from "../../support.ts";
import { states } from "./states.ts";
import { controls, heard } from "./tree.ts";

// As with a screen reader: else Chromium leaves out what is not near the window, such as the sentences of a long report.
test.use({ launchOptions: { ...launchOptions, args: [...launchOptions.args, "--force-renderer-accessibility"] } });

/** Within a date input of Chromium's own. */
const ofTheBrowser = /^Show date picker/;

for (const { name, open } of states) {
  test(name, async ({ page }) => {
    await open(page);
    const all = await heard(page);

    const unnamed = all.filter(({ role, name: called }) => controls.has(role) && called.trim() === "");
    expect.soft(unnamed, "every control has a name").toEqual([]);

    const buttons = all.filter(({ role, name: called }) => ["button", "DisclosureTriangle"].includes(role) && !ofTheBrowser.test(called)).map(({ name: called }) => called);
    expect.soft(buttons.filter((called, index) => buttons.indexOf(called) < index), "no two buttons are called alike").toEqual([]);

    const headings = all.filter(({ role }) => role === "heading");
    expect.soft(headings.filter(({ level }) => level === 1).length, "one heading of the first level").toBe(1);
    const skipped = headings.filter(({ level }, index) => index > 0 && level > (headings[index - 1]?.level ?? 0) + 1);
    expect.soft(skipped.map(({ name: called }) => called), "no level of heading is left out").toEqual([]);

    for (const landmark of ["main", "banner"]) expect.soft(all.filter(({ role }) => role === landmark).length, landmark).toBe(1);
    const regions = all.filter(({ role }) => ["complementary", "region", "form", "navigation"].includes(role));
    expect.soft(regions.filter(({ name: called }) => called === ""), "every region and form has a name").toEqual([]);

    await expect.soft(page.locator("html")).toHaveAttribute("lang", "en-GB");
    await expect.soft(page).toHaveTitle(/Conference Check/);
  });
}

for (const kind of ["agency-report", "social-work-report", "minutes", "decision-letter"]) {
  test(`each error of a ${kind} is told at its field, beside the hint, and at the summary with its heading`, async ({ page }) => {
    await states.find(({ name }) => name === `${kind}, with something to put right`)?.open(page);
    await expect(page.locator(".govuk-error-summary").getByRole("alert").getByRole("heading", { level: 2 })).toHaveText("There is a problem");
    await expect(page).toHaveTitle(/^Error: /);
    const links = await page.locator(".govuk-error-summary a").evaluateAll((all) => all.map((link) => [(link as HTMLAnchorElement).hash.slice(1), link.textContent] as const));
    expect(links.length).toBeGreaterThan(3);
    const silent: string[] = [];
    for (const [id, message] of links) {
      // The control itself, or the group of radios or date parts that it stands in.
      const told = await page.evaluate((control) => {
        const texts: string[] = [];
        for (let at: Element | null = document.getElementById(control); at !== null; at = at.parentElement) {
          for (const by of at.getAttribute("aria-describedby")?.split(" ") ?? []) texts.push(document.getElementById(by)?.textContent ?? "");
        }
        return texts.join(" ");
      }, decodeURIComponent(id));
      if (!told.includes(`Error: ${message}`)) silent.push(`${message}: ${told}`);
    }
    expect(silent).toEqual([]);
  });
}

test("a field is told with its hint and its error, a group of choices with its own", async ({ page }) => {
  await states.find(({ name }) => name === "agency-report, with something to put right")?.open(page);
  const all = await heard(page);
  const agency = all.find(({ role, name }) => role === "textbox" && name === "Your agency");
  expect(agency?.description).toBe("For example, the school, practice or trust Error: Enter the author’s agency");
  const role = all.find(({ role: group, name }) => group === "group" && name === "What is your role?");
  expect(role?.description).toBe("Your role brings reminders of what can be said where. Error: Select the author’s role");
  // One error for all of a section's sentences: it stands at the first.
  const described = (words: string): string => all.find(({ role: group, name }) => group === "group" && name.startsWith(words))?.description ?? "";
  expect(described("I have visited eleven times.")).toContain("Error: Select what kind of statement this is (2 statements");
  expect(described("Joy appears to be overwhelmed.")).toContain("Reads as opinion");
});
