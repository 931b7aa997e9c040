/** How the quorum is told. */
import type { QuorumStanding } from "conference-check";
import { calledNow } from "../names.ts";
import { counted } from "../words.ts";

/** One line of the quorum: for the conference, or for one child. */
export function quorumLine({ about, needed, agencies, social_care, state, because }: QuorumStanding): string {
  const whom = about.child === undefined ? "The conference" : `For ${calledNow(about.child)} the conference`;
  if (state === "not-checked") return `${whom}: whether it was quorate could not be worked out${because === null ? "" : `, because ${because}`}.`;
  const care = social_care ? "children’s social care came" : "children’s social care did not come";
  const others = agencies.length === 0 ? "no other agency in direct contact came" : `${counted(agencies.length, "other agency", "other agencies")} in direct contact came (${agencies.join(", ")})`;
  return `${whom} was ${state === "quorate" ? "" : "not "}quorate: ${care}, and ${others}; ${needed} ${needed === 1 ? "is" : "are"} needed.`;
}
