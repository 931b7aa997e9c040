/** What was saved opens again in its form, with all labels, reasons and findings gone on without, and is saved the same. */
import type { BrowserContext } from "@playwright/test";
import { expect, test } from "../support.ts";
import { everything } from "./everything.ts";
import { choose, clean, expectOpen, file, openPage, saveAll } from "./saved.ts";

type Group = Record<string, unknown>;

const kinds = ["agency-report", "social-work-report", "minutes", "decision-letter"];

/** What a file says of its answers: all but when it was checked. */
function answersOf({ receipt: _receipt, checked_at: _when, ...document }: Group): Group {
  return document;
}

/** Opens a file in a page of its own, and saves it again. */
async function savedAgain(context: BrowserContext, kind: string, content: unknown): Promise<Group> {
  const page = await context.newPage();
  await openPage(page, kind);
  await choose(page, file("again.json", content));
  await expectOpen(page, "again.json");
  const again = await saveAll(page);
  await page.close();
  return again;
}

/** A value as every writing of it has it. */
function plain(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (value === true || value === "on") return "yes";
  // Several of one list are ticked in the order of the boxes.
  if (Array.isArray(value)) return value.map(plain).sort().join("\n");
  if (typeof value !== "object") return dateIn(String(value).trim());
  const { day = "", month = "", year = "", time = "" } = value as Record<string, string>;
  return dateIn([`${day} ${month} ${year}`.trim(), time].filter(Boolean).join(" "));
}

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

function dateIn(text: string): string {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(.*))?$/.exec(text);
  if (iso !== null) return [Number(iso[3]), Number(iso[2]), iso[1], iso[4]].filter(Boolean).join(" ");
  const typed = /^(\d+) (\w+) (\d{4})(?: (.*))?$/.exec(text);
  if (typed === null) return text === "no" ? "" : text;
  const month = months.indexOf((typed[2] ?? "").toLowerCase()) + 1 || Number(typed[2]);
  return [Number(typed[1]), month, typed[3], typed[4]].filter(Boolean).join(" ");
}

/** The answers of a document by their paths; a date in parts is one. */
function leaves(within: unknown, path: string): [string, unknown][] {
  const isGroup = typeof within === "object" && within !== null && !Array.isArray(within);
  if (!isGroup || "day" in within) return [[path, within]];
  return Object.entries(within).flatMap(([key, value]) => leaves(value, path === "" ? key : `${path}.${key}`));
}

function at(document: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((within, key) => (within as Group | undefined)?.[key], document);
}

/** The answers of one document that another does not have alike. */
function lost(from: Group, into: Group): string[] {
  return leaves(answersOf(from), "")
    .filter(([path]) => path !== "kind" && !path.startsWith("sections."))
    .filter(([path, value]) => plain(value) !== plain(at(into, path)))
    .map(([path, value]) => `${path}: ${JSON.stringify(value)} became ${JSON.stringify(at(into, path))}`);
}

for (const kind of kinds) {
  test(`${kind} in which every field is filled in is saved the same after it was opened`, async ({ page, context }) => {
    test.slow();
    const whole = everything(kind);
    await openPage(page, kind);
    await choose(page, file("whole.json", whole));
    await expectOpen(page, "whole.json");
    await expect(page.locator(".opened li")).toHaveText([]);
    const first = await saveAll(page);
    expect(lost(whole, first)).toEqual([]);
    const second = await savedAgain(context, kind, first);
    expect(answersOf(second)).toEqual(answersOf(first));
  });

  for (const procedure of ["berkshire", "bedfordshire", "stoke-on-trent", "sussex", "wales"].filter((id) => kind === "minutes" || kind === "decision-letter" || !["sussex", "wales"].includes(id))) {
    test(`${kind} of ${procedure} in which nothing is left to do is saved the same after it was opened`, async ({ page, context }) => {
      test.slow();
      const whole = clean(procedure, kind);
      await openPage(page, kind, "2027-01-08T09:00:00Z");
      await choose(page, file("clean.json", whole));
      await expectOpen(page, "clean.json");
      const first = await saveAll(page);
      expect(lost(whole, first)).toEqual([]);
      const second = await savedAgain(context, kind, first);
      expect(answersOf(second)).toEqual(answersOf(first));
    });
  }
}
