/**
 * Keeps the forms on this machine, so that they work without a network once they were opened. Nothing but the site's
 * own files is kept; what is typed never comes here.
 *
 * Each file is kept under its own SHA-256, and is only taken in where it has that SHA-256: a version is whole, or is
 * not installed, and the one before goes on. A new version waits until no page is open, or a person asks for it.
 */
declare const self: ServiceWorkerGlobalScope;

/** The files of this version, by their path in the site, each with its SHA-256: `www/offline.ts` writes both in. */
declare const FILES: Readonly<Record<string, string>>;
declare const VERSION: string;

const { scope } = self.registration;
const cacheName = `conference-check ${scope}`;

/** Held by whoever changes what is kept: what is being taken in is not tidied away meanwhile. */
const lock = cacheName;

/** How long a page may take to say which version it is of, in milliseconds. */
const PATIENCE = 1000;

/** So many at once: a slow connection is not choked. */
const AT_ONCE = 6;

function keyOf(path: string): string {
  return new URL(`${path}?${encodeURIComponent(FILES[path] ?? "")}`, scope).href;
}

self.addEventListener("install", (event) => {
  event.waitUntil(navigator.locks.request(lock, install));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  event.respondWith(kept(url).then((found) => found ?? fetch(event.request)));
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
  if (event.data === "tidy") event.waitUntil(tidy());
});

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const wanted = Object.keys(FILES);
  const takeNext = async (): Promise<void> => {
    for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) await take(cache, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
}

/** Takes one file in; rejects where it is not to be had, or is not what it should be. */
async function take(cache: Cache, path: string): Promise<void> {
  const key = keyOf(path);
  if ((await cache.match(key)) !== undefined) return;
  const response = await fetch(new URL(path, scope), { cache: "no-cache", integrity: FILES[path] ?? "" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(key, asSent(response));
}

/** A host may send on from `…/index.html` to `…/`, and a page cannot be shown from an answer that was sent on. */
function asSent(response: Response): Response {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** A file of this version; else one that a page of the version before may still ask for. */
async function kept(url: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  const path = pathOf(url);
  if (Object.hasOwn(FILES, path)) return cache.match(keyOf(path));
  return cache.match(new URL(path, scope).href, { ignoreSearch: true });
}

function pathOf(url: string): string {
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Removes what no version needs: none that a page is of, and none that is being taken in or waits. */
async function tidy(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const versions = await Promise.all(pages.map(versionOf));
  if (versions.every((version) => version === VERSION)) await navigator.locks.request(lock, removeOthers);
}

async function removeOthers(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing !== null || waiting !== null) return;
  const cache = await caches.open(cacheName);
  const needed = new Set(Object.keys(FILES).map(keyOf));
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}

/**
 * Which version a page is of. One that does not answer, because it is just being closed, keeps everything as it is; a
 * newer version that somebody asked for waits for the answer too, so it is not waited for long.
 */
function versionOf(page: Client): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, PATIENCE);
  });
  page.postMessage("which version", [port2]);
  return answer;
}

export {};
