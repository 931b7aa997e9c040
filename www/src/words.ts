/** How the pages say dates, choices and numbers. */

/** The types of conference, as the document names them. */
export const conferenceTypes = [
  { value: "initial", label: "Initial conference" },
  { value: "review", label: "Review conference" },
  { value: "pre-birth", label: "Pre-birth conference" },
  { value: "transfer-in", label: "Transfer-in conference", hint: "For a child who moved here with a plan from elsewhere" },
] as const;

const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `2026-12-04` as "Friday 4 December 2026", a time of day after it; other text as it is. */
export function dateInWords(date: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  const weekday = days[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  const words = `${weekday} ${Number(day)} ${months[Number(month) - 1]} ${year}`;
  return time === undefined ? words : `${words}, ${time}`;
}

/** `2025-03-25` as "25 March 2025", `2020-05` as "May 2020"; a year as it is. */
export function dayInWords(date: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(date) ?? [];
  if (year !== undefined) return `${months[Number(month) - 1]} ${year}`;
  return dateInWords(date).replace(/^[A-Z][a-z]+day /, "");
}

/** "this report", "these minutes". */
export function theseOrThis(called: string): string {
  return called === "minutes" ? `these ${called}` : `this ${called}`;
}

/** A version that is a number alone says that it is one: `v97` as "version 97". */
export function versionInWords(version: string): string {
  return version.replace(/^v?(\d+)$/, "version $1");
}

/** What was typed as day, month and year, in one line: a month's number by its name. */
export function typedDate(day: string, month: string, year: string, time = ""): string {
  const name = /^\d{1,2}$/.test(month) ? (months[Number(month) - 1] ?? month) : month;
  return [[day, name, year].filter((part) => part !== "").join(" "), time].filter((part) => part !== "").join(", ");
}

/** "1 thing", "2 things". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Whom a finding or deadline is about, by id. */
export function whoOf(about: { adult?: string; child?: string; invitee?: string; recipient?: string } | undefined): string | undefined {
  return about?.adult ?? about?.child ?? about?.invitee ?? about?.recipient;
}

/** `working-days` as "working days", `child-needs` as "child needs". */
export function spaced(name: string): string {
  return name.replaceAll(/[-_]/g, " ");
}
