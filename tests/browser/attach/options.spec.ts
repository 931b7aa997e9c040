/** What a host can say in the call instead of in its form, and what it can ask of an attached form. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";

type Json = Record<string, unknown>;
interface Attached {
  ready: Promise<string>;
  document(): Json;
  check(): { counts: { required: number } } | null;
  detach(): void;
}
interface Host {
  attached: Attached;
  sent: Json[];
  heard: { type: string; detail: Json }[];
}

/** Attaches to a form that says nothing of it itself. */
async function attachWith(page: Page, options: Json): Promise<string> {
  await page.goto("/fixtures/plain-form.html");
  return page.evaluate(async (given) => {
    const host = window as unknown as Host;
    const { attach } = (await import("/pkg/index.js" as string)) as { attach(form: unknown, options: Json): Attached };
    host.sent = [];
    host.heard = [];
    for (const what of ["checked", "held", "accepted", "unchecked"]) {
      addEventListener(`conferencecheck:${what}`, (event) => host.heard.push({ type: what, detail: { ...(event as CustomEvent<Json>).detail } }));
    }
    const { summary, send, ...plain } = given;
    host.attached = attach(document.forms[0], {
      ...plain,
      ...(summary ? { summary: document.querySelector(String(summary)) } : {}),
      ...(send ? { send: (sent: Json) => host.sent.push(sent) } : {}),
    });
    return host.attached.ready;
  }, options);
}

const berkshire = { procedure: "berkshire", kind: "agency-report" };
const lists = (page: Page) => page.getByRole("group", { name: /^Label each sentence/ });

test("procedure and kind are taken from the call", async ({ page }) => {
  expect(await attachWith(page, berkshire)).toBe("checking");
  const document = await page.evaluate(() => (window as unknown as Host).attached.document());
  expect(document).toMatchObject({ ...berkshire, conference: { type: "initial" } });
  await expect(lists(page)).toHaveCount(1);
});

test("the WebAssembly file is fetched from where the host keeps it", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  expect(await attachWith(page, { ...berkshire, wasm: "/pkg/wasm/conference_check_bg.wasm?kept=elsewhere" })).toBe("checking");
  expect(asked.filter((url) => url.includes(".wasm")).map((url) => new URL(url).search)).toEqual(["?kept=elsewhere"]);
});

test("the error summary goes where the host wants it", async ({ page }) => {
  await attachWith(page, { ...berkshire, summary: "#here" });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator("#here").getByRole("heading", { name: "There is a problem" })).toBeVisible();
});

test("without labels no sentences are listed, and the prose is sent as it was written", async ({ page }) => {
  await attachWith(page, { ...berkshire, labels: false });
  await expect(lists(page)).toHaveCount(0);
  const document = await page.evaluate(() => (window as unknown as Host).attached.document());
  expect(document).toMatchObject({ sections: { involvement: { family: { text: "We met twice." } } } });
});

test("a host that sends for itself gets document, receipt and result, and the page stays", async ({ page, received }) => {
  await attachWith(page, { ...berkshire, send: true });
  await page.getByRole("button", { name: "Keep" }).click();
  const sent = await page.evaluate(() => (window as unknown as Host).sent);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ document: berkshire, receipt: { format: 1 }, result: { procedure: { id: "berkshire" } } });
  await expect(page).toHaveURL(/plain-form/);
  expect(received).toEqual([]);
});

test("a check that a host asks for shows nothing, and a form let go is not held", async ({ page, received }) => {
  await attachWith(page, berkshire);
  const required = await page.evaluate(() => (window as unknown as Host).attached.check()?.counts.required);
  expect(required).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { name: "There is a problem" })).toHaveCount(0);
  await page.evaluate(() => (window as unknown as Host).attached.detach());
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  expect([...(received[0]?.keys() ?? [])]).toEqual(["conference.type", "author.name", "sections.involvement.family.text"]);
});

test("the host hears what was checked, held and gone on without", async ({ page }) => {
  await attachWith(page, berkshire);
  await page.getByRole("button", { name: "Send" }).click();
  const line = page.getByRole("listitem").filter({ hasText: "Sign the report" });
  await line.getByText("Go on without this").click();
  await line.getByLabel("Reason for going on without it").fill("Signed on paper");
  await line.getByLabel("Your name").fill("Ruth Okafor");
  await line.getByRole("button", { name: "Go on without this" }).click();
  const heard = await page.evaluate(() => (window as unknown as Host).heard);
  expect([...new Set(heard.map(({ type }) => type))]).toEqual(["checked", "held", "accepted"]);
  expect(heard.find(({ type }) => type === "checked")?.detail).toMatchObject({ document: berkshire, result: { counts: {} } });
  const [key] = await page.locator("[name^='accepted.'][name$='.reason']").evaluateAll((all) => all.map((it) => (it as HTMLInputElement).name.split(".")[1]));
  expect(heard.find(({ type }) => type === "accepted")?.detail).toEqual({ key });
});
