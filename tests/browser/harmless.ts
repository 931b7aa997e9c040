/** Whether anything that a document brought along has come to life. */
import type { Page } from "@playwright/test";
import { expect } from "./support.ts";

const ALIVE = "script, iframe, object, embed, base, img, link, style, meta, svg, video, audio";

/** The elements that a page has of its own, to be held against those that it has later. */
export function aliveOn(page: Page): Promise<string[]> {
  return page.evaluate((selector) => [...document.querySelectorAll(selector)].map((element) => element.cloneNode() as Element).map(({ outerHTML }) => outerHTML), ALIVE);
}

/** Fails where something ran, an element came with a document, or a prototype was changed. */
export async function expectHarmless(page: Page, before: string[]): Promise<void> {
  const found = await page.evaluate(() => {
    const handlers = [...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith("on")));
    const links = [...document.querySelectorAll("a[href], form[action], [src], [formaction]")].flatMap((element) => ["href", "action", "src", "formaction"].map((name) => element.getAttribute(name) ?? ""));
    return {
      ran: (window as unknown as { ran?: number }).ran ?? 0,
      handlers,
      // What begins with # leads nowhere else.
      scripts: links.filter((link) => !link.startsWith("#") && /^\s*(javascript|data|vbscript):|far\.example/i.test(link)),
      polluted: "polluted" in {} || "polluted" in Object,
    };
  });
  expect(found).toEqual({ ran: 0, handlers: [], scripts: [], polluted: false });
  const own = (all: string[]): string[] => all.filter((html) => !/^<(svg|link rel="modulepreload")/.test(html));
  expect(own(await aliveOn(page))).toEqual(own(before));
}
