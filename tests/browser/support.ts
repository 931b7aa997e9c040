/** What every browser test stands on: import `test` and `expect` from here, not from Playwright. */
import AxeBuilder from "@axe-core/playwright";
import { type Page, test as base, expect } from "@playwright/test";

interface Watch {
  /** What a test brings about on purpose: `test.use({ expectedErrors: /failed to fetch/i })`. Any other error fails it. */
  expectedErrors: RegExp;
  /** Runs around every test by itself. */
  watched: void;
}

/**
 * Playwright's `test`, and a watch on every page: a request to another origin, an error in the console (a
 * breach of the policy is one) or an error that nothing caught fails the test.
 */
export const test = base.extend<Watch>({
  expectedErrors: [/(?!)/, { option: true }],
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const origin = new URL(baseURL ?? "").origin;
      const problems: string[] = [];
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol !== "blob:" && url.origin !== origin) problems.push(`request to ${url.href}`);
      });
      context.on("console", (message) => {
        if (message.type() === "error") problems.push(`console: ${message.text()}`);
      });
      context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
      await use();
      expect(problems.filter((problem) => !expectedErrors.test(problem))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until what was done last is on screen: what is found keeps up before the next frame is painted. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Fails with what axe-core finds on the page as it stands, best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`));
  expect(found).toEqual([]);
}

export { expect };
