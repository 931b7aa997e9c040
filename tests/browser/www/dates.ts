/** The page of dates as these tests use it: opened by its address, read from its table and its picture. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect } from "../support.ts";

/** Opens the page with these choices and dates, at a time that does not move on. */
export async function openDates(page: Page, values: Readonly<Record<string, string>>, now = "2026-12-01T09:30:00Z"): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto("about:blank");
  await page.goto(`dates/index.html#${new URLSearchParams(values).toString()}`);
  await expect(page.locator("#whole")).toBeVisible();
  if ("procedure" in values) await expect(table(page)).toBeVisible();
}

export function table(page: Page): Locator {
  return page.locator("#found table");
}

export function picture(within: Page | Locator): Locator {
  return within.getByRole("img", { name: /^Timeline of / });
}

export interface Row {
  /** The date, and what else stands in that cell. */
  date: string[];
  title: string;
  /** Where it stands, and remarks. */
  stands: string[];
  counted: string[];
}

/** The rows of a table, cell by cell. */
export async function rowsOf(shown: Locator): Promise<Row[]> {
  return shown.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const texts = (cell: Element | undefined): string[] => {
        const parts = [...(cell?.querySelectorAll("p, li") ?? [])].map((part) => part.textContent);
        return parts.length > 0 ? parts : [cell?.textContent ?? ""].filter(Boolean);
      };
      const [date, what, stands, counted] = row.children;
      return { date: texts(date), title: texts(what)[0] ?? "", stands: texts(stands), counted: texts(counted) };
    }),
  );
}

/** What is due: title and date, without today, the conference and other events. */
export async function datesIn(page: Page): Promise<string[]> {
  const due = (await rowsOf(table(page))).filter(({ stands }) => stands.length > 0);
  return due.map(({ title, date }) => `${title}: ${date[0]}`);
}

/** What these tests use of ical.js, whose own types this compiler does not take. */
interface Parser {
  parse(text: string): unknown;
  Component: new (parsed: unknown) => { getAllSubcomponents(name: string): object[] };
  Event: new (component: object) => { summary: string; startDate: { isDate: boolean; toString(): string } };
}

/** Presses the button for a calendar file, and gives its text and its events. */
export async function calendarOf(within: Page | Locator, page: Page): Promise<{ name: string; text: string; events: { title: string; at: string }[] }> {
  const download = page.waitForEvent("download");
  await within.getByRole("button", { name: "Put these dates in a calendar" }).click();
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  const name = "ical.js";
  const { default: ICAL } = (await import(name)) as { default: Parser };
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const { startDate, summary } = new ICAL.Event(component);
    return { title: summary, at: startDate.toString().slice(0, startDate.isDate ? 10 : 16) };
  });
  return { name: file.suggestedFilename(), text, events };
}
