// How everything here starts Chromium: the browser tests, the benchmarks and the screenshots.
import { execFileSync } from "node:child_process";

const project = new URL("..", import.meta.url).pathname;

/**
 * Debian's Chromium, which scripts/setup installs (or the one that CHROMIUM names); never a download of Playwright's own.
 * @param {string} which The function of scripts/common.sh that finds it.
 */
function executablePath(which) {
  return execFileSync("bash", ["-c", `source scripts/common.sh && ${which}`], { cwd: project, encoding: "utf8" }).trim();
}

/**
 * Launch options for Playwright: Chromium without its windows where it is installed so, which does the same with half
 * of the work. Chromium starts without its sandbox only for root, for whom it has none.
 */
export const launchOptions = {
  executablePath: executablePath("headless_chromium_path"),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
};

/** The same for the whole browser, as people have it: for what it keeps in a profile on the disk. */
export const wholeBrowser = { ...launchOptions, executablePath: executablePath("chromium_path") };
