import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "../../scripts/chromium.mjs";

// Another than that of make run, so that a page can be looked at while tests run.
const port = Number(process.env["TEST_PORT"] ?? 4199);
const project = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  testDir: ".",
  outputDir: `${project}/test-results`,
  forbidOnly: Boolean(process.env["CI"]),
  fullyParallel: true,
  retries: 0,
  // A busy machine can need long for a walk through the whole report with axe: no test is about time.
  timeout: 120_000,
  workers: 2,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "off",
    // Else a page's second visit would take its files from the worker, past what a test puts in their place.
    serviceWorkers: "block",
    launchOptions,
  },
  webServer: {
    command: `scripts/serve ${port}`,
    cwd: project,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 1000 },
  },
});
