/** The browser and the command find the same, byte for byte. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { byTheCommand } from "../command.ts";
import { expect, open, test } from "./fixture.ts";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const cleanReport = "tests/procedures/berkshire/agency-report.json";

type Json = Record<string, unknown>;

function set(document: Json, edits: Record<string, unknown>): Json {
  for (const [path, value] of Object.entries(edits)) {
    const names = path.split(".");
    const last = names.pop() ?? path;
    const group = names.reduce((at, name) => (at[name] ??= {}) as Json, document);
    group[last] = value;
  }
  return document;
}

/** Edits of a report in which nothing is missing, and how many findings they make at least. */
const documents: Record<string, { from: string; edits: Record<string, unknown>; atLeast: number }> = {
  "in which nothing is missing": { from: cleanReport, edits: {}, atLeast: 0 },
  "with much to put right": {
    from: cleanReport,
    edits: {
      "author.signed": "31/02/2026",
      "children.amara.born": { day: "2", month: "Mar", year: "" },
      "sections.involvement": {},
      "sections.harm-and-impact.amara.statements.s1.text": "Tobi’s arm was hurt, and Joy appears to be overwhelmed.",
      "sections.child-needs.tobi.statements.s1.label": "",
      "sections.child-needs.felix.text": "Felix needs glasses.",
      "sharing.family.joy": { given: "2026-12-07", discussed: "" },
      "sharing.chair.given": "2026-12-07T16:00",
      "accepted.0123456789abcdef": { reason: "for no finding", by: "Ruth" },
    },
    atLeast: 8,
  },
  "of the usual length": { from: "benches/typical-report.json", edits: {}, atLeast: 0 },
  "with emoji, marks and halves of characters": {
    from: cleanReport,
    edits: {
      "author.name": "Ruth \ud83d",
      "children.amara.name": "Ama\u0301ra 👩‍👧 Bright",
      "children.tobi.known_as": ["To\udc00bi", "Bi\u0000bi"],
      "sections.analysis.amara.statements.s1": { text: "👩‍👧👩‍👧 \ud800 Tobi appears to be well, Bi\u0000bi too\u2028.", label: "fact" },
      "sections.\ud83d\ude00.\udfff.text": "🙂 She seems well.",
    },
    atLeast: 3,
  },
};

for (const [name, { from, edits, atLeast }] of Object.entries(documents)) {
  test(`the same is found in a report ${name}`, async ({ page }, info) => {
    const document = set(JSON.parse(await readFile(project + from, "utf8")) as Json, edits);
    const file = info.outputPath("report.json");
    // As JSON, also on its way to the page: halves of characters stay escaped.
    const json = JSON.stringify(document);
    await writeFile(file, json);

    await open(page);
    const inTheBrowser = await page.evaluate(async (text) => {
      const { check } = (await import("/pkg/index.js" as string)) as { check(document: unknown): Promise<object> };
      return JSON.stringify(await check(JSON.parse(text)));
    }, json);

    expect(`${inTheBrowser}\n`).toBe(byTheCommand(file));
    expect((JSON.parse(inTheBrowser) as { findings: unknown[] }).findings.length).toBeGreaterThanOrEqual(atLeast);
  });
}
