/** Documents that somebody wrote who means harm, or whose program is broken: each is to show as text, and to do nothing. */

/** Says that something ran. */
const RUN = "window.ran=(window.ran||0)+1";
const FAR = "https://far.example/";

const texts: Record<string, string> = {
  "an image that fails": `<img src=x onerror="${RUN}">`,
  "a script": `<script>${RUN}</script>`,
  "a picture that loads": `"><svg onload=${RUN}>`,
  "an end of a title": `</title></textarea></select><script>${RUN}</script>`,
  "a frame": `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  "a link": `<a href="javascript:${RUN}">Amara</a>`,
  "an address that is a script": `javascript:${RUN}`,
  "an address of data": `data:text/html,<script>${RUN}</script>`,
  "a style": `<style>*{background:url(${FAR})}</style>`,
  "a sheet of styles": `<link rel=stylesheet href=${FAR}x.css>`,
  "a base": `<base href=${FAR}>`,
  "a refresh": `<meta http-equiv=refresh content="0;url=${FAR}">`,
  "an end of an attribute": `x' onmouseover='${RUN}' style='background:url(${FAR})`,
  "an object": `<object data=${FAR}></object><embed src=${FAR}>`,
  "a template of another framework": `{{constructor.constructor('${RUN}')()}}`,
  "a template of JavaScript": `\${${RUN}}`,
  "gaps of our own messages": "{name} {due} {id} {child} {other} %s %n $& $1",
  "a formula": `=HYPERLINK("${FAR}";"Amara")`,
  "an event of a calendar": "Amara\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nEND:VALARM",
  "a heading of HTTP": "Amara\r\nSet-Cookie: a=b\r\n\r\n<html>",
  "writing turned round": "\u202Egnp.thgirB arama\u2066\u2069",
  "marks without width": "A\u200Bma\u2060ra\uFEFF \u00ADBright",
  "null bytes": "Amara\u0000Bright\u0000",
  "halves of characters": "\ud800 Amara \udc00\ud83d",
  "commands of a terminal": "\u001b[31mred\u001b]0;owned\u0007\u001b[2J",
  "commands of a terminal in one byte": "\u009b31mred\u009d0;owned\u009c\u007f",
  "ends of lines of other sorts": "Amara\u2028Bright\u2029\u0085\u000b\u000c",
  "a thousand marks on one letter": `a${"\u0301".repeat(1000)}`,
  "a name as long as a chapter": "Amara ".repeat(2_500),
  "an entity": `&lt;img src=x onerror=${RUN}&gt; &#60;script&#62;`,
};

/** A report in which every text that people read is this one. */
function reportWith(text: string): object {
  return {
    procedure: "stoke-on-trent",
    kind: "agency-report",
    checked_at: "2026-12-07T09:30",
    conference: { type: "initial", starts: "2026-12-08T10:00" },
    author: { name: text, agency: text, role: "other", role_other: text, signed: text },
    children: {
      amara: { name: text, known_as: [text], born: text, setting: text, address: text, pronouns: text, parents: ["joy", text], subject: "on" },
      kofi: { name: "Kofi Bright", born: "2021-06-14" },
    },
    adults: { joy: { name: text, relationship: text, address: text, phone: text } },
    sections: {
      analysis: {
        amara: { statements: { s1: { text, label: "opinion", said_by: text, withhold_from: ["joy", text], withhold_reason: text }, s2: { text: `I think ${text}`, label: text } } },
        family: { text },
      },
    },
    sharing: { family: { joy: { given: text, comments: text } } },
    accepted: { [text]: { reason: text, by: text, at: text } },
    receipt: { format: 1, procedure: { id: text, version: text }, findings: [{ key: text, rule: text }] },
  };
}

const person = (name: unknown): object => ({ name, born: "2019-03-02", subject: "on" });
const withPeople = (children: string): string =>
  `{"procedure":"stoke-on-trent","kind":"agency-report","conference":{"type":"initial"},"author":{"name":"Ann Shaw","agency":"Health","role":"health-visitor"},"children":${children}}`;
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const byId = (...ids: string[]): string => withPeople(`{${ids.map((id) => `${JSON.stringify(id)}:${JSON.stringify(person("Amara Bright"))}`).join(",")}}`);

/** Documents that are strange in what they are made of. As text: JavaScript's own objects would lose some of it. */
const shapes: Record<string, string> = {
  "children by the names of an object's own members": byId("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"),
  "a prototype of its own": `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${withPeople("{}").slice(1)}`,
  "a child that brings a prototype": withPeople('{"amara":{"__proto__":{"polluted":1,"name":"Eve"},"name":"Amara"}}'),
  "ids that close a selector": byId('amara"] , *[x="', "amara'])", "#report > *", "a:not(", "\\", "]]>"),
  "ids that are markup": byId(`<img src=x onerror=${RUN}>`, `"><script>${RUN}</script>`),
  "ids that are styles": byId(`a{}*{background:url(${FAR})}`, "a;color:red"),
  "ids with commands of a terminal": byId("\u001b[31mamara", "a\u0007b", "\u009b2J"),
  "an id of a thousand parts": byId("a.".repeat(1000) + "a"),
  "an empty id, and one of spaces": byId("", " ", "\n"),
  "a thousand objects in each other": withPeople(nested(1000)),
  "a hundred lists in each other": withPeople(`${"[".repeat(100)}${"]".repeat(100)}`),
  "numbers where texts are asked": withPeople('{"amara":{"name":12,"born":20190302,"known_as":7,"parents":[1,2]}}'),
  "texts where numbers and flags are asked": withPeople('{"amara":{"name":"Amara","subject":"perhaps","household":"12","attends":{}}}'),
  "numbers beyond all numbers": withPeople('{"amara":{"name":1e308,"born":-1e308,"known_as":[0.1e-300]}}'),
  "lists where groups are asked": withPeople('[{"name":"Amara"},[],null]'),
  "nothing anywhere": withPeople('{"amara":null,"kofi":{"name":null,"parents":null}}'),
  "fields twice": withPeople('{"amara":{"name":"Amara","name":"Eve"},"amara":{"name":"Mallory"}}'),
  "twenty children": byId(...Array.from({ length: 20 }, (_, at) => `child-${at}`)),
  "sections by strange names": `${withPeople("{}").slice(0, -1)},"sections":{"__proto__":{"amara":{"text":"I think so."}},${JSON.stringify(`<img src=x onerror=${RUN}>`)}:{"family":{"statements":{"__proto__":{"text":"I think so.","label":"opinion"}}}}}}`,
  "reasons for strange findings": `${withPeople("{}").slice(0, -1)},"accepted":{"__proto__":{"reason":"x"},"constructor":{"reason":"y"},"0123456789abcdef":"z"}}`,
};

/** Fifty documents, as text, by what is wrong with them. */
export const hostileDocuments: ReadonlyMap<string, string> = new Map([
  ...Object.entries(texts).map(([name, text]): [string, string] => [name, JSON.stringify(reportWith(text))]),
  ...Object.entries(shapes),
]);

/** The texts alone, but for the one that is too long to be typed. */
export const hostileTexts: readonly string[] = Object.values(texts).filter((text) => text.length < 10_000);
