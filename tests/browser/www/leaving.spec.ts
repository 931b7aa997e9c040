/** Leaving the page: a warning once something was typed, and none before. */
import { expect, test } from "../support.ts";
import { field, openReport, openUntouched } from "./form.ts";

test("leaving an untouched form does not ask", async ({ page }) => {
  await openUntouched(page);
  await page.getByRole("link", { name: "Conference Check" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Write for a child protection conference");
});

test("leaving with something typed asks, and staying keeps it", async ({ page }) => {
  await openReport(page);
  await field(page, "author.name").fill("Ann Shaw");
  const asked = new Promise<string>((answer) => {
    page.once("dialog", (dialog) => void dialog.dismiss().then(() => answer(dialog.type())));
  });
  await page.getByRole("link", { name: "Conference Check" }).click({ noWaitAfter: true });
  expect(await asked).toBe("beforeunload");
  await expect(field(page, "author.name")).toHaveValue("Ann Shaw");
});
