/** What can go wrong with a draft: each is said plainly, the form works on, and nothing is lost. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "../attach/fixture.ts";
import { expectAccessible } from "../support.ts";
import { answer, box, change, keep, openForm, passphrase, press, reachStore, reopen, stored, upToDate, type WithDrafts } from "./drafts.ts";

test.beforeEach(({ context }) => reachStore(context));

const alert = (page: Page) => box(page).getByRole("alert");
const isUpToDate = (page: Page) => page.evaluate(() => (window as unknown as WithDrafts).drafts.isUpToDate);

/** The store is full from now on, or has room again. */
const setFull = (page: Page, isFull: boolean) => page.evaluate((full) => Object.assign(window, { isFull: full }), isFull);

/** Before the page's own scripts: what is put into the store is refused while the page says so. */
const fillable = (context: BrowserContext) =>
  context.addInitScript(() => {
    for (const name of ["put", "add"] as const) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, value: unknown): IDBRequest<IDBValidKey> {
        if ((window as unknown as { isFull?: boolean }).isFull) throw new DOMException("no room", "QuotaExceededError");
        return real.call(this, value);
      };
    }
  });

test("a full device is said once, the copy that was kept stays, and what is on the page is kept when there is room", async ({ page, context }) => {
  await fillable(context);
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page);
  await setFull(page, true);
  const before = await stored(page);
  await page.getByLabel("Worker").fill("Ruth Adeyemi");
  await expect(alert(page)).toContainText("This draft could not be kept");
  await expect(alert(page)).toContainText("This device has no room left.");
  await expect(box(page).getByText("Draft not kept")).toBeVisible();
  expect(await isUpToDate(page)).toBe(false);
  expect(await stored(page)).toEqual(before);
  await expectAccessible(page);
  await setFull(page, false);
  await page.getByLabel("Needs").fill("She sleeps well.");
  await upToDate(page);
  await expect(alert(page)).toBeEmpty();
  await openForm(page);
  await reopen(page);
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Adeyemi");
});

test("a device that was full from the start keeps the draft as soon as there is room", async ({ page, context }) => {
  await fillable(context);
  await openForm(page);
  await setFull(page, true);
  await press(page, "Keep a draft on this device");
  await box(page).getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await box(page).getByLabel("Passphrase, again").fill(passphrase);
  await press(page, "Keep a draft");
  await expect(alert(page)).toContainText("This device has no room left.");
  await expect(box(page).getByText("No draft is kept yet. It is tried again while you write.")).toBeVisible();
  await setFull(page, false);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await upToDate(page);
  await expect(box(page).getByText(/^A draft is kept on this device while you write/)).toBeVisible();
});

for (const [name, forbid] of [
  ["a browser that has no store", () => Reflect.defineProperty(window, "indexedDB", { value: undefined })],
  ["a browser that forbids its store", () => Reflect.defineProperty(window, "indexedDB", { get: () => { throw new DOMException("denied", "SecurityError"); } })],
  ["a browser whose store cannot be opened", () => (IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); })],
] as const) {
  test(`${name} is said when a draft is asked for, and the form works on`, async ({ page }) => {
    await page.addInitScript(forbid);
    await openForm(page);
    await expect(alert(page)).toBeEmpty();
    await press(page, "Keep a draft on this device");
    await expect(alert(page)).toContainText("This browser does not let the page keep anything on this device.");
    await expectAccessible(page);
    await page.getByLabel("Worker").fill("Ruth Okafor");
    expect(await isUpToDate(page)).toBe(false);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  });
}

test("a page that came over http is told that nothing can be encrypted there", async ({ page }) => {
  await page.addInitScript(() => Reflect.defineProperty(Crypto.prototype, "subtle", { value: undefined }));
  await openForm(page);
  await press(page, "Keep a draft on this device");
  await expect(alert(page)).toContainText("The page came over a connection that is not encrypted (http)");
});

test("a draft that is open in another tab is taken over with the last words that were typed there", async ({ page, context }) => {
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page);
  const other = await context.newPage();
  await openForm(other);
  await expect(box(other).getByText("It is open in another tab.")).toBeVisible();
  await expectAccessible(other);
  await press(other, /^Take it over here/);
  // Just before: nothing had time to be saved.
  await page.getByLabel("Worker").fill("Ruth Okafor-Shaw");
  await answer(other);
  await expect(other.getByLabel("Worker")).toHaveValue("Ruth Okafor-Shaw");
  await expect(alert(page)).toContainText("This draft is not kept here any more");
  await expect(alert(page)).toContainText("It is open in another tab now. What you typed stays on this page");
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Okafor-Shaw");
  expect(await isUpToDate(page)).toBe(true);
  await expectAccessible(page);

  await page.getByLabel("Worker").fill("Somebody else");
  await page.evaluate(() => (window as unknown as WithDrafts).drafts.save());
  expect(await isUpToDate(page)).toBe(false);
  await other.getByLabel("Needs").fill("She sleeps well.");
  await upToDate(other);
  await openForm(page);
  await press(page, /^Take it over here/);
  await answer(page);
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Okafor-Shaw");
  await expect(page.getByLabel("Needs")).toHaveValue("She sleeps well.");
  await expect(alert(other)).toContainText("It is open in another tab now.");
});

test("a tab that was opened before the draft was says so too, and asks before it takes over", async ({ page, context }) => {
  await openForm(page);
  const other = await context.newPage();
  await openForm(other);
  await keep(page);
  await expect(box(other).getByRole("button", { name: /^Take it over here/ })).toBeVisible();
  await page.close();
  await other.bringToFront();
  await openForm(other);
  await reopen(other);
});

test("without locks and channels no tab writes over another", async ({ page, context }) => {
  await context.addInitScript(() => {
    Reflect.defineProperty(window, "BroadcastChannel", { value: undefined });
    Reflect.defineProperty(Navigator.prototype, "locks", { value: undefined });
  });
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page);
  const other = await context.newPage();
  await openForm(other);
  await reopen(other);
  await other.getByLabel("Worker").fill("Ruth Adeyemi");
  await upToDate(other);
  await page.getByLabel("Worker").fill("Somebody else");
  await expect(alert(page)).toContainText("It is open in another tab now.");
  await expect(page.getByLabel("Worker")).toHaveValue("Somebody else");
  await openForm(other);
  await reopen(other);
  await expect(other.getByLabel("Worker")).toHaveValue("Ruth Adeyemi");
});

test("a draft of the first format opens, and is kept in this one from then on", async ({ page }) => {
  await openForm(page);
  await keep(page);
  await openForm(page);
  await page.evaluate(async (words) => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = (text: string) => new TextEncoder().encode(text);
    const from = await crypto.subtle.importKey("raw", bytes(words), "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 600_000 }, from, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const content = bytes(JSON.stringify({ author: { name: "Ruth Okafor" } }));
    const whole = new Uint8Array(4096);
    new DataView(whole.buffer).setUint32(0, content.length);
    whole.set(content, 4);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes("conference-check draft 1 old agency-report") }, key, whole);
    const day = 24 * 60 * 60 * 1000;
    const draft = { id: "old", format: 1, kind: "agency-report", saved: Date.now() - day, expires: Date.now() + day, writer: "", salt, iv, sealed };
    const { store } = window as unknown as { store(mode: string, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> };
    await store("readwrite", (it) => (it.clear(), it.put(draft)));
    (window as unknown as WithDrafts).drafts.detach();
    const { keepDrafts } = (await import("/pkg/drafts/index.js" as string)) as { keepDrafts(form: Element | null, options: object): object };
    const form = document.querySelector("form") as HTMLFormElement;
    const restore = (saved: { author: { name: string } }) => ((form.elements.namedItem("author.name") as HTMLInputElement).value = saved.author.name);
    Object.assign(window, { drafts: keepDrafts(form, { restore }) });
  }, passphrase);
  await reopen(page);
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Okafor");
  expect(await stored(page)).toMatchObject([{ id: "old", format: 1 }]);
  await page.getByLabel("Needs").fill("She sleeps well.");
  await upToDate(page);
  expect(await stored(page)).toMatchObject([{ id: "old", format: 2 }]);
});

test("a draft of a newer format is kept untouched, and so is one that cannot be read", async ({ page }) => {
  for (const [changes, words] of [
    [{ format: 3, sealed: "in another way" }, "A newer version of this form kept it, and this one cannot open it. It stays as it is."],
    [{ format: 2, sealed: "no bytes" }, "It cannot be read. Another program may have changed it. It stays as it is until you delete it."],
  ] as const) {
    await openForm(page);
    if ((await stored(page)).length === 0) await keep(page);
    await openForm(page);
    await change(page, changes);
    const before = await stored(page);
    await openForm(page);
    await expect(box(page).getByText(words)).toBeVisible();
    await expect(box(page).getByRole("button", { name: /^Open it/ })).toHaveCount(0);
    await expectAccessible(page);
    expect(await stored(page)).toEqual(before);
  }
  await press(page, /^Delete it/);
  await press(page, "Delete the draft");
  await expect(box(page).getByRole("heading", { name: "You have a draft" })).toHaveCount(0);
  expect(await stored(page)).toEqual([]);
});

test("a draft that was changed on the disk does not open, and stays", async ({ page }) => {
  await openForm(page);
  await keep(page);
  await openForm(page);
  await change(page, { kind: "minutes" });
  await openForm(page, { kind: "minutes" });
  await press(page, /^Open it/);
  await answer(page);
  await expect(box(page).getByText(/^Error: This is not the passphrase of this draft/)).toBeVisible();
  expect(await stored(page)).toHaveLength(1);
});

test("a draft that has had its time is deleted, which is said", async ({ page }) => {
  await openForm(page);
  await keep(page);
  await openForm(page);
  await change(page, { saved: new Date("2026-09-20T15:05:00Z").getTime(), expires: Date.now() - 1 });
  await openForm(page);
  await expect(box(page).getByText("A draft of an agency report was kept on this device on 20 September 2026 at 4:05pm, and was deleted because its time was over.")).toBeVisible();
  expect(await stored(page)).toEqual([]);
});

test("clearing the device deletes every draft, in whichever tab it is written", async ({ page, context }) => {
  await openForm(page, { kind: "minutes" });
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page);
  const other = await context.newPage();
  await openForm(other);
  await keep(other);
  await box(other).getByText("What is kept on this device").click();
  await press(other, "Clear this device");
  await expect(box(other).getByText("Delete every draft on this device, also those of others who use it? Nobody can bring them back.")).toBeFocused();
  await expectAccessible(other);
  await press(other, "Keep them");
  expect(await stored(other)).toHaveLength(2);
  await press(other, "Clear this device");
  await press(other, "Delete every draft");
  await expect(box(other).getByRole("status").getByText("Every draft on this device was deleted.")).toBeAttached();
  await expect(alert(page)).toContainText("It was deleted in another tab. What you typed stays on this page, and is no longer kept.");
  await page.getByLabel("Worker").fill("Ruth Adeyemi");
  await page.evaluate(() => (window as unknown as WithDrafts).drafts.save());
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Adeyemi");
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});
