const known = new WeakMap<Node, Node>();

/**
 * A form or a page as the platform made it. A control named `elements`, `action` or `id` hides the form's own member of
 * that name, as `<img name="title">` does the page's: here it is always the platform's that answers.
 */
export function bare<T extends Node>(node: T): T {
  const made = Object.getPrototypeOf(node) as object;
  const kept = known.get(node) as T | undefined;
  if (kept) return kept;
  const proxy = new Proxy(node, {
    get(_, name) {
      const member: unknown = Reflect.get(made, name, node);
      return typeof member === "function" ? (member.bind(node) as unknown) : member;
    },
    set: (_, name, value) => Reflect.set(made, name, value, node),
  });
  known.set(node, proxy);
  return proxy;
}
