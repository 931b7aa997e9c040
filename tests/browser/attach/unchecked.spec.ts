/** Where nothing can be checked: the form works as before, and screen and receipt say so. */
import binaryen from "binaryen";
import type { Page } from "@playwright/test";
import { pagePolicy } from "../../../www/policy.ts";
import { expect, open, test } from "./fixture.ts";

interface Unchecked {
  name: string;
  because: string;
  policy?: string;
  wasm?: (real: Buffer) => Buffer | undefined;
  errors: RegExp;
}

/** The real module, in which the body of one call is nothing but a trap. */
function trapping(real: Buffer, call: string): Buffer {
  const module = binaryen.readBinary(real);
  for (let at = 0; at < module.getNumExports(); at += 1) {
    const exported = binaryen.getExportInfo(module.getExportByIndex(at));
    if (exported.name !== call) continue;
    const { params, results, vars } = binaryen.getFunctionInfo(module.getFunction(exported.value));
    module.removeFunction(exported.value);
    module.addFunction(exported.value, params, results, vars, module.unreachable());
  }
  return Buffer.from(module.emitBinary());
}

const cases: Unchecked[] = [
  {
    name: "blocked by the page’s policy",
    because: "this page’s security policy does not allow WebAssembly ('wasm-unsafe-eval')",
    policy: pagePolicy.replace(" 'wasm-unsafe-eval'", ""),
    errors: /wasm-unsafe-eval|Content Security Policy/,
  },
  { name: "missing", because: "the checker’s file could not be loaded (404)", wasm: () => undefined, errors: /404/ },
  { name: "damaged", because: "the checker’s file is damaged", wasm: (real) => real.subarray(0, 5000), errors: /(?!)/ },
  { name: "trapping at once", because: "the checker stopped with a fault of its own", wasm: (real) => trapping(real, "formUpdate"), errors: /(?!)/ },
];

for (const { name, because, policy, wasm, errors } of cases) {
  test.describe(`WebAssembly ${name}`, () => {
    test.use({ ...(policy ? { policy } : {}), ...(wasm ? { wasm: { served: wasm } } : {}), expectedErrors: errors });

    test("the form is sent, and screen and receipt say that nothing was checked", async ({ page, received }) => {
      await open(page);
      await expect(page.getByRole("status").filter({ hasText: "This form is not being checked" })).toContainText(because);
      await sendUnchecked(page, received, because);
    });
  });
}

test.describe("WebAssembly trapping when the form is sent", () => {
  test.use({ wasm: { served: (real) => trapping(real, "formSubmit") } });

  test("the form is sent with its labels, and screen and receipt say that nothing was checked", async ({ page, received }) => {
    await open(page);
    await page.getByRole("radio", { name: "Fact" }).first().check();
    await sendUnchecked(page, received, "the checker stopped with a fault of its own");
    const document = JSON.parse(received[0]?.get("conference-check.document") ?? "");
    expect(document.sections.involvement.family.statements.s1).toEqual({ text: "I have visited since May.", label: "fact" });
  });
});

test("after one trap a new instance goes on where the old one stopped", async ({ page, received }) => {
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
  await open(page);
  await page.getByRole("radio", { name: "Fact" }).first().check();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await expect(page.getByRole("radio", { name: "Fact" }).first()).toBeChecked();
  await expect(page.getByText("This form is not being checked")).toHaveCount(0);
  expect(received).toEqual([]);
});

async function sendUnchecked(page: Page, received: URLSearchParams[], because: string): Promise<void> {
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Received" })).toBeVisible();
  const [sent] = received;
  expect(sent?.get("do")).toBe("send");
  expect(sent?.get("author.name")).toBe("Ruth Okafor");
  const receipt = JSON.parse(sent?.get("conference-check.receipt") ?? "");
  expect(receipt).toEqual({ format: 1, checked: false, because, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/) });
  const document = JSON.parse(sent?.get("conference-check.document") ?? "");
  expect(document.children.amara.name).toBe("Amara Bright");
}
