// What a question shows the model of its passages: each word as it was read with its letters, each pair of neighbours, the units of its terms, and
// each two names or concepts that it speaks of together.
import type { Question } from '../questions/question.ts';
import type { Unit } from './lexicon.ts';
import type { Query } from './wording.ts';

/** A question as the model sees it, with what its thread lends where it stands in one. */
export type Shown = Pick<Query, 'words' | 'terms'> & { readonly thread?: Question['thread'] };

/** The ends of a question, as neighbours of its first word and of its last. */
const END = '|';

/** That a question stands in a thread, as a piece of it; what it is read as there, and the fact that answered before, are marked too. */
const IN_THREAD = 'T:';
const READ_AS = 'i:';
const AFTER = 'l:';

/** So many letters in a row of a word are a piece, its ends among them: words that are misspelt or bent alike share them. */
const LETTERS = 4;
const IN_LETTERS = 'g:';

/** Of more names and concepts than this, only the first are paired. */
const MOST_PAIRED = 10;
const isPaired = (unit: Unit): boolean => unit.startsWith('c:') || unit.startsWith('n:');

/** The pieces of a question, each once. A follow-up shows itself as typed, and beside that what its thread makes of it. */
export function piecesOf({ words, terms, thread }: Shown): Set<string> {
  if (thread) {
    const pieces = piecesOf(thread.alone);
    pieces.add(IN_THREAD);
    for (const { units } of terms) for (const unit of units) pieces.add(READ_AS + unit);
    const [lead] = thread.facts;
    if (lead) pieces.add(AFTER + lead.id);
    return pieces;
  }
  const pieces = new Set<string>();
  let before = END;
  for (const { text } of words) {
    pieces.add(text);
    pieces.add(`${before} ${text}`);
    before = text;
    const word = `<${text}>`;
    for (let from = 0; from + LETTERS <= word.length; from += 1) pieces.add(IN_LETTERS + word.slice(from, from + LETTERS));
  }
  pieces.add(`${before} ${END}`);
  const paired = new Set<Unit>();
  for (const { units } of terms)
    for (const unit of units) {
      pieces.add(unit);
      if (isPaired(unit)) paired.add(unit);
    }
  const together = [...paired].toSorted().slice(0, MOST_PAIRED);
  together.forEach((unit, at) => {
    for (const other of together.slice(at + 1)) pieces.add(`${unit}+${other}`);
  });
  return pieces;
}
