/** Minutes, from the first choice to the saved file, by keyboard alone; and a place for whatever is found in them. */
import { readFile, writeFile } from "node:fs/promises";
import type { Page, TestInfo } from "@playwright/test";
import { byTheCommand } from "../command.ts";
import { expect, expectAccessible, test } from "../support.ts";
import { choose, conferences, fill, fillNames, lostFindings, openRecord, proceduresOf } from "./record.ts";
import { goThrough, tabTo, type Answers } from "./keyboard.ts";

const check = "Check, and read it through";

const children: Answers = {
  "children.child-1.name": "Amara Bright",
  "children.child-1.born": "2 3 2019",
  "children.child-1.parents=adult-1": "on",
  "children.child-1.advocate": "Asked for on 24 November 2026",
  "children.child-1.nationality": "British",
  "children.child-1.immigration_status": "Citizen",
  "children.child-2.name": "Tobi Bright",
  "children.child-2.born": "20 10 2013",
  "children.child-2.parents=adult-1": "on",
  "children.child-2.offered_to_attend": "30 November 2026",
  "children.child-2.nationality": "British",
  "children.child-2.immigration_status": "Citizen",
  "children.child-3.name": "Zuri Bright",
  "children.child-3.born": "11 1 2025",
  "children.child-3.parents=adult-1": "on",
  "children.child-3.advocate": "Asked for on 24 November 2026",
  "children.child-3.nationality": "British",
  "children.child-3.immigration_status": "Citizen",
  "adults.adult-1.name": "Joy Bright",
  "adults.adult-1.parental_responsibility": "on",
  "adults.adult-2.name": "Dan Bright",
  "adults.adult-2.parental_responsibility": "on",
};

/** Nine invitees: seven of agencies, and both parents, of whom one was excluded. */
function invitees(): Answers {
  const agencies = [
    ["Helen Marsh", "social-care", "Children’s Services", "yes"],
    ["Ruth Adeyemi", "health", "Thames Community Health", "yes"],
    ["Asha Kaur", "education", "Elm Park Primary", "yes"],
    ["Piotr Nowak", "education", "Kestrel Academy", "yes"],
    ["Carla Reed", "police", "Thames Valley Police", "yes"],
    ["Leon Okafor", "housing", "Borough Housing", "no"],
    ["Mary Quill", "voluntary", "Family Line", "yes"],
  ] as const;
  const answers: Answers = {};
  agencies.forEach(([name, group, agency, present], index) => {
    const path = `attendance.invitee-${index + 3}`;
    answers[`${path}.name`] = name;
    answers[`${path}.group`] = group;
    answers[`${path}.agency`] = agency;
    answers[`${path}.present`] = present;
    for (const child of ["child-1", "child-2", "child-3"]) answers[`${path}.direct_contact=${child}`] = "on";
    answers[`${path}.involved`] = "yes";
  });
  return {
    ...answers,
    "attendance.invitee-8.apologies": "on",
    "attendance.invitee-8.stand_in": "Grace Mbeki",
    "attendance.invitee-5.dissent": "The school wished for a plan for the eldest child too.",
    "attendance.invitee-1.present": "yes",
    "attendance.invitee-2.present": "part",
    "attendance.invitee-2.excluded.extent": "part of the conference",
    "attendance.invitee-2.excluded.evidence": "The order of 20 November 2026.",
    "attendance.invitee-2.excluded.told": "On 4 December 2026",
    "attendance.invitee-2.excluded.copy": "The part that he was there for",
    "attendance.invitee-2.excluded.views": "In writing, read out by the chair.",
  };
}

const said: Answers = {
  "sections.conference-reason.family.text": "The enquiry of 17 November 2026 found that a young child had been alone in the flat.",
  "sections.child-views.child-1.text": "She drew the breakfast club.",
  "sections.child-views.child-2.text": "He made a plan of his week for the chair.",
  "sections.child-views.child-3.text": "She reached for her mother when the health visitor came in.",
  "sections.parent-views.adult-1.text": "Joy said that mornings are hardest.",
  "sections.parent-views.adult-2.text": "Dan wrote that he can help at weekends.",
};

/** A plan for a child; each child's words are its own. */
function plan(child: string, words: readonly [string, string, string]): Answers {
  const path = `decisions.${child}`;
  const [reason, task, outcome] = words;
  return {
    [`${path}.plan`]: "made",
    [`${path}.category`]: "neglect",
    [`${path}.reasons`]: reason,
    [`${path}.risks`]: `That this goes on: ${outcome}`,
    [`${path}.changes_needed`]: `A change by February: ${task}`,
    [`${path}.lead_worker`]: "Helen Marsh",
    [`${path}.core_group=adult-1`]: "on",
    [`${path}.core_group=invitee-3`]: "on",
    [`${path}.core_group=invitee-4`]: "on",
    [`${path}.first_core_group`]: "18 12 2026",
    [`${path}.review`]: "1 3 2027",
    [`${path}.timescales`]: `Core groups each month, looking at: ${outcome}`,
    [`${path}.outcomes`]: outcome,
    [`${path}.actions.task-1.what`]: task,
    [`${path}.actions.task-1.who`]: "Helen Marsh",
    [`${path}.actions.task-1.by`]: "14 December 2026",
    [`${path}.contact`]: `Each week, to see whether ${outcome}`,
    [`${path}.services`]: `Help in the mornings, so that ${outcome}`,
    [`${path}.resources`]: `Two hours a week, for this: ${task}`,
    [`${path}.assessments`]: `What stands in the way of it: ${task}`,
    [`${path}.monitoring`]: `Each core group asks whether ${outcome}`,
    [`${path}.contingency`]: `Legal advice, if this is not done: ${task}`,
    [`${path}.child_told`]: "Helen Marsh, on 9 December 2026",
    [`${path}.child_copy`]: `No copy, as the child is too young. ${reason}`,
  };
}

const decisions: Answers = {
  ...plan("child-1", ["She has missed half of the term.", "Bring her to the breakfast club", "she is at school each day"]),
  ...plan("child-3", ["Nobody was with her on two evenings.", "Register with the toddler group", "somebody is always with her"]),
  "decisions.child-2.plan": "not-made",
  "decisions.child-2.child_in_need_plan": "With his aunt, looked at in February.",
  "decisions.child-2.child_told": "His youth worker, on 10 December 2026",
  "decisions.child-2.child_copy": "A letter that he can keep.",
};

interface Saved {
  attendance: object;
  decisions: object;
  receipt: { counts: object; findings: { key: string }[] };
}

async function savedByKeyboard(page: Page, info: TestInfo): Promise<{ path: string; json: Saved }> {
  const download = page.waitForEvent("download");
  await tabTo(page, "Save the minutes");
  await page.keyboard.press("Enter");
  const text = await readFile(await (await download).path(), "utf8");
  const path = info.outputPath("minutes.json");
  await writeFile(path, text);
  return { path, json: JSON.parse(text) as Saved };
}

test("three children, nine invitees, one excluded and one dissent, by keyboard alone", async ({ page }, info) => {
  test.setTimeout(480_000);
  await openRecord(page, "minutes");
  const answers: Answers = {
    procedure: "berkshire",
    "conference.type": "initial",
    "conference.starts": "8 12 2026 10:00",
    "conference.ends": "8 12 2026 11:30",
    "conference.strategy_discussion": "17 11 2026",
    "taken_by.name": "Mo Farrell",
    "chair.name": "Imelda Foss",
    ...children,
    ...invitees(),
    ...said,
    ...decisions,
    "reports.report-1.title": "Report of Borough Housing",
    "reports.report-1.from": "invitee-8",
    "reports.report-1.open_to_parents": "yes",
    safety_considered: "The parents live apart, and each knows where the other lives.",
  };
  const presses = {
    "Add another child": 2,
    "Add another adult": 1,
    "Add another person": 7,
    "Add Joy Bright as an invitee": 1,
    "Add Dan Bright as an invitee": 1,
    "Add a task for Amara Bright": 1,
    "Add a task for Zuri Bright": 1,
    "Add another report": 1,
    "Draw up the list from the attendance": 1,
    "Take all of them": 1,
  };
  const unanswered = await goThrough(page, answers, presses, check);
  expect(unanswered).toEqual([]);
  await page.keyboard.press("Enter");

  const summary = page.locator(".govuk-error-summary");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(summary.getByRole("link")).toHaveText(["Enter the ground on which Dan Bright was excluded", "Enter the reasons for the decision about Tobi"]);
  await expectAccessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator('[id="attendance.invitee-2.excluded.reason"]')).toBeFocused();
  await page.keyboard.type("Risk of harm");
  await tabTo(page, check);
  await page.keyboard.press("Enter");
  await expect(summary.getByRole("link")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator('[id="decisions.child-2.reasons"]')).toBeFocused();
  await page.keyboard.type("He is well with his aunt.");
  await tabTo(page, check);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Check your answers before you save" })).toBeFocused();
  await expectAccessible(page);

  const { path, json } = await savedByKeyboard(page, info);
  expect(json).toMatchObject({ kind: "minutes", attendance: { "invitee-2": { excluded: { reason: "Risk of harm" } } } });
  expect(Object.keys(json.attendance)).toHaveLength(9);
  expect(Object.keys(json.decisions)).toEqual(["child-1", "child-2", "child-3"]);
  const byCommand = JSON.parse(byTheCommand(path)) as { counts: object; findings: { key: string }[] };
  expect(byCommand.counts).toEqual(json.receipt.counts);
  expect(byCommand.findings.map(({ key }) => key)).toEqual(json.receipt.findings.map(({ key }) => key));
});

test("the quorum is worked out child by child, and where it fails the prescribed words can be put in by a press", async ({ page }) => {
  await openRecord(page, "minutes");
  await fillNames(page);
  await choose(page, "conference.type", "initial");
  await choose(page, "procedure", "berkshire");
  const part = page.locator("#part-attendance");
  await expect(part.getByText("For Amara Bright the conference was not quorate: children’s social care did not come")).toBeVisible();
  const groups = ["social-care", "education", "health"];
  for (const [index, group] of groups.entries()) {
    const path = `attendance.invitee-${index + 1}`;
    const folded = page.locator(`[id="${path}"] > details:not([open]) > summary`);
    if ((await folded.count()) > 0) await folded.click();
    await page.locator(`[id="${path}.group"]`).selectOption(group);
    await choose(page, `${path}.present`, "yes");
    await page.locator(`[id="${path}.direct_contact-child-1"]`).check();
  }
  await expect(part.getByText("For Amara Bright the conference was quorate: children’s social care came")).toBeVisible();
  await expect(part.getByText("For Kofi Bright the conference was not quorate")).toBeVisible();
  await expect(page.locator('[id="conference.inquorate.reasons"]')).toBeVisible();

  await choose(page, "procedure", "stoke-on-trent");
  await choose(page, "attendance.invitee-1.present", "no");
  await page.getByRole("button", { name: "Put this sentence into the minutes" }).click();
  await expect(page.locator('[id="conference.inquorate.statement"]')).toHaveValue(/not quorate/);
  await expect(page.getByRole("button", { name: "Put this sentence into the minutes" })).toBeHidden();
  await choose(page, "attendance.invitee-1.present", "yes");
  await expect(part.getByText("The conference was quorate")).toBeVisible();
  await expect(page.locator('[id="conference.inquorate.plan"]')).toBeHidden();
  await expect(page.locator('[id="conference.inquorate.statement"]')).toBeVisible();
});

test("the list of copies says who is left out, and takes what a person takes", async ({ page }) => {
  await openRecord(page, "minutes");
  await fillNames(page);
  await choose(page, "procedure", "berkshire");
  await choose(page, "conference.type", "initial");
  await page.locator('[id="attendance.invitee-3.group"]').selectOption("observer");
  await choose(page, "attendance.invitee-3.present", "yes");
  await page.getByRole("button", { name: "Draw up the list from the attendance" }).click();
  await expect(page.getByRole("heading", { name: "Copies that are owed" })).toBeFocused();
  await expect(page.locator("[data-left-out]")).toContainText("Ruth Adeyemi");
  await expectAccessible(page);
  const first = page.locator(".proposed .proposal").first();
  const name = (await first.locator("strong").textContent()) ?? "";
  const before = await page.locator(".proposed .proposal").count();
  await first.getByRole("button").click();
  await expect(page.locator(".proposed .proposal")).toHaveCount(before - 1);
  await expect(page.locator("#circulation-list > section")).toHaveCount(1);
  await expect(page.locator("#circulation-list > section").getByRole("heading", { name })).toBeVisible();
  await page.getByRole("button", { name: "Draw up the list from the attendance" }).click();
  await expect(page.locator(".proposed .proposal")).toHaveCount(before - 1);
});

/** What would make most conditions hold: an excluded parent, a dissent, each sort of decision, an observer. */
async function makeMuchHold(page: Page): Promise<void> {
  for (const invitee of ["invitee-1", "invitee-2", "invitee-3"]) {
    const folded = page.locator(`[id="attendance.${invitee}"] > details:not([open]) > summary`);
    if ((await folded.count()) > 0) await folded.click();
    await choose(page, `attendance.${invitee}.present`, "yes");
  }
  await page.locator('[id="attendance.invitee-1.group"]').selectOption("observer");
  await page.locator('[id="attendance.invitee-2.group"]').selectOption("education");
  await fill(page, "attendance.invitee-2.dissent", "yes");
  await page.locator('[id="attendance.invitee-3.group"]').selectOption("family");
  await choose(page, "attendance.invitee-3.excluded.extent", "all of the conference");
  await choose(page, "decisions.child-1.plan", "made");
  await choose(page, "decisions.child-2.plan", "ended");
  await page.getByRole("button", { name: "Add another report" }).click();
  await page.getByRole("button", { name: "Add another copy" }).click();
  await page.locator('[id="circulation.copy-1.to"]').selectOption("invitee-1");
}

test("every finding has a place, for every procedure and conference", async ({ page }) => {
  test.slow();
  await openRecord(page, "minutes");
  await fillNames(page);
  const procedures = await proceduresOf(page);
  expect(procedures.length).toBeGreaterThanOrEqual(5);
  const problems: string[] = [];
  let all = 0;
  for (const more of [false, true]) {
    if (more) await makeMuchHold(page);
    for (const procedure of procedures) {
      await choose(page, "procedure", procedure);
      for (const conference of conferences) {
        await choose(page, "conference.type", conference);
        const { followed, lost } = await lostFindings(page);
        all += followed;
        problems.push(...lost.map((line) => `${procedure} ${conference}: ${line}`));
      }
    }
  }
  expect(problems).toEqual([]);
  expect(all).toBeGreaterThan(500);
});
