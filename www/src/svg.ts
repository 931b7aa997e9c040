/** Drawing: elements of SVG, and text that is broken into lines, as SVG does not. */

type Attributes = Record<string, string | number | undefined>;

/** A new element of SVG; an attribute that is `undefined` is left out. */
export function svg<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...content: (Node | string)[]): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, String(value));
  made.append(...content);
  return made;
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Measures in the page's own font. */
export function measureIn(host: Element): Measure {
  const canvas = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(host).fontFamily;
  return (text, size, bold) => {
    if (canvas === null) return text.length * size * 0.55;
    canvas.font = `${bold ? "bold " : ""}${size}px ${family}`;
    return canvas.measureText(text).width;
  };
}

/** The lines of a text that is not to be wider than that; a word that alone is wider is broken. */
export function broken(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}
