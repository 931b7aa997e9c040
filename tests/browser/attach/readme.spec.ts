/** The examples of the package's README: those for Node are run, the others are held against the package's types. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const readme = readFileSync(`${project}pkg/README.md`, "utf8");

function examples(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code ?? "");
}

/** A folder in which the package is installed, as a host installs it. */
async function installed(folder: string): Promise<string> {
  await mkdir(`${folder}/node_modules`, { recursive: true });
  await symlink(`${project}pkg`, `${folder}/node_modules/conference-check`);
  return folder;
}

for (const code of examples("js").filter((example) => example.startsWith("import"))) {
  test(`the example of ${/\{ (\w+) \}/.exec(code)?.[1]} gives what it says`, async ({}, info) => {
    const folder = await installed(info.outputPath());
    await writeFile(`${folder}/example.mjs`, code);
    const printed = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "0" } });
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words]) => `${words}\n`);
    expect(promised.length).toBeGreaterThan(0);
    expect(printed).toBe(promised.join(""));
  });
}

test("the other examples have the types of the package", async ({}, info) => {
  test.slow();
  const folder = await installed(info.outputPath());
  const before = 'import { attach } from "conference-check";\ndeclare const form: HTMLFormElement;\n';
  const inPages = examples("js").filter((example) => example.startsWith("attach") || example.startsWith("const attached"));
  expect(inPages).toHaveLength(5);
  for (const [at, code] of inPages.entries()) await writeFile(`${folder}/page-${at}.ts`, `${before}${code}export {};\n`);
  const typed = examples("ts");
  expect(typed).toHaveLength(1);
  await writeFile(`${folder}/types.ts`, `${typed.join("")}export { drafts, open };\n`);
  await writeFile(`${folder}/tsconfig.json`, JSON.stringify({
    compilerOptions: { target: "es2022", module: "esnext", moduleResolution: "bundler", strict: true, noEmit: true, types: [], lib: ["es2022", "dom", "dom.iterable"] },
    include: ["*.ts"],
  }));
  const { stdout } = spawnSync(`${project}node_modules/.bin/tsc`, ["--project", folder], { encoding: "utf8" });
  expect(stdout).toBe("");
});

test("each custom property of the style sheet is in the README, and no other", () => {
  const named = (text: string): string[] => [...new Set(text.match(/--conference-check-[a-z-]+(?=:)/g))].sort();
  expect(named(examples("css").join(""))).toEqual(named(readFileSync(`${project}pkg/conference-check.css`, "utf8")));
});
