/** Saved documents as these tests use them: made, opened by the file input, saved again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "../support.ts";
import { submit } from "./form.ts";

export interface SavedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A document as it stands in `tests/procedures`. */
export function clean(procedure: string, kind: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../../procedures", procedure, `${kind}.json`), "utf8")) as Record<string, unknown>;
}

/** A file with this in it. */
export function file(name: string, content: unknown): SavedFile {
  return { name, mimeType: "application/json", buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)) };
}

/** Opens the page of a kind of document, at a time that does not move on. */
export async function openPage(page: Page, kind: string, now = "2026-12-30T14:00:00Z"): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(`${kind}/index.html`);
  await expect(page.locator("#report")).toBeVisible();
}

/** Chooses a file to open. */
export async function choose(page: Page, saved: SavedFile): Promise<void> {
  await page.locator("#open-saved").setInputFiles(saved);
}

/** The heading that says that a file is open. */
export async function expectOpen(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { name: `${name} is open` })).toBeFocused({ timeout: 60_000 });
}

/** Goes through the check, on without all that it holds back for, and saves. Gives the file. */
export async function saveAll(page: Page): Promise<Record<string, unknown>> {
  await submit(page);
  const held = page.locator(".govuk-error-summary");
  const answers = page.getByRole("heading", { name: "Check your answers before you save" });
  await expect(held.or(answers).first()).toBeFocused({ timeout: 60_000 });
  if (await held.isVisible()) {
    await goOnWithoutAll(page);
    await submit(page);
    await expect(answers).toBeFocused({ timeout: 60_000 });
  }
  const download = page.waitForEvent("download");
  await page.locator("#save").click();
  return JSON.parse(readFileSync(await (await download).path(), "utf8")) as Record<string, unknown>;
}

/** Goes on without all that holds a form, each with a reason of its own and a name. */
export async function goOnWithoutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let round = 0; round < 200 && document.querySelector(".govuk-error-summary") !== null; round += 1) {
      const details = document.querySelector<HTMLDetailsElement>("details.conference-check-go-on");
      if (details === null) return;
      details.open = true;
      // Opening is told a moment later: the focus tells it now.
      details.dispatchEvent(new Event("toggle"));
      const [reason, name] = details.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input");
      if (reason === undefined || name === undefined) return;
      reason.value = `Reason number ${round}, agreed with the manager`;
      name.value = "Ann Shaw";
      details.querySelector("button")?.click();
    }
  });
}
