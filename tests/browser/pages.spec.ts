/** What holds for every page that was built, whatever stands on it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { headers, pagePolicy } from "../../www/policy.ts";
import { expect, expectAccessible, test } from "./support.ts";

const site = fileURLToPath(new URL("../../www/dist", import.meta.url));
const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));

test("the site has a start page", () => {
  expect(pages).toContain("index.html");
});

test("what is kept for use without a network is every page and file of the forms, as it was built", () => {
  const worker = readFileSync(join(site, "service-worker.js"), "utf8");
  const listed = JSON.parse(/FILES=(\{.*?\});/.exec(worker)?.[1] ?? "") as Record<string, string>;
  const built = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .filter((path) => !/^(_headers|service-worker\.js|(assets\/)?embed\/.*)$/.test(path));
  const hashes = built.map((path) => [path, `sha256-${createHash("sha256").update(readFileSync(join(site, path))).digest("base64")}`]);
  expect(listed).toEqual(Object.fromEntries(hashes));
});

for (const path of pages) {
  test.describe(path, () => {
    test("is sent with the policy, and carries it", async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      const sent = response?.headers() ?? {};
      for (const [name, value] of Object.entries(headers)) expect(sent[name.toLowerCase()]).toBe(value);
      await expect(page.locator("meta[http-equiv='Content-Security-Policy']")).toHaveAttribute("content", pagePolicy);
    });

    test("has no script or style of its own in the markup, and no data: address", async ({ request }) => {
      const markup = await (await request.get(path)).text();
      expect(markup).not.toMatch(/<script(?![^>]*\ssrc=)/i);
      expect(markup).not.toMatch(/<style|\sstyle=|\son[a-z]+=|data:/i);
    });

    test("has nothing that axe-core finds, on a wide screen and on the narrowest", async ({ page }) => {
      await page.goto(path, { waitUntil: "networkidle" });
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectAccessible(page);
    });

    test("needs no sideways scrolling at 320 pixels", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path, { waitUntil: "networkidle" });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
}
