/** Statements as prose, so that its sentences are the statements again. */
import { split } from "conference-check";

/** Whether nobody could tell once: to ask again for each sentence would be to load the checker again for each. */
let cannotTell = false;

/** The sentences of a statement's text, as the form tells sentences apart; the text as it is where nobody can tell. */
export async function sentencesOf(text: unknown): Promise<string[]> {
  if (typeof text !== "string" || text.trim() === "") return [];
  if (cannotTell) return [text.trim()];
  try {
    return (await split(text)).map((sentence) => sentence.text);
  } catch {
    cannotTell = true;
    return [text.trim()];
  }
}

/** These sentences as prose: on one line where they are told apart there, else each on its own. */
export async function proseOf(sentences: readonly string[]): Promise<string> {
  const line = sentences.join(" ");
  const again = await sentencesOf(line);
  return again.length === sentences.length && again.every((sentence, at) => sentence === sentences[at]) ? line : sentences.join("\n");
}
