/** Where a form stands, who shows what is found, and in whose words. */
import { expectAccessible } from "../support.ts";
import { attachTo, expect, type Host, openHost, test } from "./fixture.ts";

const form = `<form data-conference-check="agency-report" data-procedure="berkshire" action="/fixtures/received" method="post">
  <input type="hidden" name="conference.type" value="initial">
  <p><label for="author">Author</label> <input id="author" name="author.name"></p>
  <p><label for="inv">Involvement</label> <textarea id="inv" name="sections.involvement.family.text">We met twice.</textarea></p>
  <button>Send</button></form>`;

/** Options with functions in them cannot be handed over: they are made in the page. */
type Shown = { findings: { rule: string; message: string; key: string; control: Element | null }[]; held: boolean; because: string | null };

test("a form in a shadow root is held, shown and let go there", async ({ page, received }) => {
  await openHost(page, `<main><h1>Report</h1><x-report><template shadowrootmode="open">${form}</template></x-report></main>`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate(async () => {
    const root = document.querySelector("x-report")?.shadowRoot;
    const { attach } = (await import("/pkg/index.js" as string)) as { attach(form: unknown): Host["attached"] };
    const { attached } = Object.assign(window, { attached: attach(root?.querySelector("form")), inside: root?.querySelector("form")?.outerHTML });
    await attached.ready;
  });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.locator(".conference-check-error-summary")).toBeFocused();
  await page.getByRole("link", { name: "Enter the author’s name" }).click();
  await expect(page.getByLabel("Author")).toBeFocused();
  await page.getByLabel("Author").fill("Ruth Okafor");
  await expect(page.getByRole("link", { name: "Enter the author’s name" })).toHaveCount(0);
  await page.getByRole("radio", { name: "Fact" }).check();
  await expect(page.getByText("Every sentence has its label")).toBeVisible();
  await expect(page).toHaveTitle("Error: A host");
  expect(received).toEqual([]);
  const [left, inside, was] = await page.evaluate(() => {
    const { attached, inside } = window as unknown as Host & { inside: string };
    attached.detach();
    const root = document.querySelector("x-report")?.shadowRoot;
    return [document.documentElement.outerHTML, [...(root?.children ?? [])].map((it) => it.outerHTML).join(""), inside];
  });
  expect(left).toBe(before);
  expect(inside).toBe(was);
});

test("a form in a dialog has its summary there", async ({ page }) => {
  await openHost(page, `<main><h1>Reports</h1><p>Behind</p></main><dialog aria-label="Report">${form}</dialog>`);
  await page.evaluate(() => document.querySelector("dialog")?.showModal());
  await attachTo(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.locator(".conference-check-error-summary")).toBeFocused();
});

test("a host that shows what is found itself gets all of it, and nothing is drawn here", async ({ page, received }) => {
  await openHost(page, `<main><h1>Report</h1>${form}<ul id="own"></ul></main>`);
  const before = await page.evaluate(() => document.querySelector("main")?.outerHTML);
  await page.evaluate(async () => {
    const { attach } = (await import("/pkg/index.js" as string)) as { attach(form: unknown, options: object): Host["attached"] };
    const shown: Shown[] = [];
    const attached = attach(document.forms[0], { onFindings: (found: Shown) => shown.push(found) });
    Object.assign(window, { attached, shown });
    await attached.ready;
  });
  const shown = () =>
    page.evaluate(() => {
      const { shown } = window as unknown as { shown: Shown[] };
      return shown.map(({ findings, held }) => ({ held, at: findings.map(({ rule, control }) => `${rule} ${(control as HTMLInputElement | null)?.id ?? "-"}`) }));
    });
  expect(await shown()).toEqual([]);
  await page.getByRole("button", { name: "Send" }).click();
  const [first] = await shown();
  expect(first).toMatchObject({ held: true, at: expect.arrayContaining(["author author", "signed -"]) });
  expect(await page.evaluate(() => document.querySelector("main")?.outerHTML.replace(' novalidate=""', ""))).toBe(before);
  await page.getByLabel("Author").fill("Ruth Okafor");
  await expect.poll(async () => (await shown()).at(-1)?.at.includes("author author")).toBe(false);

  await page.evaluate(() => {
    const { attached } = window as unknown as Host;
    for (const { key } of attached.check()?.findings ?? []) attached.accept(key, "On paper", "Ruth");
  });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  expect(JSON.parse(received[0]?.get("conference-check.receipt") ?? "").counts).toMatchObject({ required: 0 });
});

test.describe("where nothing can be checked", () => {
  test.use({ wasm: { served: () => undefined }, expectedErrors: /404/ });

  test("a host that shows what is found is told so", async ({ page }) => {
    await openHost(page, `<main>${form}</main>`);
    const because = await page.evaluate(async () => {
      const { attach } = (await import("/pkg/index.js" as string)) as { attach(form: unknown, options: object): Host["attached"] };
      let shown: Shown | undefined;
      await attach(document.forms[0], { onFindings: (found: Shown) => (shown = found) }).ready;
      return shown?.because;
    });
    expect(because).toContain("could not be loaded");
    await expect(page.locator("[class*=conference-check]")).toHaveCount(0);
  });
});

test("messages and words are the host’s where it has its own", async ({ page }) => {
  await openHost(page, `<main><h1>Adroddiad</h1>${form}</main>`, { lang: "cy" });
  await attachTo(page, {
    messages: { author: "Rhowch eich enw", signed: "[{message}]" },
    words: { "There is a problem": "Mae problem", "Go on without this": "Ewch ymlaen", "Error:": "Gwall:" },
  });
  await page.getByRole("button", { name: "Send" }).click();
  const summary = page.locator(".conference-check-error-summary");
  await expect(summary.getByRole("heading", { name: "Mae problem" })).toBeVisible();
  await expect(summary.getByRole("link", { name: "Rhowch eich enw" })).toBeVisible();
  await expect(summary.getByText("[Sign the report]").first()).toBeVisible();
  await expect(page.getByLabel("Author")).toHaveAccessibleDescription(/^Gwall: Rhowch eich enw/);
  await expect(page.getByText("Ewch ymlaen").first()).toBeVisible();
  await expect(page.locator("[lang=en]")).toHaveCount(0);
});

test("on a page in another language our own words say that they are English", async ({ page }) => {
  await openHost(page, `<main><h1>Adroddiad</h1>${form}</main>`, { lang: "cy" });
  await attachTo(page);
  await page.getByRole("button", { name: "Send" }).click();
  for (const ours of [".conference-check-place", ".conference-check-messages", ".conference-check-labels"]) {
    await expect(page.locator(ours).first()).toHaveAttribute("lang", "en");
  }
  await expectAccessible(page);
});

test("a page whose images bear the names of its own members works, and a form whose controls do", async ({ page }) => {
  const members = ["getRootNode", "querySelector", "querySelectorAll", "contains", "dispatchEvent", "append", "noValidate", "ownerDocument", "closest", "addEventListener", "requestSubmit", "elements"];
  const hidden = members.map((name) => `<input type="hidden" name="${name}" value="x">`).join("");
  await openHost(page, `<main><h1>Report</h1>${["title", "createElement", "getElementById"].map((name) => `<img name="${name}" alt="">`).join("")}${form.replace("<button", `${hidden}<button`)}</main>`);
  // By script alone: what drives the browser would stumble over such names itself.
  const seen = await page.evaluate(async () => {
    const { attach } = (await import("/pkg/index.js" as string)) as { attach(form: unknown): Host["attached"] };
    const titleOf = () => Object.getOwnPropertyDescriptor(Document.prototype, "title")?.get?.call(document) as string;
    const attached = attach(document.forms[0]);
    const ready = await attached.ready;
    document.querySelector("button")?.click();
    const held = { title: titleOf(), focused: document.activeElement?.className, described: document.querySelector("#author")?.getAttribute("aria-describedby") };
    attached.detach();
    return { ready, held, title: titleOf(), left: document.querySelectorAll("[id^=conference-check]").length };
  });
  expect(seen).toEqual({
    ready: "checking",
    held: { title: "Error: A host", focused: expect.stringContaining("error-summary"), described: "conference-check-1-messages-author.name" },
    title: "A host",
    left: 0,
  });
});

test("a form that says so is attached by itself, also one that comes later, and let go when it is taken away", async ({ page }) => {
  await openHost(page, `<main><h1>Report</h1>${form}</main>`, { head: '<script type="module" src="/pkg/auto.js"></script>' });
  await expect(page.getByRole("radio", { name: "Fact" })).toBeVisible();
  await page.evaluate(() => {
    const again = document.querySelector("form")?.cloneNode(true) as Element;
    for (const ours of again.querySelectorAll("[id^=conference-check]")) ours.remove();
    again.setAttribute("aria-label", "Later");
    document.querySelector("form")?.remove();
    document.querySelector("main")?.append(again);
  });
  await expect(page.getByRole("form", { name: "Later" }).getByRole("radio", { name: "Fact" })).toBeVisible();
  await expect(page.locator(".conference-check-place")).toHaveCount(1);
});
