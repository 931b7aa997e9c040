/** A host's form, and an area's pack, whose names and texts mean harm: they show as text, and change no prototype. */
import { aliveOn, expectHarmless } from "../harmless.ts";
import { hostileTexts } from "../hostile.ts";
import { attachTo, documentOf, expect, type Host, openHost, test } from "./fixture.ts";

test("a form whose field paths are hostile is read, held and let go", async ({ page }) => {
  await openHost(page, `<main><h1>Report</h1><form data-conference-check="agency-report" data-procedure="berkshire"><input type="hidden" name="conference.type" value="initial"><button>Send</button></form></main>`);
  const before = await page.evaluate(() => document.querySelector("main")?.outerHTML);
  const paths = [
    ...hostileTexts.flatMap((text) => [`children.${text}.name`, `sections.${text}.family.text`, `sections.involvement.${text}.text`]),
    ...["__proto__.polluted", "children.__proto__.polluted", "constructor.prototype.polluted", "children.constructor.prototype.polluted", "sections.__proto__.family.text"],
    `children${".a".repeat(1000)}`,
    `children.amara"] , *[x=".name`,
  ];
  await page.evaluate((all) => {
    for (const path of all) {
      const control = document.createElement(path.endsWith(".text") ? "textarea" : "input");
      control.setAttribute("data-check", path);
      control.value = `I think so: ${path}`;
      control.setAttribute("aria-label", "Field");
      document.querySelector("form")?.append(control);
    }
  }, paths);
  const alive = await aliveOn(page);
  expect(await attachTo(page)).toBe("checking");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator("[id$=-summary]")).toBeFocused();
  await expectHarmless(page, alive);
  expect(Object.keys(await documentOf(page))).not.toContain("polluted");
  await page.evaluate(() => {
    (window as unknown as Host).attached.detach();
    for (const control of document.querySelectorAll("[data-check]")) control.remove();
  });
  expect(await page.evaluate(() => document.querySelector("main")?.outerHTML)).toBe(before);
});

test("a pack whose texts are hostile shows them as text", async ({ page }) => {
  await openHost(page, `<main><h1>Report</h1><form data-conference-check="agency-report" data-procedure="borsetshire"><input type="hidden" name="conference.type" value="initial"><input name="author.signed" aria-label="Signed"><button>Send</button></form></main>`);
  const alive = await aliveOn(page);
  for (const text of hostileTexts.filter((each) => each.length < 300 && !/[{}\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/.test(each))) {
    await page.evaluate(async (words) => {
      const { attach, loadProcedure } = (await import("/pkg/index.js" as string)) as { attach(form: unknown): Host["attached"]; loadProcedure(pack: object): Promise<unknown> };
      const rule = { name: "report-signed", kinds: ["agency-report"], level: "required", asks: words, why: words, clause: words, part: [{ must: { field: "author.signed" }, message: words }] };
      await loadProcedure({ id: "borsetshire", title: words, version: words.slice(0, 80), updated: "2026-03", source: words, language: "en", covers: ["agency-report"], notes: [words], rule: [rule] });
      const { attached } = Object.assign(window, { attached: attach(document.forms[0]) });
      await attached.ready;
    }, text);
    await page.getByRole("button", { name: "Send" }).click();
    const summary = page.locator("[id$=-summary]");
    await expect(summary).toBeFocused();
    // A message begins with a capital.
    expect(((await summary.textContent()) ?? "").toLowerCase()).toContain(text.toLowerCase());
    await page.evaluate(() => {
      const details = document.querySelector<HTMLDetailsElement>("form details.conference-check-go-on");
      if (details) details.open = true;
    });
    await expect(page.locator("form details.conference-check-go-on").first()).toContainText("In the procedure:");
    await expectHarmless(page, alive);
  }
});
