/** The ready-made forms with drafts. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "../support.ts";
import { box, passphrase, press, slow } from "./drafts.ts";

export const kinds = ["agency-report", "social-work-report", "minutes", "decision-letter"] as const;

interface Told {
  /** What the page said last of its draft, since something was typed. */
  told: { isUpToDate: boolean } | null;
}

/** Lets the tests hear what a page tells of its draft. */
export async function hearDrafts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const page = window as unknown as Told;
    page.told = null;
    for (const kind of ["input", "change"]) addEventListener(kind, () => (page.told = null), { capture: true });
    addEventListener("conferencecheck:draft", (event) => (page.told = (event as CustomEvent<{ isUpToDate: boolean }>).detail));
  });
}

/** Waits until what was typed is kept. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as Told).told?.isUpToDate);
}

export async function openPage(page: Page, kind: string): Promise<void> {
  await page.goto(`${kind}/index.html`);
  await expect(page.locator("#report")).toBeVisible();
  await expect(box(page)).toBeVisible();
}

export async function keepDraft(page: Page): Promise<void> {
  await press(page, "Keep a draft on this device");
  await box(page).getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await box(page).getByLabel("Passphrase, again").fill(passphrase);
  await press(page, "Keep a draft");
  await expect(page.locator("#draft-status")).toHaveText(/^Draft kept at \d+:\d\d[ap]m$/, slow);
  await kept(page);
}

/** What all controls of the form hold, and what was said of sentences. */
export function held(page: Page): Promise<object> {
  return page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("#report");
    const controls = [...(form?.elements ?? [])].filter((control) => control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement);
    const named = controls.filter(({ name, type }) => name !== "" && type !== "hidden");
    const lists = [...(form?.querySelectorAll("[data-conference-check-statements]") ?? [])];
    return {
      values: named.map((control) => [control.name, control.value, control instanceof HTMLInputElement && control.checked]),
      statements: lists.map((list) => [list.getAttribute("data-conference-check-list"), list.getAttribute("data-conference-check-statements")]).filter(([, said]) => said?.includes("label")),
    };
  });
}
