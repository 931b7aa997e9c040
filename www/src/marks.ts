/** The signs on a timeline. Each has a shape of its own. */
import { svg } from "./svg.ts";
import type { Mark } from "./timeline-entries.ts";

/** Paths around 0 0, in em: what is drawn in ink, and what is cut out of it or written on it. */
const shapes: Record<Mark, { look: "full" | "hollow" | "dashed"; outline: string; sign?: string }> = {
  conference: { look: "full", outline: "M0 -.62 L.62 0 L0 .62 L-.62 0 Z" },
  today: { look: "full", outline: "M-.5 -.45 L.5 0 L-.5 .45 Z" },
  event: { look: "full", outline: "M-.3 -.3 H.3 V.3 H-.3 Z" },
  opens: { look: "hollow", outline: "M-.42 -.42 H.42 L0 .42 Z" },
  warns: { look: "hollow", outline: "M0 -.5 L.48 .38 H-.48 Z" },
  missed: { look: "full", outline: "M0 -.72 L.72 .56 H-.72 Z", sign: "M0 -.28 V.16 M0 .3 V.42" },
  met: { look: "full", outline: circle(0.5), sign: "M-.25 .02 L-.07 .2 L.26 -.18" },
  open: { look: "hollow", outline: circle(0.45) },
  "to-come": { look: "hollow", outline: circle(0.45) },
  passed: { look: "hollow", outline: circle(0.45), sign: "M-.3 .3 L.3 -.3" },
  "set-aside": { look: "hollow", outline: circle(0.45), sign: "M-.25 0 H.25" },
  unknown: { look: "dashed", outline: circle(0.5), sign: "M-.16 -.12 A.16 .16 0 1 1 0 .06 V.12 M0 .24 V.3" },
  waiting: { look: "dashed", outline: circle(0.45) },
};

function circle(radius: number): string {
  return `M${-radius} 0 A${radius} ${radius} 0 1 1 ${radius} 0 A${radius} ${radius} 0 1 1 ${-radius} 0 Z`;
}

/** A sign at a place; what may still change has a second, broken ring around it. */
export function mark(kind: Mark, x: number, y: number, provisional: boolean): SVGElement {
  const { look, outline, sign } = shapes[kind];
  const parts = [svg("path", { class: `timeline__shape timeline__shape--${look}`, d: outline })];
  if (sign !== undefined) parts.push(svg("path", { class: `timeline__sign timeline__sign--on-${look}`, d: sign }));
  if (provisional) parts.unshift(svg("path", { class: "timeline__ring", d: circle(0.72) }));
  return svg("g", { class: `timeline__mark timeline__mark--${kind}`, "data-mark": kind, transform: `translate(${x} ${y})` }, ...parts);
}
