/** An area's own pack, loaded by a page: its forms are held by its rules, and a pack with mistakes names them all. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { loadProcedure, procedures, ProcedureMistakes, rules, sections } from "../../../pkg/index.js";
import { expect, test } from "./fixture.ts";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** The pack that CONTRIBUTING.md walks through, block by block. */
function walkedThrough(): string {
  const page = readFileSync(`${project}CONTRIBUTING.md`, "utf8");
  const part = page.slice(page.indexOf("### Write its pack"), page.indexOf("### Try it"));
  return [...part.matchAll(/^```toml\n([\s\S]*?)^```/gm)].map(([, block]) => block).join("");
}

const pack = walkedThrough();
const withMistakes = readFileSync(`${project}tests/data/borsetshire-with-mistakes.toml`, "utf8");

/** Opens the page that loads the pack, and gives what it was told of mistakes. */
async function openWith(page: Page, toml: string): Promise<{ path: string; message: string }[]> {
  await page.route("**/fixtures/borsetshire.toml", (route) => route.fulfill({ body: toml, contentType: "application/toml" }));
  await page.goto("/fixtures/own-procedure.html");
  return page.evaluate(() => (window as unknown as { loaded: Promise<{ path: string; message: string }[]> }).loaded);
}

/** A first instance in which sending a form is a fault. */
async function trapFirst(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = WebAssembly.instantiate.bind(WebAssembly) as (module: WebAssembly.Module, imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;
    const trap = (): never => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    const first = async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
      const { exports } = await real(module, imports);
      return { module, instance: { exports: { ...exports, formSubmit: trap } } };
    };
    Object.assign(WebAssembly, { instantiate: first });
  });
}

for (const { name, before } of [{ name: "a form", before: async () => {} }, { name: "after a fault, a form", before: trapFirst }]) {
  test(`${name} is held by the rules of an own pack, and sent once they are met`, async ({ page, received }) => {
    await before(page);
    expect(await openWith(page, pack)).toEqual([]);
    await page.getByRole("button", { name: "Send" }).click();
    const summary = page.locator(".govuk-error-summary");
    await expect(summary.getByRole("link", { name: "Enter how Amara gets on at school or nursery" })).toBeVisible();
    await expect(summary.getByRole("link", { name: "Sign the report" })).toBeVisible();
    expect(received).toEqual([]);
    await page.getByLabel("School or nursery", { exact: true }).fill("Amara came to school on every day of this term.");
    await page.getByLabel("I sign this report").check();
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
    const receipt = JSON.parse(received[0]?.get("conference-check.receipt") ?? "");
    expect(receipt).toMatchObject({ format: 1, procedure: { id: "borsetshire", version: "2" }, counts: { required: 0 } });
  });
}

test("a pack with mistakes names every one of them, with its place and what to write", async ({ page }) => {
  const mistakes = await openWith(page, withMistakes);
  expect(mistakes.length).toBeGreaterThan(50);
  for (const [path, says] of [
    ["id", "small letters and hyphens"],
    ["covers[2]", "did you mean ‘social-work-report’?"],
    ['rule[1] "School Life" › level', "required, expected or advice"],
    ['rule[2] "signed" › part[1] › must › field', "did you mean ‘signed’?"],
    ['rule[5] "born-and-unborn" › part[1] › when[2]', "never hold together"],
  ]) {
    expect(mistakes.find((mistake) => mistake.path === path)?.message).toContain(says);
  }
});

test("no reader of TOML is fetched by a page that loads no pack", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/fixtures/agency-report.html");
  await page.evaluate(() => Promise.all((window as unknown as { attached: { ready: Promise<string> }[] }).attached.map(({ ready }) => ready)));
  expect(asked.filter((url) => url.includes("/toml/"))).toEqual([]);
});

test("a pack is taken as TOML, as JSON text and as an object, and the later of two holds", async () => {
  expect(await loadProcedure(pack)).toMatchObject({ id: "borsetshire", version: "2", kinds: ["agency-report", "minutes"] });
  const asked = await sections("borsetshire", "agency-report", "initial");
  expect(asked.map(({ name, heading }) => [name, heading])).toEqual([["school-life", "School or nursery"]]);
  expect((await rules("borsetshire")).map(({ rule }) => rule)).toContain("given-to-parents");
  const object = { id: "ambridge", title: "Ambridge", version: "1", updated: "2026", source: "Ambridge", language: "en", covers: ["minutes"], rule: [signed] };
  await loadProcedure(object);
  await loadProcedure(JSON.stringify({ ...object, version: "3" }));
  const known = (await procedures()).map(({ id, version }) => `${id} ${version}`);
  expect(known).toEqual(expect.arrayContaining(["berkshire v97", "borsetshire 2", "ambridge 3"]));
  expect(known.filter((it) => it.startsWith("ambridge"))).toHaveLength(1);
});

const signed = {
  name: "chair-signs", kinds: ["minutes"], level: "required", asks: "The chair signs.", why: "A record must be agreed.", clause: "1",
  part: [{ must: { field: "chair.signed" }, message: "Enter when the chair signed" }],
};

test("what cannot be taken is refused with its mistakes, and leaves what is known as it was", async () => {
  const before = await procedures();
  const refused = async (given: unknown): Promise<ProcedureMistakes> =>
    loadProcedure(given as string).then(
      () => Promise.reject(new Error("this was taken")),
      (error: unknown) => error as ProcedureMistakes,
    );
  const toml = await refused('id = "borsetshire"\ntitle = Borsetshire\n');
  expect(toml).toBeInstanceOf(ProcedureMistakes);
  expect(toml.mistakes).toEqual([{ path: expect.stringMatching(/^line 2, column \d+$/), message: expect.stringMatching(/^this is not TOML: /) }]);
  expect((await refused("{")).mistakes[0]?.message).toMatch(/^this is not JSON: /);
  const builtIn = await refused(pack.replace('id = "borsetshire"', 'id = "berkshire"'));
  expect(builtIn.mistakes).toEqual([{ path: "id", message: expect.stringContaining("a built-in procedure has the id ‘berkshire’") }]);
  expect(builtIn.message).toContain("id: a built-in procedure");
  for (const given of [null, undefined, 7, [], {}, ""]) {
    const { mistakes } = await refused(given);
    expect(mistakes.length).toBeGreaterThan(0);
  }
  expect(await procedures()).toEqual(before);
});
