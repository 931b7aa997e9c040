import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { language } from "./language.ts";
import { offline, workerFile } from "./offline.ts";
import { partials } from "./partials.ts";
import { headers, headersFile, pagePolicy } from "./policy.ts";

const root = import.meta.dirname;
const notPages = new Set(["dist", "node_modules", "partials", "public", "src", "worker"]);

/** Every `.html` file under `www/` is a page, found by itself: adding one needs no line here. */
function pages(folder: string = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notPages.has(relative(root, path)) ? [] : pages(path);
    return entry.name.endsWith(".html") ? [path] : [];
  });
}

/** A page's name as Rollup wants it: its path without the ending, `/` between folders. */
function nameOf(page: string): string {
  return relative(root, page).split(sep).join("/").replace(/\.html$/, "");
}

/** Puts the policy of `policy.ts` into every built page, and beside the pages. */
function policy(): Plugin {
  return {
    name: "policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: pagePolicy }, injectTo: "head-prepend" },
    ],
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
  };
}

export default defineConfig({
  root,
  appType: "mpa",
  // The site works from any folder of any host.
  base: "./",
  plugins: [partials(), language(), policy(), offline()],
  css: {
    preprocessorOptions: { scss: { quietDeps: true } },
    // govuk-frontend has a media query that only old Internet Explorer reads: the minifier may drop it.
    lightningcss: { errorRecovery: true },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // A file inlined would be a data: URL, which the policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { ...Object.fromEntries(pages().map((page) => [nameOf(page), page])), [workerFile]: join(root, "worker/service-worker.ts") },
      // A worker is asked for by its name, for as long as there are pages: it cannot have its hash in it.
      output: { entryFileNames: ({ name }) => (name === workerFile ? name : "assets/[name]-[hash].js") },
      checks: { pluginTimings: false },
    },
  },
  preview: { headers, host: "localhost" },
});
