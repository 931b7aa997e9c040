/**
 * The report as a file: the document, with its receipt as one more field, so that the file itself can be checked,
 * opened and held against its receipt. It is written on this machine and sent nowhere.
 */
import type { Receipt } from "conference-check";

/** The file's name: no name of a person in it, as it is seen in folders and subject lines. */
export function fileName(kind: string, conferenceDate: string): string {
  const date = conferenceDate.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return `${[kind, date].filter((part) => part !== "").join("-")}.json`;
}

/** Hands the report to the browser. */
export function save(report: object, receipt: Receipt, name: string): void {
  const content = { ...report, receipt };
  download(`${JSON.stringify(content, null, 2)}\n`, "application/json", name);
}

/** Hands a file to the browser, which puts it where downloads go. */
export function download(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
