/** The decision letter: written, checked and saved; and a place for whatever is found in it. */
import { readFile, writeFile } from "node:fs/promises";
import { byTheCommand } from "../command.ts";
import { expect, expectAccessible, test } from "../support.ts";
import { choose, conferences, fill, fillNames, lostFindings, openRecord, proceduresOf } from "./record.ts";

test("a letter is written, checked, read through and saved as the command checks it", async ({ page }, info) => {
  await openRecord(page, "decision-letter");
  await choose(page, "procedure", "sussex");
  await choose(page, "conference.type", "initial");
  for (const [part, value] of [["day", "8"], ["month", "12"], ["year", "2026"], ["time", "10:00"]] as const) await fill(page, `conference.starts.${part}`, value);
  await fill(page, "children.child-1.name", "Amara Bright");
  await fill(page, "adults.adult-1.name", "Joy Bright");
  await page.locator('[id="children.child-1.parents-adult-1"]').check();
  await page.getByRole("button", { name: "Add Joy Bright as an invitee" }).click();
  await choose(page, "decisions.child-1.plan", "made");
  await fill(page, "decisions.child-1.reasons", "She has missed half of the term.");
  await page.getByRole("button", { name: "Add a task for Amara Bright" }).click();
  await fill(page, "decisions.child-1.actions.task-1.what", "Bring her to the breakfast club");
  const check = page.getByRole("button", { name: "Check, and read it through" });
  await check.click();
  const summary = page.locator(".govuk-error-summary");
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole("link", { name: /lead (social )?worker|lead practitioner/i }).click();
  await expect(page.locator('[id="decisions.child-1.lead_worker"]')).toBeFocused();
  await fill(page, "decisions.child-1.lead_worker", "Helen Marsh");
  await fill(page, "complaints.information_given", "8 December 2026");
  await check.click();
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  await expect(page.locator("#answers-list")).toContainText("Bring her to the breakfast club");

  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("#printed")).toContainText("She has missed half of the term.");
  await page.emulateMedia({ media: "screen" });

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the letter" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const path = info.outputPath("letter.json");
  await writeFile(path, text);
  const { receipt } = JSON.parse(text) as { receipt: { counts: object } };
  expect(JSON.parse(byTheCommand(path))).toMatchObject({ counts: receipt.counts });
});

test("every finding has a place, for every procedure and conference", async ({ page }) => {
  test.slow();
  await openRecord(page, "decision-letter");
  await fillNames(page);
  const problems: string[] = [];
  let all = 0;
  for (const plan of ["", "made", "ended"]) {
    if (plan !== "") for (const child of ["child-1", "child-2"]) await choose(page, `decisions.${child}.plan`, plan);
    for (const procedure of await proceduresOf(page)) {
      await choose(page, "procedure", procedure);
      // A plan made or ended asks the same of all: half of the conferences each.
      for (const conference of conferences.filter((_, at) => plan === "" || at % 2 === (plan === "made" ? 0 : 1))) {
        await choose(page, "conference.type", conference);
        const { followed, lost } = await lostFindings(page);
        all += followed;
        problems.push(...lost.map((line) => `${procedure} ${conference}: ${line}`));
      }
    }
  }
  expect(problems).toEqual([]);
  expect(all).toBeGreaterThan(150);
  await expectAccessible(page);
});
