/** The report as a file: the document and its receipt, written on this machine and sent nowhere. */
import type { Receipt } from "conference-check";

/** What a file holds. */
export interface Saved {
  document: object;
  receipt: Receipt;
}

/** The file's name: no name of a person in it, as it is seen in folders and subject lines. */
export function fileName(kind: string, conferenceDate: string): string {
  const date = conferenceDate.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return `${[kind, date].filter((part) => part !== "").join("-")}.json`;
}

/** Hands the file to the browser, which puts it where downloads go. */
export function save(saved: Saved, name: string): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(saved, null, 2)}\n`], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
