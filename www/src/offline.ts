/**
 * Has the browser keep the forms for when there is no network, and offers a newer version once all of it is here.
 * Taking it reloads the page, so it is never taken for somebody: not by itself, and not while anything is unsaved.
 */
import { byId, button, element, place } from "./dom.ts";
import { workerPolicy } from "./worker-policy.ts";

/** What of Trusted Types is used here; browsers without them have no `trustedTypes`. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(text: string): string };
}

const site = document.querySelector<HTMLMetaElement>('meta[name="site"]');

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  navigator.serviceWorker.addEventListener("message", ({ data, ports: [port] }) => {
    if (data === "which version") port?.postMessage(site?.dataset["version"]);
  });
  navigator.serviceWorker.startMessages();
  void begin(navigator.serviceWorker);
}

/** Where the browser, or the host's policy, keeps no worker, the forms work as before, with a network. */
async function begin(container: ServiceWorkerContainer): Promise<void> {
  try {
    await container.register(workerAddress());
    follow(await container.ready);
  } catch {
    return;
  }
}

/** The one address that the page's policy lets through, whatever the policy is asked for. */
function workerAddress(): string {
  const address = new URL(`${site?.content ?? ""}service-worker.js`, document.baseURI).href;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const only = trustedTypes?.createPolicy(workerPolicy, { createScriptURL: () => address });
  return only === undefined ? address : only.createScriptURL("");
}

function follow(registration: ServiceWorkerRegistration): void {
  registration.active?.postMessage("tidy");
  const waitFor = (worker: ServiceWorker | null): void => {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") offer(registration);
    });
  };
  if (registration.waiting !== null) offer(registration);
  waitFor(registration.installing);
  registration.addEventListener("updatefound", () => waitFor(registration.installing));
}

function offer(registration: ServiceWorkerRegistration): void {
  const said = element("p", { class: "govuk-body" }, "A newer version of these forms is ready. Use it when you have finished, or now.");
  const take = button("Use the newer version now", () => {
    if (isUnsaved()) said.textContent = "What you wrote is not saved yet. Save it first, and then use the newer version of these forms.";
    else takeOver(registration.waiting);
  });
  place(byId("newer", HTMLElement), [element("div", { class: "govuk-width-container" }, said, take)]);
}

/** Asks what the browser asks before it leaves a page: whoever would warn has something that is not saved. */
function isUnsaved(): boolean {
  return !dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

/** The page is opened anew by the newer version, of which a newer one still may have come; another page may have asked for it before. */
function takeOver(newer: ServiceWorker | null): void {
  if (newer === null) return location.reload();
  newer.addEventListener("statechange", () => {
    if (newer.state === "activated") location.reload();
  });
  newer.postMessage("take over");
}
