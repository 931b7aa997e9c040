// How everything here starts Chromium: the browser tests, the benchmarks and the screenshots.
import { execFileSync } from "node:child_process";

const project = new URL("..", import.meta.url).pathname;

/** Debian's Chromium, which scripts/setup installs (or the one that CHROMIUM names); never a download of Playwright's own. */
function executablePath() {
  return execFileSync("bash", ["-c", "source scripts/common.sh && chromium_path"], { cwd: project, encoding: "utf8" }).trim();
}

/** Launch options for Playwright. Chromium starts without its sandbox only for root, for whom it has none. */
export const launchOptions = {
  executablePath: executablePath(),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
};
