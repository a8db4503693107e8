// What a question shows the model of its passages: each word as it was read, each pair of neighbours, and the units of its terms.
import type { Question } from '../questions/question.ts';
import type { Query } from './wording.ts';

/** A question as the model sees it, with what its thread lends where it stands in one. */
export type Shown = Pick<Query, 'words' | 'terms'> & { readonly thread?: Question['thread'] };

/** The ends of a question, as neighbours of its first word and of its last. */
const END = '|';

/** That a question stands in a thread, as a piece of it; what it is read as there, and the fact that answered before, are marked too. */
const IN_THREAD = 'T:';
const READ_AS = 'i:';
const AFTER = 'l:';

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
  }
  pieces.add(`${before} ${END}`);
  for (const { units } of terms) for (const unit of units) pieces.add(unit);
  return pieces;
}
