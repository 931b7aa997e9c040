/** Drafts as the tests use them, on any form. */
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { openHost } from "../attach/fixture.ts";
import { expect } from "../support.ts";

/** 600,000 rounds take a busy machine long. */
export const slow = { timeout: 60_000 };

export const passphrase = "kettle anchor plum";

/** A form of a host's own, with prose whose sentences are labelled. */
const form = `<main><h1>A host</h1><form id="host" aria-label="Return" autocomplete="off" action="/fixtures/received" method="post" data-conference-check="agency-report" data-procedure="berkshire">
  <input type="hidden" name="conference.type" value="initial"><input type="hidden" name="children.amara.name" value="Amara Bright">
  <label>Worker <input name="author.name"></label>
  <label>Role <select name="author.role"><option value=""></option><option value="school">School</option><option value="health-visitor">Health visitor</option></select></label>
  <label><input type="checkbox" name="children.amara.household" value="yes"> At home</label>
  <label><input type="radio" name="reply" value="a"> First</label> <label><input type="radio" name="reply" value="b"> Second</label>
  <label for="needs">Needs</label><textarea id="needs" name="sections.child-needs.amara.text"></textarea>
  <button>Send</button></form></main>`;

/** Opens the host's page, attached or not, with drafts. */
export async function openForm(page: Page, options: object = {}, { attached = false } = {}): Promise<void> {
  await openHost(page, form, { head: '<link rel="stylesheet" href="/govuk.css"><link rel="stylesheet" href="/pkg/conference-check.css">' });
  await withDrafts(page, options, attached);
}

/** Joins drafts to the form of the page. */
export async function withDrafts(page: Page, options: object = {}, attached = false): Promise<void> {
  await page.evaluate(
    async ([given, attaches]) => {
      const form = document.querySelector("form") as HTMLFormElement;
      if (attaches) {
        const { attach } = (await import("/pkg/index.js" as string)) as { attach(form: HTMLFormElement): { ready: Promise<unknown> } };
        const it = attach(form);
        Object.assign(window, { attached: it });
        await it.ready;
      }
      const { keepDrafts } = (await import("/pkg/drafts/index.js" as string)) as { keepDrafts(form: HTMLFormElement, options: object): object };
      Object.assign(window, { drafts: keepDrafts(form, given) });
    },
    [options, attached] as const,
  );
}

/** What a host's script can ask of drafts, in the page. */
export interface WithDrafts {
  drafts: { isKept: boolean; isUpToDate: boolean; save(): Promise<void>; sent(): Promise<void>; clearDevice(): Promise<void>; detach(): void };
}

export function box(page: Page): Locator {
  return page.getByRole("region", { name: "Draft on this device" });
}

export function press(page: Page, name: string | RegExp): Promise<void> {
  return box(page).getByRole("button", { name }).click();
}

/** Asks for a draft, and waits until it is kept. */
export async function keep(page: Page, words = passphrase): Promise<void> {
  await press(page, "Keep a draft on this device");
  await box(page).getByLabel("Passphrase", { exact: true }).fill(words);
  await box(page).getByLabel("Passphrase, again").fill(words);
  await press(page, "Keep a draft");
  await upToDate(page);
}

/** Waits until all that the form holds is kept, by the page's own words and what a host's script is told. */
export async function upToDate(page: Page): Promise<void> {
  await expect(page.getByText(/^Draft kept at \d/).first()).toBeVisible(slow);
  await page.waitForFunction(() => (window as unknown as WithDrafts).drafts.isUpToDate);
}

/** Opens the draft that is offered. */
export async function reopen(page: Page, words = passphrase): Promise<void> {
  await press(page, /^Open it/);
  await answer(page, words);
  await expect(box(page).getByText(/^A draft is kept on this device while you write/)).toBeFocused(slow);
}

/** Gives the passphrase that a draft asks for. */
export async function answer(page: Page, words = passphrase): Promise<void> {
  await box(page).getByLabel("Passphrase of this draft").fill(words);
  await page.keyboard.press("Enter");
}

export interface Record {
  id: string;
  format: number;
  kind: string;
  saved: number;
  expires: number;
  writer: string;
  sent?: number;
}

/** The drafts as they lie in the store: what stands in clear, and the bytes of the rest by their number. */
export function stored(page: Page): Promise<(Record & { sealed: number; iv: string; salt: string })[]> {
  return page.evaluate(async () => {
    const all = (await (window as unknown as Store).store("readonly", (store) => store.getAll())) as (Record & { sealed: ArrayBuffer; iv: Uint8Array; salt: Uint8Array })[];
    return all.map(({ sealed, iv, salt, ...clear }) => ({ ...clear, sealed: sealed.byteLength, iv: String(iv), salt: String(salt) }));
  });
}

interface Store {
  store(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown>;
}

/** Changes what lies in the store, as an older or newer version of the program, or time, would. */
export function change(page: Page, changes: object): Promise<void> {
  return page.evaluate(async (given) => {
    const { store } = window as unknown as Store;
    for (const one of (await store("readonly", (it) => it.getAll())) as object[]) await store("readwrite", (it) => it.put({ ...one, ...given }));
  }, changes);
}

/** Gives pages a way to the store that is not the program's own. */
export async function reachStore(page: Page | BrowserContext): Promise<void> {
  await page.addInitScript(() => {
    const store = (mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const opened = indexedDB.open("conference-check-drafts");
        // To look must not make it.
        opened.onupgradeneeded = () => (opened.transaction?.abort(), resolve([]));
        opened.onerror = () => reject(opened.error as Error);
        opened.onsuccess = () => {
          const database = opened.result;
          const transaction = database.transaction("drafts", mode);
          const asked = act(transaction.objectStore("drafts"));
          transaction.onabort = () => reject(transaction.error as Error);
          transaction.oncomplete = () => (database.close(), resolve(asked.result));
        };
      });
    Object.assign(window, { store });
  });
}
