/** The WebAssembly module: loaded once for a page, and started anew after a trap. */
import * as glue from "./wasm/conference_check.js";

export type Calls = typeof glue;

/** Why nothing can be checked, in a sentence for the person at the form. */
export class NotChecking extends Error {
  override name = "NotChecking";
}

/** How long a slow connection may take before a form is sent without having been checked. */
const PATIENCE = 20_000;

let loading: Promise<void> | undefined;

/** An area's own packs, by their ids: the module forgets them with its instance, and is handed them again. */
const packs = new Map<string, string>();

/** Keeps a pack that the module has taken, for the next instance. Of two with one id the later holds. */
export function keep(id: string, pack: string): void {
  packs.set(id, pack);
}

/** Loads the module, from beside this script or from where the host keeps it. */
export function load(from?: string | URL): Promise<void> {
  loading ??= start(from).catch((error: unknown) => {
    loading = undefined; // The next form, or the next call, may try again.
    throw error;
  });
  return loading;
}

async function start(from?: string | URL): Promise<void> {
  if (typeof WebAssembly !== "object") throw new NotChecking("this browser cannot run WebAssembly");
  const module = await compiled(from ?? new URL("./wasm/conference_check_bg.wasm", import.meta.url));
  try {
    await glue.default({ module_or_path: module });
  } catch (error) {
    throw new NotChecking(`the checker could not be started (${said(error)})`);
  }
}

async function compiled(from: string | URL): Promise<WebAssembly.Module> {
  const bytes = await fetched(from);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    const because = isBlocked(error)
      ? "this page’s security policy does not allow WebAssembly ('wasm-unsafe-eval')"
      : "the checker’s file is damaged";
    throw new NotChecking(because);
  }
}

async function fetched(from: string | URL): Promise<BufferSource> {
  const url = new URL(from, globalThis.document?.baseURI ?? import.meta.url);
  if (url.protocol === "file:") {
    const { readFile } = await import(/* @vite-ignore */ `${"node:"}fs/promises`);
    return readFile(url);
  }
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new NotChecking("the checker’s file could not be loaded");
  }
  if (!response.ok) throw new NotChecking(`the checker’s file could not be loaded (${response.status})`);
  return response.arrayBuffer();
}

function isBlocked(error: unknown): boolean {
  return /Content Security Policy|unsafe-eval/i.test(said(error));
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Makes a call. After a trap the instance is of no use any more: a new one is made, and the call made once more.
 * An error that the core gives on purpose (a text that is no document) goes to the caller.
 */
export function call<T>(make: (calls: Calls) => T): T {
  try {
    return make(glue);
  } catch (error) {
    if (!isTrap(error)) throw error;
  }
  try {
    startAnew();
    return make(glue);
  } catch (error) {
    if (!isTrap(error)) throw error;
    startAnew();
    throw new NotChecking("the checker stopped with a fault of its own");
  }
}

/** Whether documents have a field of that path, or such a group of fields. Asked while another call waits, whose trap it would be. */
export function isField(path: string, orGroup: boolean): boolean {
  return glue.isField(path, orGroup);
}

function startAnew(): void {
  glue.__wbg_reset_state();
  for (const pack of packs.values()) glue.loadProcedure(pack);
}

/** Everything that is no plain error thrown by the core is a fault of the instance. */
function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error instanceof TypeError;
}
