/** The package without a form: the same calls in Node, which needs no browser. */
import { check, procedures, read, rules, sections, split } from "../../../pkg/index.js";
import { expect, test } from "../support.ts";

test("a document is checked in Node", async () => {
  const result = await check({ procedure: "berkshire", kind: "agency-report", conference: { type: "initial" } });
  expect(result.procedure?.id).toBe("berkshire");
  expect(result.findings.map(({ rule }) => rule)).toContain("signed");
  expect(result.counts.required).toBe(result.findings.filter(({ level }) => level === "required").length);
});

test("what is no document is an error, and the next call works", async () => {
  await expect(check([] as never)).rejects.toThrow("a document is a JSON object, and this is an array");
  await expect(check("{" as never)).rejects.toThrow("a document is a JSON object, and this is a text");
  expect((await check({})).procedure).toBeNull();
});

test("procedures, their rules and their sections are listed", async () => {
  const berkshire = (await procedures()).find(({ id }) => id === "berkshire");
  expect(berkshire).toMatchObject({ version: "v97", kinds: expect.arrayContaining(["agency-report"]) });
  const all = await rules("berkshire");
  expect(all.every(({ procedure, clause, asks }) => procedure === "berkshire" && clause && asks)).toBe(true);
  expect((await rules("atlantis")).length).toBe(0);
  const asked = await sections("berkshire", "agency-report", "initial");
  expect(asked.find(({ name }) => name === "child-needs")).toMatchObject({ each: "subject", labelled: true });
});

test("spans count as JavaScript does", async () => {
  const prose = "👩‍👧 Siân came. She appears to be well.";
  const found = await split(prose);
  expect(found.map(({ span }) => prose.slice(...span))).toEqual(found.map(({ text }) => text));
  const statement = "👩‍👧 She appears to be well.";
  const { reading, cues } = await read(statement);
  expect(reading).toBe("opinion");
  expect(cues.map(({ span }) => statement.slice(...span))).toContain("appears to");
});
