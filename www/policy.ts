/**
 * What the pages may do, said once: the preview server sends it, every built page carries it in a `<meta>`,
 * and the build ships it as `_headers` for the static hosts that read such a file.
 */

import { workerPolicy } from "./src/worker-policy.ts";

const directives: Record<string, string> = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "connect-src": "'self'",
  "img-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": workerPolicy,
};

/** Browsers leave out, and complain of, these in a `<meta>`. */
const headerOnly = new Set(["frame-ancestors"]);

function written(names: string[]): string {
  return names.map((name) => `${name} ${directives[name]}`).join("; ");
}

/** The policy for a page's own `<meta http-equiv="Content-Security-Policy">`. */
export const pagePolicy = written(Object.keys(directives).filter((name) => !headerOnly.has(name)));

/** The headers that every file of the site is sent with. */
export const headers: Record<string, string> = {
  "Content-Security-Policy": written(Object.keys(directives)),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** How long a browser may take a file from its own store: for ever where the name has the file's hash in it. */
const keeping: Record<string, string> = {
  "/assets/*": "public, max-age=31536000, immutable",
  "/service-worker.js": "no-cache",
};

/** The same headers as the text of a `_headers` file. */
export function headersFile(): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const kept = Object.entries(keeping).flatMap(([path, value]) => [path, `  Cache-Control: ${value}`]);
  return ["/*", ...lines, ...kept, ""].join("\n");
}
