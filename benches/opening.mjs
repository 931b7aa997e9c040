/**
 * A page opened, nothing of it kept by the browser: how much script and compile time until the form was checked for the
 * first time. The budget is 100 ms. Waiting for files is not counted; the WebAssembly file's compilation is, though the
 * page is not held up by it. Script is the page's own time on the processor; compilation goes on beside it, and is
 * measured by the clock: on a busy machine it seems longer.
 */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "../scripts/chromium.mjs";

const BUDGET = 100;
const ROUNDS = 15;
const site = fileURLToPath(new URL("../www/dist", import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

/** Runs in the page before its own scripts. */
function watch() {
  const compile = WebAssembly.compile.bind(WebAssembly);
  window.compiling = 0;
  WebAssembly.compile = async (bytes) => {
    const start = performance.now();
    const module = await compile(bytes);
    window.compiling += performance.now() - start;
    return module;
  };
  window.checked = new Promise((resolve) => addEventListener("conferencecheck:checked", resolve, { once: true }));
}

async function once(browser, path) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ body: await readFile(site + pathname), contentType: types[extname(pathname)] ?? "text/plain" });
  });
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  // The time that the page itself takes, however busy the machine is.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(`http://localhost:1/${path}`);
  // By the protocol itself: what Playwright puts into a page for a call of its own would be counted too.
  await session.send("Runtime.evaluate", { expression: "window.checked", awaitPromise: true });
  const { metrics } = await session.send("Performance.getMetrics");
  const inMilliseconds = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  const wasm = await page.evaluate("window.compiling");
  await context.close();
  return { script: inMilliseconds("ScriptDuration") + inMilliseconds("V8CompileDuration"), wasm };
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const browser = await chromium.launch(launchOptions);
for (const path of ["agency-report/index.html", "minutes/index.html", "embed/plain/index.html"]) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once(browser, path));
  const script = median(rounds.map((round) => round.script));
  const wasm = median(rounds.map((round) => round.wasm));
  const sums = rounds.map((round) => round.script + round.wasm);
  console.log(`${path}: script ${script.toFixed(0)} ms, compiling WebAssembly ${wasm.toFixed(0)} ms; together p50 ${median(sums).toFixed(0)} ms, worst ${Math.max(...sums).toFixed(0)} ms (${ROUNDS} rounds; budget ${BUDGET} ms)`);
}
await browser.close();
