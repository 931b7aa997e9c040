// Fills in the agency report as a health visitor would, leaves a few things to put right, and takes its picture.
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "./chromium.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const port = process.env.PORT ?? "4174";
const address = `http://localhost:${port}/agency-report/index.html`;

/** Waits until the pages are served; ends with the server where that cannot be. */
async function served(server) {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nothing is served on port ${port}: choose another with PORT`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function filler(page) {
  const field = (path) => page.locator(`[id="${path}"]`);
  return {
    field,
    async date(path, date) {
      const [day, month, year, time] = date.split(" ");
      for (const [part, value] of Object.entries({ day, month, year, ...(time && { time }) })) await field(`${path}.${part}`).fill(value);
    },
    async write(entry, sentences) {
      await field(`sections.${entry}.text`).fill(sentences.map(([words]) => words).join(" "));
      const list = page.locator(`[data-field="sections.${entry}.text"]`);
      for (const [words, label] of sentences) {
        if (label) await list.getByRole("group", { name: words, exact: true }).getByRole("radio", { name: label }).check();
      }
    },
  };
}

async function fill(page) {
  const { field, date, write } = filler(page);
  await page.getByLabel(/^Berkshire/).check();
  await page.getByLabel("Initial conference").check();
  await date("conference.starts", "8 12 2026 10:00");
  await page.getByLabel("Health visitor").check();
  await field("author.name").fill("Ruth Adeyemi");
  await field("author.agency").fill("Thames Community Health");
  await page.getByRole("button", { name: "Add another child" }).click();
  await field("children.child-1.name").fill("Amara Bright");
  await date("children.child-1.born", "2 3 2019");
  await field("children.child-2.name").fill("Kofi Bright");
  await date("children.child-2.born", "14 6 2021");
  await field("adults.adult-1.name").fill("Joy Bright");
  for (const parents of await page.getByRole("group", { name: "Parents" }).all()) await parents.getByLabel("Joy Bright").check();
  await write("involvement.family", [["I have visited the family eleven times since May 2026.", "Fact"]]);
  await write("child-needs.child-1", [
    ["Amara weighed 19.4 kg on 30 November 2026.", "Fact"],
    ["She appears to be anxious when Kofi is taken out of the room.", "Fact"],
    ["She needs someone to bring her to school every day.", undefined],
  ]);
  await write("child-needs.child-2", [["Kofi walks without help.", "Observation"]]);
  await write("parental-capacity.family", [["Joy brought the children to nine of ten appointments this year.", "Fact"]]);
  await write("family-and-environment.family", [["The flat has two bedrooms.", "Fact"]]);
  await write("harm-and-impact.child-1", [["Amara missed 31 of 62 school days this term.", "Fact"]]);
  await write("harm-and-impact.child-2", [["I saw a bruise on the left arm on 3 November 2026.", "Observation"]]);
  await write("analysis.child-1", [["I think that her development is likely to suffer.", "Opinion"]]);
  await write("analysis.child-2", [["In my opinion a calmer home would help him.", "Opinion"]]);
  await write("child-views.child-1", [["Amara drew her family round a table.", "Observation"]]);
  await write("child-views.child-2", [["Kofi reached for Joy when I came in.", "Observation"]]);
  await date("sharing.family.adult-1.given", "3 12 2026");
  await date("sharing.family.adult-1.discussed", "3 12 2026");
  await date("sharing.chair.given", "3 12 2026");
}

async function take(page) {
  // A time that does not move on: the same picture whenever it is taken.
  await page.clock.setFixedTime("2026-12-03T15:00:00Z");
  await page.goto(address);
  await page.locator("#report").waitFor();
  await fill(page);
  await page.getByRole("button", { name: "Check, and read it through" }).click();
  await page.locator(".govuk-error-summary").waitFor();
  const section = page.locator("#section-child-needs");
  await section.evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 24));
  await page.evaluate(() => document.activeElement?.blur());
  await mkdir(`${project}docs`, { recursive: true });
  await page.screenshot({ path: `${project}docs/agency-report.png` });
}

const server = spawn("scripts/serve", [port], { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
try {
  await served(server);
  const browser = await chromium.launch(launchOptions);
  await take(await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: "en-GB", timezoneId: "Europe/London" }));
  await browser.close();
} finally {
  server.kill();
}
