// What a question shows the model of its paragraphs: each word as it was read, each pair of neighbours, and the units of its terms.
import type { Query } from './wording.ts';

/** The ends of a question, as neighbours of its first word and of its last. */
const END = '|';

/** The pieces of a question, each once. */
export function piecesOf({ words, terms }: Pick<Query, 'words' | 'terms'>): Set<string> {
  const pieces = new Set<string>();
  let before = END;
  for (const { text } of words) {
    pieces.add(text);
    pieces.add(`${before} ${text}`);
    before = text;
  }
  pieces.add(`${before} ${END}`);
  for (const { units } of terms) for (const unit of units) pieces.add(unit);
  return pieces;
}
