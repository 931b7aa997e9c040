/** The report on a wide screen, on a phone, enlarged, and by keyboard alone. */
import { expect, expectAccessible, test } from "../support.ts";
import { addChild, enterDate, field, openReport, submit } from "./form.ts";

test("the panel stays in view beside the writing", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openReport(page);
  await expect(page.getByRole("button", { name: /What is due/ })).toBeHidden();
  await field(page, "author.signed.day").focus();
  await expect(page.getByRole("heading", { name: "What is due" })).toBeInViewport();
});

test("on a phone the panel folds under a bar, and a link in it leads to the field", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openReport(page);
  await page.getByLabel("Initial conference").check();
  const bar = page.getByRole("button", { name: /What is due/ });
  await expect(bar).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("heading", { name: "What is left, and where" })).toBeHidden();
  await bar.click();
  await expect(bar).toHaveAttribute("aria-expanded", "true");
  const panel = page.getByRole("complementary");
  await panel.getByText(/^Signing: 1 left/).click();
  await panel.getByRole("link", { name: "Sign the report" }).click();
  await expect(field(page, "author.signed.day")).toBeFocused();
  await expect(bar).toHaveAttribute("aria-expanded", "false");
});

for (const [name, width, height] of [["at 320 pixels", 320, 640], ["enlarged four times", 320, 256]] as const) {
  test(`nothing needs sideways scrolling ${name}, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openReport(page);
    await page.getByLabel("Review conference").check();
    await page.getByLabel("Other", { exact: true }).check();
    await enterDate(page, "conference.starts", "8 12 2026 10:00");
    await addChild(page);
    await field(page, "children.child-1.name").fill("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh");
    await field(page, "sections.analysis.child-1.text").fill("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen.");
    await page.getByRole("button", { name: /What is due/ }).click();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}

test("a summary that is higher than the window is shown from its heading", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await openReport(page);
  await page.getByLabel("Review conference").check();
  await submit(page);
  const summary = page.locator(".govuk-error-summary");
  await expect(summary).toBeFocused();
  expect((await summary.boundingBox())?.height).toBeGreaterThan(400);
  await expect(summary.getByRole("heading")).toBeInViewport({ ratio: 1 });
});

test("axe finds nothing while a child is being removed, nor after", async ({ page }) => {
  await openReport(page);
  await field(page, "children.child-1.name").fill("Amara Bright");
  await page.getByRole("button", { name: "Remove Amara Bright" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove Amara Bright" }).click();
  await expectAccessible(page);
});

test("Tab reaches every control in order, and none is hidden behind another", async ({ page }) => {
  await openReport(page);
  await page.getByLabel("Initial conference").check();
  await page.getByLabel("Health visitor").check();
  await page.getByRole("link", { name: "Conference Check" }).focus();
  const reached: string[] = [];
  const submit = "Check, and read it through";
  for (let last = ""; last !== submit; ) {
    await page.keyboard.press("Tab");
    last = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement)) return "";
      const { left, top, width, height } = focused.getBoundingClientRect();
      const shown = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 10));
      const seen = shown !== null && (focused.contains(shown) || shown.contains(focused) || shown.matches("label"));
      return `${seen ? "" : "behind something: "}${focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.name : focused.textContent.trim()}`;
    });
    reached.push(last);
  }
  expect(reached.filter((name) => name.startsWith("behind"))).toEqual([]);
  const names = await page
    .locator("#report :is(input, textarea)[name]:visible")
    .evaluateAll((all) => [...new Set(all.map((control) => (control as HTMLInputElement).name))]);
  expect([...new Set(reached)].filter((name) => names.includes(name))).toEqual(names);
});
