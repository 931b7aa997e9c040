/**
 * What the pages may do, said once: the preview server sends it, every built page carries it in a `<meta>`,
 * and the build ships it as `_headers` for the static hosts that read such a file.
 */

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
  "trusted-types": "'none'",
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

/** The same headers as the text of a `_headers` file. */
export function headersFile(): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, ""].join("\n");
}
