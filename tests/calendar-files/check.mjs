/**
 * Deadlines as calendar files, read by two independent parsers: ical.js here, icalendar in check.py. Both must find
 * the dates and instants that `conference-check deadlines --format json` gives.
 *
 * node tests/calendar-files/check.mjs COMMAND
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";

const [command] = process.argv.slice(2);
const project = join(import.meta.dirname, "../..");
const procedures = join(project, "tests/procedures");

/** Conferences whose deadlines in hours fall around the changes of the clocks, Christmas, and the ends of the calendar. */
const ends = [
  "2026-10-24T12:00",
  "2026-10-24T01:30",
  "2027-03-27T12:00",
  "2027-03-27T01:30",
  "2026-12-24T11:30",
  "2028-02-28T16:00",
  "1995-10-21T12:00",
  "1976-03-20T02:30",
  "2100-03-27T12:00",
];

/** Every clean document, and those that send within hours at other times. */
function* documents() {
  for (const procedure of readdirSync(procedures)) {
    for (const file of readdirSync(join(procedures, procedure)).filter((name) => name.endsWith(".json"))) {
      const document = JSON.parse(readFileSync(join(procedures, procedure, file), "utf8"));
      yield document;
      if (document.kind !== "minutes") continue;
      for (const end of ends) yield { ...document, conference: { ...document.conference, starts: end, ends: end } };
    }
  }
}

function deadlines(document, format) {
  const args = ["deadlines", "-", "--format", format];
  return execFileSync(command, args, { input: JSON.stringify(document), encoding: "utf8" });
}

/** The instants at which the clock on the wall in London shows a time; two where the clocks go back. */
function instants(wall) {
  const greenwich = Date.parse(`${wall}:00Z`);
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" });
  return [greenwich - 3_600_000, greenwich].filter((at) => shown.format(at).replace(" ", "T") === wall);
}

/** What a calendar is to show: a day, or an instant. */
function expected(list) {
  const dates = list.map(({ rule, due, not_before: opens }) => [rule, due ?? opens]).filter(([, at]) => at !== null);
  return [...new Set(dates.map(([rule, at]) => `${rule} ${at}`))].map((line) => line.split(" ")[1]).sort();
}

function shown(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const found = calendar.getAllSubcomponents("vevent").map((component) => {
    const { startDate, summary } = new ICAL.Event(component);
    assert.ok(summary.length > 3);
    const wall = startDate.toString().slice(0, startDate.isDate ? 10 : 16);
    // Of a time that comes twice RFC 5545 means the first (3.3.5), ical.js 2.2.1 the second: check.py asks for the first.
    if (!startDate.isDate) assert.ok(instants(wall).includes(startDate.toUnixTime() * 1000), `${wall} in London`);
    return wall;
  });
  ICAL.TimezoneService.reset();
  return found.sort();
}

const folder = mkdtempSync(join(tmpdir(), "calendar-files-"));
try {
  let count = 0;
  let timed = 0;
  for (const document of documents()) {
    const text = deadlines(document, "ics");
    const wanted = expected(JSON.parse(deadlines(document, "json")));
    assert.deepEqual(shown(text), wanted);
    timed += wanted.filter((at) => at.length > 10).length;
    count += 1;
    const name = join(folder, String(count).padStart(3, "0"));
    writeFileSync(`${name}.ics`, text);
    writeFileSync(`${name}.json`, JSON.stringify(wanted));
  }
  assert.ok(count > 40 && timed > 20, `${count} files, ${timed} times`);
  console.log(`ical.js read ${count} calendar files, with ${timed} times in them`);
  execFileSync("python3", [join(import.meta.dirname, "check.py"), folder], { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}
