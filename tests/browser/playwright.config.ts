import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const port = 4199;
const project = fileURLToPath(new URL("../..", import.meta.url));
const isRoot = process.getuid?.() === 0;

/** Debian's Chromium, which scripts/setup installs; never a download of Playwright's own. */
function chromium(): string {
  return process.env["CHROMIUM"] ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
}

export default defineConfig({
  testDir: ".",
  outputDir: `${project}/test-results`,
  forbidOnly: Boolean(process.env["CI"]),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "off",
    launchOptions: {
      executablePath: chromium(),
      chromiumSandbox: !isRoot,
      args: [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: `scripts/serve ${port}`,
    cwd: project,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 1000 },
  },
});
