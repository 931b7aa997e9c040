/** The accessibility tree as Chromium hands it to a screen reader. */
import type { Page } from "@playwright/test";

/** One node of the tree, in the page's order. */
export interface Heard {
  role: string;
  name: string;
  description: string;
  /** Of a heading. */
  level: number;
  /** Of the DOM node behind it. */
  id: string;
}

interface Value {
  value?: unknown;
}

interface AXNode {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
  parentId?: string;
  backendDOMNodeId?: number;
}

/** What can be used, by its role. */
export const controls = new Set(["button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "listbox", "DisclosureTriangle", "spinbutton", "Date"]);

/** Every node that is not ignored. */
export async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: AXNode[] };
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const ids = new Map<number, string>();
  const walk = (node: { backendNodeId: number; attributes?: string[]; children?: unknown[] }): void => {
    const at = node.attributes?.findIndex((text, index) => index % 2 === 0 && text === "id") ?? -1;
    if (at >= 0) ids.set(node.backendNodeId, node.attributes?.[at + 1] ?? "");
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(root);
  await session.detach();
  const text = (value: Value | undefined): string => (typeof value?.value === "string" ? value.value.replace(/\s+/g, " ").trim() : "");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: Heard[] = [];
  const visit = (node: AXNode | undefined): void => {
    if (node === undefined) return;
    if (!node.ignored) {
      const level = node.properties?.find(({ name }) => name === "level")?.value.value;
      found.push({ role: text(node.role), name: text(node.name), description: text(node.description), level: Number(level ?? 0), id: ids.get(node.backendDOMNodeId ?? -1) ?? "" });
    }
    for (const child of node.childIds ?? []) visit(byId.get(child));
  };
  visit(nodes.find(({ parentId }) => parentId === undefined));
  return found;
}
