/** The command, beside which the browser is held. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
/** Where the command is built. */
export const commandPath = resolve(project, process.env["CARGO_TARGET_DIR"] ?? "target", "debug/conference-check");

/** What `conference-check check FILE --format json` prints. */
export function byTheCommand(file: string): string {
  return printed(["check", file]);
}

/** What `conference-check verify DOCUMENT RECEIPT` says. */
export function verifiedByTheCommand(document: string, receipt: string): { holds: boolean; differences: { what: string; message: string }[] } {
  const folder = mkdtempSync(join(tmpdir(), "conference-check-"));
  writeFileSync(join(folder, "document.json"), document);
  writeFileSync(join(folder, "receipt.json"), receipt);
  return JSON.parse(printed(["verify", join(folder, "document.json"), join(folder, "receipt.json")])) as ReturnType<typeof verifiedByTheCommand>;
}

function printed(task: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(commandPath, [...task, "--format", "json"], { cwd: project, encoding: "utf8" });
  if (error) throw new Error(`${commandPath} cannot be run: build it with cargo build`, { cause: error });
  // 1 is how the command says that something required is missing, or differs.
  if (status !== 0 && status !== 1) throw new Error(`the command ended with ${status}: ${stderr}`);
  return stdout;
}
