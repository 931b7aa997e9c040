/** The built site on a host of its own that a test can take off the network, and on which it can put a newer version. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { headers } from "../../../www/policy.ts";
import { test as base } from "../support.ts";

const site = fileURLToPath(new URL("../../../www/dist", import.meta.url));
const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export class Host {
  readonly #server: Server;
  /** What stands in the place of a built file; `null` for one that is gone. */
  readonly #instead = new Map<string, string | null>();
  /** What was asked for since the test last looked. */
  asked: string[] = [];

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request.url ?? "/", response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "localhost", resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** From now on nothing is answered, as without a network. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Puts something else in the place of a file, and lists it in the worker or not. */
  async replace(path: string, change: (text: string) => string): Promise<void> {
    this.#instead.set(path, change(await this.#text(path)));
  }

  remove(path: string): void {
    this.#instead.set(path, null);
  }

  /** A newer version, in which the heading of a page says so. The page is sent damaged where asked for. */
  async renew(name: string, { damaged = false } = {}): Promise<void> {
    const page = "agency-report/index.html";
    const before = await this.#text(page);
    const after = before.replace(/data-version="[^"]+"/, `data-version="${name}"`).replace(/(<h1[^>]*>)[^<]*/, `$1Agency report, ${name}`);
    await this.replace("service-worker.js", (text) => text.replace(hashOf(before), hashOf(after)).replace(/VERSION="[^"]+"/, `VERSION="${name}"`));
    await this.replace(page, () => (damaged ? `${after} ` : after));
  }

  async #text(path: string): Promise<string> {
    return this.#instead.get(path) ?? (await readFile(join(site, path), "utf8"));
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    const asked = new URL(url, "http://localhost").pathname.slice(1);
    this.asked.push(asked);
    const path = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
    const instead = this.#instead.get(path);
    const body = instead === undefined ? await readFile(join(site, path)).catch(() => null) : instead;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Content-Type", types[extname(path)] ?? "text/plain");
    response.statusCode = body === null ? 404 : 200;
    response.end(body ?? "");
  }
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Tests whose pages come from a host of their own, and may keep themselves. */
export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(await host.start()),
  serviceWorkers: "allow",
});
