/** Every page, in the states that it can be in. */
import type { Page } from "@playwright/test";
import { expect } from "../../support.ts";
import { addChild, enterDate, field } from "../form.ts";

export interface State {
  name: string;
  open: (page: Page) => Promise<void>;
}

const forms = ["agency-report", "social-work-report", "minutes", "decision-letter"];
const others = ["index", "dates/index", "rules/index", "language/index", "embed/index"];
const embedded = ["embed/plain/index", "embed/server/index", "embed/react/index"];

async function open(page: Page, path: string): Promise<void> {
  await page.clock.setFixedTime("2026-12-07T12:00:00Z");
  await page.goto(`${path}.html`, { waitUntil: "networkidle" });
  await expect(page.locator("#loading")).not.toBeVisible();
}

async function openForm(page: Page, kind: string): Promise<void> {
  await open(page, `${kind}/index`);
  await expect(page.locator("#report")).toBeVisible();
}

/** Two children, a parent, a date, and prose in a section whose sentences are listed. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^Berkshire/ }).check();
  await page.getByLabel("Initial conference").check();
  await enterDate(page, "conference.starts", "8 12 2026 10:00");
  await addChild(page);
  await field(page, "children.child-1.name").fill("Amara Bright");
  await field(page, "children.child-2.name").fill("Kofi Bright");
  await field(page, "adults.adult-1.name").fill("Joy Bright");
  const prose = page.locator('textarea[name^="sections."]');
  if ((await prose.count()) > 0) await prose.first().fill("I have visited eleven times. Joy appears to be overwhelmed.");
}

export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check, and read it through" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
}

export const states: State[] = [
  ...[...others, ...embedded].map((path) => ({ name: `${path}, as it opens`, open: (page: Page) => open(page, path) })),
  ...embedded.map((path) => ({
    name: `${path}, held`,
    open: async (page: Page) => {
      await open(page, path);
      await page.locator("form button:not([type=button]):not([formnovalidate])").first().click();
    },
  })),
  {
    name: "dates/index, with its dates",
    open: async (page) => {
      await open(page, "dates/index");
      await page.getByRole("radio", { name: /^Berkshire/ }).check();
      await page.getByLabel("Initial conference").check();
      await enterDate(page, "conference.starts", "8 12 2026 10:00");
      await expect(page.locator("#found table")).toBeVisible();
    },
  },
  ...forms.map((kind) => ({ name: `${kind}, as it opens`, open: (page: Page) => openForm(page, kind) })),
  ...forms.map((kind) => ({
    name: `${kind}, with something to put right`,
    open: async (page: Page) => {
      await openForm(page, kind);
      await begin(page);
      await send(page);
    },
  })),
];
