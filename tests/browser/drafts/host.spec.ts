/** Drafts of a host's form: kept, offered, opened, and what a host's script is told. */
import { expect, test } from "../attach/fixture.ts";
import { expectAccessible } from "../support.ts";
import { answer, box, keep, openForm, passphrase, press, reachStore, reopen, stored, upToDate, type WithDrafts, withDrafts } from "./drafts.ts";

test.beforeEach(({ page }) => reachStore(page));

test("nothing is kept unless somebody asks, and then only what is said", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await page.evaluate(() => (window as unknown as WithDrafts).drafts.save());
  expect(await stored(page)).toEqual([]);
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, await indexedDB.databases()])).toEqual([0, 0, "", []]);

  await keep(page);
  const [kept] = await stored(page);
  expect(Object.keys(kept ?? {}).sort()).toEqual(["expires", "format", "id", "iv", "kind", "salt", "saved", "sealed", "writer"]);
  expect(kept).toMatchObject({ kind: "agency-report", format: 2 });
  expect((kept?.expires ?? 0) - (kept?.saved ?? 0)).toBe(30 * 24 * 60 * 60 * 1000);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test("what is kept is as long as other drafts are, and sealed anew each time", async ({ page }) => {
  await openForm(page);
  await keep(page);
  const [before] = await stored(page);
  await page.getByLabel("Needs").fill("She sleeps well. ".repeat(20));
  await upToDate(page);
  const [after] = await stored(page);
  expect(before?.sealed).toBe(4096 + 16);
  expect(after?.sealed).toBe(4096 + 16);
  expect(after?.iv).not.toBe(before?.iv);
  expect(after).toMatchObject({ id: before?.id, salt: before?.salt });
  await page.getByLabel("Needs").fill("She sleeps well. ".repeat(500));
  await upToDate(page);
  expect(((await stored(page))[0]?.sealed ?? 0) % 4096).toBe(16);
});

test("it is saved when typing pauses, and every second while it does not", async ({ page }) => {
  await page.clock.install();
  await openForm(page);
  await keep(page);
  const saves = () => page.evaluate(() => (window as unknown as { saves: number }).saves);
  await page.evaluate(() => {
    Object.assign(window, { saves: 0 });
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown): IDBRequest<IDBValidKey> {
      (window as unknown as { saves: number }).saves += 1;
      return put.call(this, value);
    };
  });
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByLabel("Worker").focus();
  for (let tenths = 1; tenths <= 9; tenths += 1) {
    await page.keyboard.press("a");
    await page.clock.runFor(100);
  }
  expect(await saves()).toBe(0);
  await page.keyboard.press("b");
  await page.clock.runFor(100);
  await expect.poll(saves).toBe(1);
  await page.keyboard.press("c");
  await page.clock.runFor(499);
  expect(await saves()).toBe(1);
  await page.clock.runFor(1);
  await expect.poll(saves).toBe(2);
});

test("a draft is offered when the form is opened again, and fills it", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page);
  await page.getByLabel("Role").selectOption("school");
  await page.getByLabel("At home").check();
  await page.getByLabel("Second").check();
  await page.getByLabel("Needs").fill("She sleeps well.\n\nShe eats  little.");
  await upToDate(page);

  await openForm(page);
  await expect(page.getByLabel("Worker")).toHaveValue("");
  await expect(box(page).getByText(/^A draft of an agency report was kept on this device on \d+ \w+ \d{4} at \d+:\d\d[ap]m\. It is deleted on \d+ \w+ \d{4}\.$/)).toBeVisible();
  await reopen(page);
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Okafor");
  await expect(page.getByLabel("Role")).toHaveValue("school");
  await expect(page.getByLabel("At home")).toBeChecked();
  await expect(page.getByLabel("Second")).toBeChecked();
  await expect(page.getByLabel("Needs")).toHaveValue("She sleeps well.\n\nShe eats  little.");
  expect(await page.evaluate(() => (window as unknown as WithDrafts).drafts.isUpToDate)).toBe(true);

  await page.getByLabel("Worker").fill("Ruth Adeyemi");
  await upToDate(page);
  await openForm(page);
  await reopen(page);
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Adeyemi");
  expect(await stored(page)).toHaveLength(1);
});

test("labels, who said something, and reasons for going on come back with a form that is checked", async ({ page }) => {
  await openForm(page, {}, { attached: true });
  await page.getByLabel("Needs", { exact: true }).fill("She sleeps well. Her aunt says that she is hit.");
  await page.getByRole("group", { name: "She sleeps well." }).getByLabel("Observation").check();
  await page.getByRole("group", { name: "Her aunt says that she is hit." }).getByLabel("Allegation").check();
  await page.getByLabel("Who said it?").selectOption({ index: 1 });
  const key = await page.evaluate(() => {
    const { attached } = window as unknown as { attached: { check(): { findings: { key: string; rule: string }[] }; accept(key: string, reason: string, by: string): void } };
    const found = attached.check().findings.find(({ rule }) => rule === "signed")?.key ?? "";
    attached.accept(found, "Signed on paper", "Ruth Okafor");
    return found;
  });
  const document = () => page.evaluate(() => ({ ...(window as unknown as { attached: { document(): object } }).attached.document(), checked_at: "" }));
  const before = await document();
  expect(before).toMatchObject({ accepted: { [key]: { reason: "Signed on paper" } } });
  expect(JSON.stringify(before)).toContain('"allegation"');
  await keep(page);

  await openForm(page, {}, { attached: true });
  await reopen(page);
  await expect(page.getByRole("group", { name: "She sleeps well." }).getByLabel("Observation")).toBeChecked();
  await expect(page.getByRole("group", { name: "Her aunt says that she is hit." }).getByLabel("Allegation")).toBeChecked();
  await expect.poll(document).toEqual(before);
});

test("what a draft has for rows that are not there yet is kept, and filled in when they come", async ({ page }) => {
  await openForm(page);
  const addRow = () =>
    page.evaluate(() => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.name = "child[2][name]";
      label.append("Second child ", input);
      document.querySelector("form")?.append(label);
    });
  await addRow();
  await page.getByLabel("Second child").fill("Kofi Bright");
  await keep(page);

  await openForm(page);
  await reopen(page);
  await expect(box(page).getByText(/^Some of the draft has no place in the form yet/)).toBeVisible();
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await upToDate(page);
  await openForm(page);
  await reopen(page);
  await addRow();
  await expect(page.getByLabel("Second child")).toHaveValue("Kofi Bright");
});

test("a passphrase is asked for twice, can be shown, and must be long", async ({ page }) => {
  await openForm(page);
  await press(page, "Keep a draft on this device");
  await expect(page.getByRole("heading", { name: "Keep a draft on this device" })).toBeFocused();
  await expect(box(page).getByText("Nobody can recover the passphrase. Without it nobody can open the draft, you included.")).toBeVisible();
  const first = box(page).getByLabel("Passphrase", { exact: true });
  const again = box(page).getByLabel("Passphrase, again");
  await press(page, "Keep a draft");
  await expect(box(page).getByText("Enter a passphrase")).toBeVisible();
  await expect(first).toBeFocused();
  await first.fill("too short");
  await press(page, "Keep a draft");
  await expect(box(page).getByText("Passphrase must be 12 characters or more")).toBeVisible();
  await first.fill(passphrase);
  await again.fill("another one altogether");
  await press(page, "Show passphrase");
  await expect(first).toHaveAttribute("type", "text");
  await expect(again).toHaveAttribute("type", "password");
  await expectAccessible(page);
  await press(page, "Keep a draft");
  await expect(first).toHaveAttribute("type", "password");
  await expect(again).toBeFocused();
  await expect(again).toHaveAccessibleDescription("Error: Enter the same passphrase again");
  await expectAccessible(page);
  await press(page, "Cancel");
  await expect(box(page).getByRole("button", { name: "Keep a draft on this device" })).toBeFocused();
  expect(await stored(page)).toEqual([]);
});

test("a wrong passphrase is said plainly, and the draft stays", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page);
  await openForm(page);
  const before = await stored(page);
  await press(page, /^Open it/);
  await answer(page, "not this one at all");
  const field = box(page).getByLabel("Passphrase of this draft");
  await expect(field).toHaveAccessibleDescription("Error: This is not the passphrase of this draft. Check capital letters and spaces. The draft stays as it is.");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await expectAccessible(page);
  expect(await stored(page)).toEqual(before);
  await answer(page);
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Okafor");
});

test("the same letters, composed in another way, are the same passphrase", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page, "caf\u00e9 at the corner");
  await openForm(page);
  await reopen(page, "cafe\u0301 at the corner");
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Okafor");
});

test("somebody who has typed is told that a draft takes its place", async ({ page }) => {
  await openForm(page);
  await keep(page);
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await press(page, /^Open it/);
  await expect(box(page).getByText("The draft takes the place of what you have typed on this page since you opened it.")).toBeVisible();
  await press(page, "Cancel");
  await expect(box(page).getByRole("heading", { name: "You have a draft" })).toBeFocused();
  await expect(page.getByLabel("Worker")).toHaveValue("Ruth Okafor");
});

test("a draft is deleted once the host says that the form has arrived", async ({ page }) => {
  await openForm(page);
  await keep(page);
  await page.evaluate(() => (window as unknown as WithDrafts).drafts.sent());
  expect(await stored(page)).toEqual([]);
  await expect(box(page).getByRole("status").getByText("The draft on this device was deleted.")).toBeAttached();
  await expect(box(page).getByRole("button", { name: "Keep a draft on this device" })).toBeVisible();
});

test("a form that the browser sends leaves its draft until it is said to have arrived", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Worker").fill("Ruth Okafor");
  await keep(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();

  await openForm(page);
  await expect(box(page).getByText(/, and sent at \d+:\d\d[ap]m\. It is still here in case it did not arrive\./)).toBeVisible();
  const [kept] = await page.evaluate(async () => ((await import("/pkg/drafts/store.js" as string)) as { drafts(): Promise<{ sent: number; expires: number }[]> }).drafts());
  expect((kept?.expires ?? 0) - (kept?.sent ?? 0)).toBe(24 * 60 * 60 * 1000);
  await page.evaluate(async () => {
    const { deleteSent } = (await import("/pkg/drafts/index.js" as string)) as { deleteSent(kind: string): Promise<void> };
    await deleteSent("minutes");
    await deleteSent("agency-report");
  });
  expect(await stored(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a host hears of each save, shows what is said where it likes and in its own words, and nothing stays after it", async ({ page }) => {
  await openForm(page);
  await page.evaluate(() => (window as unknown as WithDrafts).drafts.detach());
  const before = await page.evaluate(() => document.body.innerHTML);
  await page.evaluate(() => {
    const [place, status] = ["place", "status"].map((id) => Object.assign(document.createElement("div"), { id }));
    document.body.append(place as Node, status as Node);
    Object.assign(window, { heard: [] });
    addEventListener("conferencecheck:draft", (event) => (window as unknown as { heard: object[] }).heard.push((event as CustomEvent<object>).detail));
  });
  await page.evaluate(async () => {
    const { keepDrafts } = (await import("/pkg/drafts/index.js" as string)) as { keepDrafts(form: Element | null, options: object): object };
    const words = (english: string) => (english === "Keep a draft on this device" ? "Cadw drafft ar y ddyfais hon" : undefined);
    Object.assign(window, { drafts: keepDrafts(document.querySelector("form"), { place: document.getElementById("place"), status: document.getElementById("status"), called: "a referral", words, days: 7 }) });
  });
  await page.locator("#place").getByRole("button", { name: "Cadw drafft ar y ddyfais hon" }).click();
  await box(page).getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await box(page).getByLabel("Passphrase, again").fill(passphrase);
  await press(page, "Keep a draft");
  await expect(page.locator("#status")).toHaveText(/^Draft kept at \d/);
  expect(await page.evaluate(() => (window as unknown as { heard: object[] }).heard)).toContainEqual({ isKept: true, isUpToDate: true, at: expect.any(Number) });
  const [kept] = await stored(page);
  expect((kept?.expires ?? 0) - (kept?.saved ?? 0)).toBe(7 * 24 * 60 * 60 * 1000);
  await page.evaluate(() => {
    (window as unknown as WithDrafts).drafts.detach();
    for (const id of ["place", "status"]) {
      if (document.getElementById(id)?.childElementCount !== 0) throw new Error(`${id} is not empty`);
      document.getElementById(id)?.remove();
    }
  });
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
  await withDrafts(page, { called: "a referral" });
  await expect(box(page).getByText(/^A draft of a referral was kept/)).toBeVisible();
});

test("a form in a shadow root, whose controls hide its own members, is kept and sent as any", async ({ page }) => {
  const open = async () => {
    await openForm(page);
    await page.evaluate(async () => {
      (window as unknown as WithDrafts).drafts.detach();
      document.querySelector("form")?.remove();
      const host = document.createElement("div");
      document.querySelector("main")?.append(host);
      const form = document.createElement("form");
      Object.assign(form, { method: "dialog" });
      form.setAttribute("data-conference-check", "minutes");
      for (const name of ["elements", "querySelectorAll", "addEventListener", "before", "append"]) {
        const label = document.createElement("label");
        const input = document.createElement("input");
        input.name = name;
        label.append(`${name} `, input);
        Node.prototype.appendChild.call(form, label);
      }
      Node.prototype.appendChild.call(form, Object.assign(document.createElement("button"), { textContent: "Go" }));
      host.attachShadow({ mode: "open" }).append(form);
      const { keepDrafts } = (await import("/pkg/drafts/index.js" as string)) as { keepDrafts(form: HTMLFormElement): object };
      Object.assign(window, { drafts: keepDrafts(form) });
    });
  };
  await open();
  await keep(page);
  await page.getByLabel("before").fill("Ruth Okafor");
  await upToDate(page);
  await page.getByLabel("before").press("Enter");
  await expect.poll(async () => (await stored(page))[0]?.sent).toBeGreaterThan(0);
  await open();
  await reopen(page);
  await expect(page.getByLabel("before")).toHaveValue("Ruth Okafor");
});

test("drafts of other kinds of form are not offered, but are listed", async ({ page }) => {
  await openForm(page, { kind: "minutes" });
  await keep(page);
  await openForm(page);
  await box(page).getByText("What is kept on this device").click();
  await expect(box(page).getByRole("listitem")).toHaveText([/^minutes, \d+ \w+ \d{4} at \d+:\d\d[ap]m$/]);
  await expect(box(page).getByRole("button", { name: /^Open it/ })).toHaveCount(0);
});
