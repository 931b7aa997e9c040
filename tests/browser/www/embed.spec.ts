/** The examples of others' forms: each holds, shows and sends as ours do, joined by a mapping of at most 30 lines. */
import { readFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { pagePolicy } from "../../../www/policy.ts";
import { verifiedByTheCommand } from "../command.ts";
import { expect, expectAccessible, test } from "../support.ts";

const folder = fileURLToPath(new URL("../../../www/embed/", import.meta.url));
// Not by its role: that of an alert is its own only while it is read out.
const summary = (page: Page) => page.locator("[id^=conference-check-][id$=-summary]").filter({ has: page.getByRole("heading", { name: "There is a problem" }) });

interface Example {
  name: string;
  script: string;
  /** Whether it is built in the test, and served with another policy than the site's. */
  isBuilt?: boolean;
  /** Where in the script the mapping starts and ends. */
  mapping?: [string, string];
  author: string;
  send: string;
  fill(page: Page): Promise<void>;
  expected: Record<string, unknown>;
}

const child = { name: "Amara Bright" };
const statement = { text: "She seems tired.", label: "opinion" };

const examples: Example[] = [
  {
    name: "plain",
    script: "plain/form.js",
    mapping: ["attach(form, {", "\n});\n"],
    author: "Worker",
    send: "Send the return",
    async fill(page) {
      await page.getByLabel("Post").selectOption("Midwife");
      await page.getByRole("radio", { name: "First" }).check();
      for (const [part, value] of Object.entries({ Day: "8", Month: "12", Year: "2026", Time: "10:00" })) await page.getByLabel(part, { exact: true }).fill(value);
      await page.getByRole("button", { name: "Add a child" }).click();
      await page.getByRole("button", { name: "Take this child out" }).first().click();
      await page.getByLabel("Name", { exact: true }).fill(child.name);
      await page.getByLabel("What this child needs").fill(statement.text);
    },
    expected: {
      author: { name: "Ruth Okafor", role: "midwife" },
      conference: { type: "initial", starts: { day: "8", month: "12", year: "2026", time: "10:00" } },
      children: { "child-1": child },
      sections: { "child-needs": { "child-1": { statements: { s1: statement } } } },
    },
  },
  {
    name: "server",
    script: "server/form.js",
    author: "Your name",
    send: "Send the report",
    async fill(page) {
      await expect(page.getByRole("group", { name: "Amara weighed 14.2 kg on 12 November." }).getByRole("radio", { name: "Fact" })).toBeChecked();
    },
    expected: {
      author: { name: "Ruth Okafor" },
      children: { amara: child },
      sections: { "child-needs": { amara: { statements: { s1: { text: "Amara weighed 14.2 kg on 12 November.", label: "fact" }, s2: statement } } } },
    },
  },
  {
    name: "react",
    script: "react/form.jsx",
    mapping: ["/** All that joins", "\n};\n"],
    author: "Author",
    send: "Send the report",
    async fill(page) {
      await page.getByLabel("Conference").selectOption("Initial");
      await page.getByRole("button", { name: "Add a child" }).click();
      await page.getByRole("button", { name: "Take this child out" }).first().click();
      await page.getByLabel("Name").fill(child.name);
      await page.getByLabel("Needs").fill(statement.text);
    },
    expected: {
      author: { name: "Ruth Okafor" },
      children: { "child-2": child },
      sections: { "child-needs": { "child-2": { statements: { s1: statement } } } },
    },
  },
  {
    name: "survey",
    script: "../../tests/browser/survey/form.js",
    isBuilt: true,
    mapping: ["const fields = {", "\nrenderSurvey"],
    author: "Your name",
    send: "Complete",
    async fill(page) {
      await page.getByRole("radio", { name: "Initial" }).check({ force: true });
      await page.getByRole("textbox", { name: "Child’s name" }).fill(child.name);
      await page.getByRole("textbox", { name: "What this child needs" }).fill(statement.text);
    },
    // SurveyJS itself names the child: see below.
    expected: { author: { name: "Ruth Okafor" }, conference: { type: "initial" } },
  },
];

/** Gives a reason for everything that holds the form, as a person does. */
async function goOnWithoutAll(page: Page): Promise<void> {
  const open = page.locator("details.conference-check-go-on");
  const held = await summary(page).getByRole("listitem").count();
  expect(held).toBeGreaterThan(0);
  for (let left = await open.count(); left > 0; left = await open.count()) {
    const details = open.first();
    await details.locator("summary").click();
    await details.getByLabel("Reason for going on without it").fill("Sent on paper");
    await details.getByLabel("Your name").fill("Ruth Okafor");
    await details.getByRole("button", { name: "Go on without this" }).click();
    await expect(open).toHaveCount(left - 1);
  }
  await expect(summary(page)).toHaveCount(0);
}

/**
 * Builds a host's page with Vite, as a host does, and serves it: SurveyJS makes markup of texts, and writes styles
 * into it, which our own policy forbids.
 */
async function serveBuilt(page: Page, from: string, to: string): Promise<void> {
  await build({ root: from, base: "./", logLevel: "error", build: { outDir: to, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 } });
  const policy = pagePolicy.replace(/; require-trusted-types-for.*/, "").replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
  await page.route("/embed/survey/**", async (route) => {
    const file = to + new URL(route.request().url()).pathname.replace("/embed/survey", "");
    return route.fulfill({ path: file, contentType: types[extname(file)] ?? "", headers: { "Content-Security-Policy": policy } });
  });
}

for (const { name, script, isBuilt, mapping, author, send, fill, expected } of examples) {
  test(`${name}: it is held, shown and sent, and what is sent is verified`, async ({ page }, info) => {
    test.slow();
    if (isBuilt) await serveBuilt(page, dirname(folder + script), info.outputPath("built"));
    const lines = readFileSync(folder + script, "utf8");
    if (mapping) {
      const [from, to] = mapping.map((mark, at) => lines.indexOf(mark, at === 0 ? 0 : lines.indexOf(mapping[0])));
      expect(lines.slice(from, to).split("\n").length).toBeLessThanOrEqual(30);
    }
    await page.goto(`embed/${name}/index.html`);
    await fill(page);
    const sentence = page.getByRole("group", { name: statement.text });
    await sentence.getByRole("radio", { name: "Opinion" }).check();
    await page.getByLabel(author, { exact: true }).fill("");

    await page.getByRole("button", { name: send }).click();
    await expect(page.locator("[id$=-summary]")).toBeFocused();
    await expect(page.getByLabel(author, { exact: true })).toHaveAccessibleDescription(/Enter the author’s name/);
    await expect(page.locator("#received")).toBeHidden();
    await expectAccessible(page);
    await summary(page).getByRole("link", { name: "Enter the author’s name" }).click();
    await page.keyboard.type("Ruth Okafor");
    await expect(summary(page).getByRole("link", { name: "Enter the author’s name" })).toHaveCount(0);

    await goOnWithoutAll(page);
    await page.getByRole("button", { name: send }).click();
    const received = page.locator("#received");
    await expect(received).toBeVisible();
    const part = async (what: string): Promise<string> => (await received.locator("dt", { hasText: new RegExp(`^(conference-check\\.)?${what}$`) }).locator("+ dd").textContent()) ?? "";
    const [document, receipt] = [await part("document"), await part("receipt")];
    const sent = JSON.parse(document) as { children: Record<string, unknown> };
    expect(sent).toMatchObject(expected);
    expect(Object.values(sent.children)).toEqual([expect.objectContaining(child)]);
    expect(JSON.parse(receipt)).toMatchObject({ format: 1, procedure: { id: "berkshire" }, counts: { required: 0 } });
    expect(verifiedByTheCommand(document, receipt)).toMatchObject({ holds: true, differences: [] });
    await expectAccessible(page);
  });
}

test("react: the form goes and comes back, and leaves nothing behind", async ({ page }) => {
  await page.goto("embed/react/index.html");
  await page.getByLabel("Conference").selectOption("Initial");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await page.getByRole("button", { name: "Close the form" }).click();
  await expect(page.locator("[class*=conference-check]")).toHaveCount(0);
  await expect(page).toHaveTitle("A form in React – Conference Check");
  await page.getByRole("button", { name: "Open the form" }).click();
  await page.getByLabel("Conference").selectOption("Initial");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.locator(".conference-check-place")).toHaveCount(1);
  await expect(page.locator("[id$=-summary]")).toBeFocused();
});
