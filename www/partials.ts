/**
 * What every page shares stands once, in `partials/`. A page says `<!-- partial head -->`, and the file of that name
 * comes there, when the site is built and while it is worked on. In it `{root}` is the way from the page to `www/`.
 */
import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Plugin } from "vite";

const root = import.meta.dirname;

export function partials(): Plugin {
  return {
    name: "partials",
    transformIndexHtml: {
      order: "pre",
      handler: (page, { filename }) => filled(page, filename),
    },
  };
}

function filled(page: string, filename: string): string {
  const up = relative(dirname(filename), root).split(sep).join("/");
  const marks: Record<string, string> = {
    root: up === "" ? "./" : `${up}/`,
    current: filename === join(root, "index.html") ? ' aria-current="page"' : "",
  };
  return page.replace(/<!-- partial ([a-z-]+) -->/g, (_, name: string) =>
    readFileSync(join(root, "partials", `${name}.html`), "utf8").replace(/\{(root|current)\}/g, (_mark, key: string) => marks[key] ?? ""),
  );
}
