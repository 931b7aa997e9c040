/** Serves the fixture pages, the package and what it needs from the tests' own origin. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { pagePolicy } from "../../../www/policy.ts";
import { expect, test as base } from "../support.ts";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const govuk = `${project}node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css`;
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

interface Fixture {
  /** The policy that the page is sent with. */
  policy: string;
  /** Stands in for the WebAssembly file: its bytes, or nothing where it is missing. */
  wasm: { served: (real: Buffer) => Buffer | undefined };
  /** What was sent to the host, submission by submission. */
  received: URLSearchParams[];
}

export const test = base.extend<Fixture>({
  policy: [pagePolicy, { option: true }],
  wasm: [{ served: (real) => real }, { option: true }],
  received: [async ({ context, policy, wasm }, use) => {
    const received: URLSearchParams[] = [];
    await context.route(/\/(fixtures|pkg)\/|\/govuk\.css$/, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/fixtures/received") {
        received.push(new URLSearchParams(route.request().postData() ?? ""));
        return route.fulfill({ contentType: "text/html", body: "<!doctype html><html lang=en><title>Received</title><h1>Received</h1>" });
      }
      const file = pathname === "/govuk.css" ? govuk : pathname.replace("/fixtures/", `${project}tests/browser/fixtures/`).replace(/^\/pkg\//, `${project}pkg/`);
      const real = await readFile(file);
      const body = file.endsWith(".wasm") ? wasm.served(real) : file === govuk ? Buffer.from(withoutFonts(real.toString())) : real;
      if (!body) return route.fulfill({ status: 404, body: "" });
      return route.fulfill({ body, contentType: types[extname(file)] ?? "", headers: { "Content-Security-Policy": policy } });
    });
    await use(received);
  }, { auto: true }],
});

/** The fonts are GOV.UK's own, and not here. */
function withoutFonts(css: string): string {
  return css.replace(/@font-face\{[^}]*\}/g, "");
}

/** Opens a fixture and waits until its forms are checked, or known not to be. */
export async function open(page: Page, name = "agency-report"): Promise<void> {
  await page.goto(`/fixtures/${name}.html`);
  await page.evaluate(() => Promise.all((window as unknown as { attached: { ready: Promise<string> }[] }).attached.map(({ ready }) => ready)));
}

/** Opens a page of a host's own, which nobody here has made for it. */
export async function openHost(page: Page, body: string, { head = "", lang = "en" } = {}): Promise<void> {
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A host</title>${head}</head><body>${body}</body></html>`;
  await page.route("/fixtures/host.html", (route) =>
    route.fulfill({ body: html, contentType: "text/html; charset=utf-8", headers: { "Content-Security-Policy": pagePolicy } }),
  );
  await page.goto("/fixtures/host.html");
}

/** What a test asks of the form that was attached last. */
export interface Host {
  attached: {
    ready: Promise<string>;
    document(): Record<string, unknown>;
    check(): { findings: { key: string; rule: string; level: string; at: string }[] } | null;
    submit(): Promise<{ document: object; receipt: object } | null>;
    accept(key: string, reason: string, by: string): void;
    undo(key: string): void;
    detach(): void;
  };
}

/** Attaches to a form, with options that can be said in JSON. */
export function attachTo(page: Page, options: object = {}, form = "form"): Promise<string> {
  return page.evaluate(
    async ([given, selector]) => {
      const { attach } = (await import("/pkg/index.js" as string)) as { attach(form: Element | null, options: object): Host["attached"] };
      const { attached } = Object.assign(window, { attached: attach(document.querySelector(selector), given) });
      return attached.ready;
    },
    [options, form] as const,
  );
}

export const documentOf = (page: Page) => page.evaluate(() => (window as unknown as Host).attached.document());

/** Goes on without everything that is required, as a host can by script. */
export function acceptAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { attached } = window as unknown as Host;
    for (const { key, level } of attached.check()?.findings ?? []) if (level === "required") attached.accept(key, "Sent on paper", "Ruth Okafor");
  });
}

export { expect };
