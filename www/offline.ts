/**
 * What the service worker keeps, listed when the site is built: every file of the forms with its SHA-256. The list
 * stands in the worker itself, so that a browser sees a new version by the worker's bytes; the version is its hash.
 */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

export const workerFile = "service-worker.js";

/** Not kept: what only a host reads, the worker itself, and examples for those who build forms. */
const notKept = /^(_headers|service-worker\.js|(assets\/)?embed\/.*)$/;

/** What the head of a page holds until its version is known. */
const versionMark = "{version}";

export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const sources = new Map(Object.values(bundle).map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]));
        const version = hashOf(JSON.stringify(listed(sources))).slice(0, 16);
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          file.source = file.source.toString().replace(versionMark, version);
          sources.set(file.fileName, file.source);
        }
        const worker = bundle[workerFile];
        if (worker?.type !== "chunk" || worker.imports.length > 0 || /\bexport\b/.test(worker.code)) {
          this.error("the service worker must be one script: it shares no module with a page");
        }
        worker.code = `const VERSION=${JSON.stringify(version)},FILES=${JSON.stringify(listed(sources))};${worker.code}`;
      },
    },
  };
}

function listed(sources: ReadonlyMap<string, string | Uint8Array>): Record<string, string> {
  const kept = [...sources].filter(([path]) => !notKept.test(path)).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(kept.map(([path, source]) => [path, `sha256-${hashOf(source)}`]));
}

function hashOf(source: string | Uint8Array): string {
  return createHash("sha256").update(source).digest("base64");
}
