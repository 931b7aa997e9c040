/** What can be seen and hit: enlarged, with other spacing, in forced colours, without motion, by finger. */
import type { Page } from "@playwright/test";
import { expect, test } from "../../support.ts";
import { states } from "./states.ts";

const wide = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
/** A window of 1280 by 1024 pixels, enlarged four times. */
const enlarged = { width: 320, height: 256 };

/** Half a pixel of rounding is no overflow. */
const rounding = 1;

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const { name, open } of states) {
  test(name, async ({ page }) => {
    test.slow();
    await page.setViewportSize(wide);
    await open(page);
    expect.soft(await smallTargets(page), "each target is 24 pixels wide and high, or has that much room").toEqual([]);

    await page.emulateMedia({ reducedMotion: "reduce" });
    expect.soft(await moving(page), "nothing moves for those who ask for less motion").toEqual([]);

    await page.emulateMedia({ forcedColors: "active" });
    // From here on the browser shows the focus as it does to whoever uses keys.
    await page.keyboard.press("Tab");
    expect.soft(await unmarked(page), "in forced colours each control has an edge, and shows when it has the focus").toEqual([]);
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });

    for (const viewport of [enlarged, phone]) {
      await page.setViewportSize(viewport);
      expect.soft(await sideways(page), "nothing needs sideways scrolling").toBeLessThanOrEqual(rounding);
    }
    expect.soft(await smallTargets(page), "the same on a phone").toEqual([]);
    expect.soft(await hiddenInFocus(page), "what has the focus can be seen").toEqual([]);

    await spaceText(page);
    expect.soft(await sideways(page), "nor with more room between letters, words and lines").toBeLessThanOrEqual(rounding);
    expect.soft(await cutOff(page), "and nothing is cut off then").toEqual([]);
  });
}

for (const path of ["agency-report", "minutes"]) {
  test(`enlarged four times, what has the focus can be seen all the way through a ${path}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(enlarged);
    await states.find(({ name }) => name === `${path}, as it opens`)?.open(page);
    expect(await hiddenInFocus(page)).toEqual([]);
  });
}

/** What WCAG 1.4.12 lets people set. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets.push(sheet);
  });
}

async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const moves = transitionDuration.split(", ").some((time) => time !== "0s") || animationName !== "none" || scrollBehavior !== "auto";
      return moves ? [`${element.localName}.${element.className}: ${transitionDuration} ${animationName} ${scrollBehavior}`] : [];
    }),
  );
}

/** What has the focus and none of it can be seen, as somebody goes through the page with Tab. */
async function hiddenInFocus(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const hidden: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const seen = window as { firstStop?: Element };
      if (focused === document.body) return "seen";
      if (focused === seen.firstStop) return "round";
      seen.firstStop ??= focused;
      const target = (focused.matches("input[type=checkbox], input[type=radio]") ? (focused as HTMLInputElement).labels?.[0] : null) ?? focused;
      const points = [...focused.getClientRects(), ...target.getClientRects()].flatMap(({ left, top, width, height }) =>
        [0.02, 0.5, 0.98].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [left + width * across, top + height * down] as const)),
      );
      const at = points.map(([x, y]) => document.elementFromPoint(x, y));
      const isSeen = at.some((shown) => shown !== null && (focused.contains(shown) || target.contains(shown)));
      return isSeen ? "seen" : `${focused.localName} ${focused.id || focused.textContent.trim().slice(0, 40)}`;
    });
    if (stop === "round") return hidden;
    if (stop !== "seen") hidden.push(stop);
  }
}

async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, header *, footer *")].flatMap((element) => {
      const style = getComputedStyle(element);
      const clips = [style.overflowX, style.overflowY].some((overflow) => overflow === "hidden" || overflow === "clip");
      if (!clips || element.clientWidth <= 1 || !element.checkVisibility()) return [];
      const isCut = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
      return isCut ? [`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`] : [];
    }),
  );
}

/** Targets of less than 24 by 24 pixels, of which a circle of that width touches another; links within a sentence are not meant. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const isInSentence = (element: Element): boolean => {
      const around = element.parentElement;
      return element.localName === "a" && around !== null && around.textContent.trim() !== element.textContent.trim();
    };
    const targets = [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility() && element.closest(".govuk-skip-link") === null)
      .map((element) => {
        // A choice is hit by its label as well.
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
        const rects = [element.getBoundingClientRect(), ...(label === undefined ? [] : [label.getBoundingClientRect()])];
        const rect = rects.reduce((one, other) => (one.width * one.height >= other.width * other.height ? one : other));
        return { element, rect };
      });
    const gap = (x: number, y: number, { left, right, top, bottom }: DOMRect): number => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return targets.flatMap(({ element, rect }) => {
      if ((rect.width >= least && rect.height >= least) || isInSentence(element)) return [];
      const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
      const close = targets.find((other) => {
        if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false;
        const isSmall = other.rect.width < least || other.rect.height < least;
        const apart = isSmall
          ? Math.hypot(x - (other.rect.left + other.rect.width / 2), y - (other.rect.top + other.rect.height / 2)) >= least
          : gap(x, y, other.rect) >= least / 2;
        return !apart;
      });
      return close === undefined ? [] : [`${element.localName} ${element.textContent.trim()} (${Math.round(rect.width)} × ${Math.round(rect.height)}) beside ${close.element.localName} ${close.element.textContent.trim()}`];
    });
  });
}

/** Controls without an edge, and those that look the same with the focus as without. */
async function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const look = (element: Element): string => {
      const parts = [element, element.nextElementSibling, element.firstElementChild].filter((part) => part !== null);
      return parts
        .flatMap((part) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)))
        .map(({ outlineStyle, outlineWidth, outlineColor, borderWidth, borderColor, color, backgroundColor, textDecorationLine, textDecorationThickness }) =>
          [outlineStyle === "none" ? "" : `${outlineWidth} ${outlineColor}`, borderWidth, borderColor, color, backgroundColor, textDecorationLine, textDecorationThickness].join(),
        )
        .join(" ");
    };
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter((element) => element.checkVisibility());
    for (const element of all) {
      element.blur();
      const before = look(element);
      element.focus({ preventScroll: true });
      const name = `${element.localName} ${element.id || element.textContent.trim()}`;
      if (look(element) === before) problems.push(`looks the same with the focus: ${name}`);
      const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
      const isBox = element.matches("input:not([type=checkbox], [type=radio], [type=file]), select, textarea, button:not(.panel__bar)");
      if (isBox && (borderTopStyle === "none" || borderTopWidth === "0px")) problems.push(`has no edge: ${name}`);
    }
    return problems;
  });
}
