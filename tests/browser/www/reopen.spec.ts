/** What was saved opens again, with all labels, reasons and accepted findings. */
import { expect, expectAccessible, test } from "../support.ts";
import { choose, clean, expectOpen, file, openPage, saveAll } from "./saved.ts";

const documents = [
  ["berkshire", "agency-report"],
  ["sussex", "minutes"],
  ["stoke-on-trent", "social-work-report"],
  ["bedfordshire", "minutes"],
  ["wales", "decision-letter"],
] as const;

for (const [procedure, kind] of documents) {
  test(`${kind} of ${procedure} is saved the same after it was opened`, async ({ page, context }) => {
    test.setTimeout(60_000);
    await openPage(page, kind);
    await choose(page, file("first.json", clean(procedure, kind)));
    await expectOpen(page, "first.json");
    console.log((await page.locator(".opened").textContent()));
    const first = await saveAll(page);
    const again = await context.newPage();
    await openPage(again, kind);
    await choose(again, file("again.json", first));
    await expectOpen(again, "again.json");
    console.log((await again.locator(".opened").textContent()));
    const second = await saveAll(again);
    expect(second).toEqual(first);
    console.log(JSON.stringify(first).slice(0, 3000));
  });
}
