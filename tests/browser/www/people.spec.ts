/** People come and go, and nothing that was typed goes with the wrong one. */
import { expect, test } from "../support.ts";
import { addAdult, addChild, field, openReport, prose, proseOf } from "./form.ts";

test.beforeEach(async ({ page }) => {
  await openReport(page);
  await page.getByLabel("Initial conference").check();
});

test("a child's name stands wherever the child does, as it is typed", async ({ page }) => {
  await expect(page.getByRole("heading", { name: "Child 1", exact: true })).toBeVisible();
  await field(page, "children.child-1.name").fill("Amara Bright");
  await expect(page.getByRole("heading", { name: "Amara Bright", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove Amara Bright" })).toBeVisible();
  await expect(prose(page, "child-needs", "child-1")).toHaveAccessibleName(/Amara Bright/);
});

test("a new child gets focus, an id of its own, and its own sections", async ({ page }) => {
  await addChild(page);
  await expect(page.getByRole("heading", { name: "Child 2", exact: true })).toBeFocused();
  await expect.poll(() => proseOf(page, "analysis")).toEqual(["sections.analysis.child-1.text", "sections.analysis.child-2.text"]);
});

test("removing one child asks first, touches no other, and can be undone", async ({ page }) => {
  await addChild(page);
  await addChild(page);
  for (const [number, name] of ["Amara", "Kofi", "Esther"].entries()) {
    await field(page, `children.child-${number + 1}.name`).fill(name);
    await prose(page, "child-needs", `child-${number + 1}`).fill(`About ${name}.`);
  }
  await prose(page, "analysis", "child-2").fill("What it means for Kofi.");

  await page.getByRole("button", { name: "Remove Kofi" }).click();
  await expect(page.getByText("Remove Kofi from this report?")).toBeFocused();
  await expect(page.getByText("What you wrote in 2 sections goes too")).toBeVisible();
  await page.getByRole("button", { name: "Keep Kofi" }).click();
  await expect(page.getByRole("button", { name: "Remove Kofi" })).toBeFocused();
  await expect(prose(page, "analysis", "child-2")).toHaveValue("What it means for Kofi.");

  await page.getByRole("button", { name: "Remove Kofi" }).click();
  await page.getByRole("button", { name: "Remove Kofi" }).click();
  await expect(page.getByText("Kofi is no longer in this report.")).toBeFocused();
  expect(await proseOf(page, "child-needs")).toEqual(["sections.child-needs.child-1.text", "sections.child-needs.child-3.text"]);
  await expect(prose(page, "child-needs", "child-3")).toHaveValue("About Esther.");
  await expect(field(page, "children.child-3.name")).toHaveValue("Esther");

  await addChild(page);
  await expect(field(page, "children.child-4.name")).toHaveValue("");

  await page.getByRole("button", { name: "Bring Kofi back" }).click();
  await expect(page.getByRole("heading", { name: "Kofi", exact: true })).toBeFocused();
  await expect(prose(page, "child-needs", "child-2")).toHaveValue("About Kofi.");
  await expect(prose(page, "analysis", "child-2")).toHaveValue("What it means for Kofi.");
  const order = [1, 2, 3, 4].map((number) => `sections.child-needs.child-${number}.text`);
  expect(await proseOf(page, "child-needs")).toEqual(order);
});

test("a child of whom nothing was typed goes without a question", async ({ page }) => {
  await addChild(page);
  await page.getByRole("button", { name: "Remove Child 2" }).click();
  await expect(page.getByText("Child 2 is no longer in this report.")).toBeFocused();
});

test("an adult who comes back is still ticked as a parent, and sharing with them is still filled in", async ({ page }) => {
  await addAdult(page);
  await field(page, "adults.adult-1.name").fill("Joy Bright");
  await field(page, "adults.adult-2.name").fill("Dan Bright");
  const parents = page.getByRole("group", { name: "Parents" });
  await parents.getByLabel("Joy Bright").check();
  await parents.getByLabel("Dan Bright").check();
  await field(page, "sharing.family.adult-2.comments").fill("Dan agrees.");

  await page.getByRole("button", { name: "Remove Dan Bright" }).click();
  await page.getByRole("button", { name: "Remove Dan Bright" }).click();
  await expect(parents.getByLabel("Dan Bright")).toHaveCount(0);
  await expect(parents.getByLabel("Joy Bright")).toBeChecked();
  await expect(field(page, "sharing.family.adult-2.comments")).toHaveCount(0);

  await page.getByRole("button", { name: "Bring Dan Bright back" }).click();
  await expect(parents.getByLabel("Dan Bright")).toBeChecked();
  await expect(field(page, "sharing.family.adult-2.comments")).toHaveValue("Dan agrees.");
});

test("a child whom the conference is not about keeps what was written, and asks for no more", async ({ page }) => {
  await prose(page, "analysis", "child-1").fill("Written already.");
  await page.getByLabel("The conference is about this child").uncheck();
  await expect(prose(page, "child-needs", "child-1")).toHaveCount(0);
  await expect(prose(page, "household-children", "child-1")).toBeVisible();
  await expect(prose(page, "analysis", "child-1")).toHaveValue("Written already.");
});

test("a section that another type of conference does not ask for keeps what was written", async ({ page }) => {
  await page.getByLabel("Review conference").check();
  await prose(page, "outcome-progress", "child-1").fill("Amara was weighed every week.");
  await page.getByLabel("Initial conference").check();
  await expect(page.getByText("do not ask for this section")).toBeVisible();
  await expect(prose(page, "outcome-progress", "child-1")).toHaveValue("Amara was weighed every week.");
  await page.getByLabel("Review conference").check();
  await expect(page.getByText("do not ask for this section")).toHaveCount(0);
  await expect(prose(page, "outcome-progress", "child-1")).toHaveValue("Amara was weighed every week.");
});

test("sharing is asked for each parent, and for a child of 12 on the day of the conference", async ({ page }) => {
  await field(page, "conference.starts.day").fill("8");
  await field(page, "conference.starts.month").fill("December");
  await field(page, "conference.starts.year").fill("2026");
  await field(page, "children.child-1.born.day").fill("9");
  await field(page, "children.child-1.born.month").fill("12");
  await field(page, "children.child-1.born.year").fill("2014");
  await field(page, "children.child-1.born.year").blur();
  await expect(field(page, "sharing.family.child-1.given")).toHaveCount(0);
  await field(page, "children.child-1.born.day").fill("8");
  await field(page, "children.child-1.born.day").blur();
  await expect(field(page, "sharing.family.child-1.given")).toBeVisible();
  await expect(field(page, "sharing.family.adult-1.given")).toHaveCount(0);
  await page.getByLabel("Has parental responsibility").check();
  await expect(field(page, "sharing.family.adult-1.given")).toBeVisible();
});

test("a role brings its own reminders, and another role of one's own asks for its words", async ({ page }) => {
  await page.getByLabel("Health visitor").check();
  await page.getByText("What a health visitor can often say here: What this child needs").click();
  await expect(page.getByText("Immunisations and routine checks")).toBeVisible();
  await page.getByLabel("School", { exact: true }).check();
  await expect(page.getByText("Immunisations and routine checks")).toHaveCount(0);
  await expect(page.getByLabel("Your role, in your own words")).toBeHidden();
  await page.getByLabel("Other", { exact: true }).check();
  await expect(page.getByLabel("Your role, in your own words")).toBeVisible();
});
