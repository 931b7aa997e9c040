// Prints what a browser downloads for the package, against its budget; fails past the limit.
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const BUDGET = 200_000;
const LIMIT = 250_000;

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

function measure(file) {
  const bytes = readFileSync(file);
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length };
}

function downloaded(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".wasm") || name.endsWith(".js") || name.endsWith(".css"))
    .map((name) => `${folder}/${name}`);
}

const row = ({ file, raw, gzip, brotli }) =>
  `${file.padEnd(40)}${[raw, gzip, brotli].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(12)).join("")}`;

const rows = [...downloaded("pkg/wasm"), ...downloaded("pkg")].map(measure);
const sum = (key) => rows.reduce((total, each) => total + each[key], 0);
const total = { file: "together", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };

console.log(`${"".padEnd(40)}${["raw", "gzip", "brotli"].map((name) => name.padStart(12)).join("")}`);
for (const each of [...rows, total]) console.log(row(each));

const share = Math.round((total.brotli / BUDGET) * 100);
console.log(`\n${share}% of the budget of ${BUDGET / 1000} kB after brotli (limit ${LIMIT / 1000} kB)`);
if (total.brotli > LIMIT) process.exitCode = 1;
