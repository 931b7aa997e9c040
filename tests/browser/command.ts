/** The command, beside which the browser is held. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
const command = resolve(project, process.env["CARGO_TARGET_DIR"] ?? "target", "debug/conference-check");

/** What `conference-check check FILE --format json` prints. */
export function byTheCommand(file: string): string {
  const { error, status, stdout, stderr } = spawnSync(command, ["check", file, "--format", "json"], { cwd: project, encoding: "utf8" });
  if (error) throw new Error(`${command} cannot be run: build it with cargo build`, { cause: error });
  // 1 is how the command says that something required is missing.
  if (status !== 0 && status !== 1) throw new Error(`the command ended with ${status}: ${stderr}`);
  return stdout;
}
