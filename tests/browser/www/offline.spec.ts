/** Without a network, once opened; and a newer version, which is offered and never forced. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible } from "../support.ts";
import { address, field, fillReport, submit } from "./form.ts";
import { type Host, test } from "./host.ts";

const offer = "A newer version of these forms is ready. Use it when you have finished, or now.";

/** Opens a page and waits until the worker keeps every file. */
async function openKept(page: Page, path: string = address): Promise<void> {
  await page.goto(path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

async function goOffline(context: BrowserContext, host: Host): Promise<void> {
  await host.stop();
  await context.setOffline(true);
}

/** Has the browser look for a newer version, as it does by itself when a page is opened; waits until it is here, or refused. */
async function lookForNewer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const found = registration.installing;
    if (found === null) return registration.waiting?.state ?? "none";
    return new Promise<string>((resolve) => found.addEventListener("statechange", () => resolve(found.state)));
  });
}

async function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.slice(1));
  });
}

function offered(page: Page) {
  return page.getByRole("button", { name: "Use the newer version now" });
}

const heading = (page: Page) => page.locator("#write-heading");

test.describe("without a network", () => {
  for (const kind of ["agency-report", "social-work-report", "minutes", "decision-letter"]) {
    test(`a ${kind} opens and is checked`, async ({ page, context, host }) => {
      // Another page of the site was opened once, and this one never.
      await openKept(page, "index.html");
      await goOffline(context, host);
      await page.goto(`${kind}/index.html`);
      await page.reload();
      await page.getByRole("radio", { name: /^Berkshire/ }).check();
      await field(page, "author.name").or(field(page, "minutes.author.name")).or(field(page, "children.child-1.name")).first().fill("Ann Shaw");
      await submit(page);
      await expect(page.locator(".govuk-error-summary")).toBeFocused();
      await expect(page.locator(".govuk-error-summary li").first()).toBeVisible();
      await expect(page.getByText("This form is not being checked")).toHaveCount(0);
    });
  }

  test("a whole report is written, checked, saved and can be read again", async ({ page, context, host }) => {
    test.slow();
    await page.clock.setFixedTime("2026-12-07T12:00:00Z");
    await openKept(page);
    await goOffline(context, host);
    await page.reload();
    await page.getByRole("radio", { name: /^Berkshire/ }).check();
    await fillReport(page);
    await submit(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers before you save");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the report" }).click();
    expect((await download).suggestedFilename()).toBe("agency-report-8-december-2026.json");
  });

  for (const path of ["", "dates/", "rules/index.html?procedure=berkshire#x", "language/"]) {
    test(`the page /${path} opens`, async ({ page, context, host }) => {
      await openKept(page);
      await goOffline(context, host);
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("#loading")).not.toBeVisible();
    });
  }

  test.describe("and the checker not kept", () => {
    test.use({ expectedErrors: /ERR_|Failed to load resource/ });

    test("the form says that nothing is checked", async ({ page, context, host }) => {
      await openKept(page);
      await page.evaluate(async () => {
        const [name = ""] = await caches.keys();
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (url.includes(".wasm")) await cache.delete(url);
      });
      await goOffline(context, host);
      await page.reload();
      await expect(page.getByRole("status").filter({ hasText: "This form is not being checked" })).toBeVisible();
    });
  });
});

test("the pages keep their policy, and ask no other host, when they come from the worker", async ({ page, host }) => {
  await openKept(page);
  await page.reload();
  host.asked = [];
  const response = await page.reload();
  expect(response?.fromServiceWorker()).toBe(true);
  expect(response?.headers()["content-security-policy"]).toContain("require-trusted-types-for 'script'");
  await expect(page.locator("#report")).toBeVisible();
  expect(host.asked.filter((path) => path !== "service-worker.js")).toEqual([]);
});

test.describe(() => {
  test.use({ expectedErrors: /TrustedScriptURL|TrustedTypePolicy/ });

  test("Trusted Types let no other script in than the worker, and no second policy", async ({ page }) => {
    await openKept(page);
    const refused = await page.evaluate(async () => {
      const names: string[] = [];
      const remember = (error: unknown): void => void names.push(error instanceof Error ? error.name : "");
      await navigator.serviceWorker.register("assets/other.js").catch(remember);
      const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
      for (const name of ["conference-check-worker", "another"]) {
        try {
          trustedTypes.createPolicy(name, {});
        } catch (error) {
          remember(error);
        }
      }
      return names;
    });
    expect(refused).toEqual(["TypeError", "TypeError", "TypeError"]);
  });
});

test.describe("a newer version", () => {
  test("is offered and never forced: words typed stay, and it is not taken before they are saved", async ({ page, host }) => {
    await openKept(page);
    await page.getByRole("radio", { name: /^Berkshire/ }).check();
    await field(page, "author.name").fill("Ann Shaw");
    await host.renew("version 2");
    expect(await lookForNewer(page)).toBe("installed");
    await expect(page.getByRole("status").filter({ hasText: offer })).toBeVisible();
    await expectAccessible(page);
    await expect(field(page, "author.name")).toBeFocused();

    await offered(page).click();
    await expect(page.getByRole("status").filter({ hasText: "What you wrote is not saved yet." })).toBeVisible();
    await expect(field(page, "author.name")).toHaveValue("Ann Shaw");
    await expect(heading(page)).toHaveText("Agency report to the conference");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe("installed");
  });

  test("is taken where nothing would be lost, and then the files of the one before go", async ({ page, host }) => {
    await openKept(page);
    const before = await keptFiles(page);
    await host.renew("version 2");
    await lookForNewer(page);
    expect((await keptFiles(page)).length).toBe(before.length + 1);
    await offered(page).click();
    await expect(heading(page)).toHaveText("Agency report, version 2");
    await expect(offered(page)).toHaveCount(0);
    await expect.poll(async () => (await keptFiles(page)).sort()).toEqual(before.sort());
  });

  test("is there by itself when all pages were closed and one is opened again", async ({ page, context, host }) => {
    await openKept(page);
    const started = context.waitForEvent("serviceworker");
    await host.renew("version 2");
    await lookForNewer(page);
    const newer = await started;
    const again = await context.newPage();
    await page.close();
    await expect.poll(() => newer.evaluate("self.serviceWorker.state")).toBe("activated");
    await again.goto(address);
    await expect(heading(again)).toHaveText("Agency report, version 2");
  });

  test("leaves another page that is open as it is, with the files that it may still ask for", async ({ page, context, host }) => {
    await openKept(page);
    await page.reload();
    const other = await context.newPage();
    await other.goto(address);
    await field(other, "author.name").fill("Ann Shaw");
    const script = (await keptFiles(page)).find((path) => /^assets\/rules\//.test(path)) ?? "";
    await host.renew("version 2");
    // The host has no old files any more.
    host.remove(script);
    await host.replace("service-worker.js", (text) => text.replace(new RegExp(`"${script}":"[^"]+",?`), ""));
    await lookForNewer(page);
    await offered(page).click();
    await expect(heading(page)).toHaveText("Agency report, version 2");

    await expect(heading(other)).toHaveText("Agency report to the conference");
    await expect(field(other, "author.name")).toHaveValue("Ann Shaw");
    expect(await other.evaluate(async (path) => (await fetch(`../${path}`)).status, script)).toBe(200);
    await expect(offered(other)).toBeVisible();

    await field(other, "author.name").fill("");
    other.on("dialog", (dialog) => void dialog.accept());
    await other.reload();
    await expect(heading(other)).toHaveText("Agency report, version 2");
    await expect.poll(async () => keptFiles(other)).not.toContain(script);
  });

  for (const [name, spoil] of [
    ["a file is damaged on the way", (host: Host) => host.renew("version 2", { damaged: true })],
    [
      "a file is missing",
      async (host: Host) => {
        await host.renew("version 2");
        host.remove("agency-report/index.html");
      },
    ],
  ] as const) {
    test.describe(() => {
      test.use({ expectedErrors: /integrity|digest|404/ });

      test(`is not taken in where ${name}: the one before goes on`, async ({ page, context, host }) => {
        await openKept(page);
        await spoil(host);
        expect(await lookForNewer(page)).toBe("redundant");
        await expect(offered(page)).toHaveCount(0);
        await goOffline(context, host);
        await page.reload();
        await expect(heading(page)).toHaveText("Agency report to the conference");
        await expect(page.locator("#report")).toBeVisible();
      });
    });
  }
});
