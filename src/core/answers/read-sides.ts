// A question for several things cut into what it asks for: the sides of a comparison, and the clauses that may each ask for something.
import { mayWantSeveral, wantsSeveral } from '../questions/asks-for-several.ts';
import { mendedText } from '../questions/mended-text.ts';
import type { Question } from '../questions/question.ts';
import type { FactIndex } from '../search/fact-index.ts';
import type { Passages } from '../search/passage-model.ts';
import { isTwofold } from './judge-several.ts';

/** Where a comparison is cut into its sides; blanks before the cut are trimmed off the side. */
const SIDES = /\s(?:vs\.?|versus|compared (?:with|to)|against|next to|and|or|with|to|than|from)\s+|[,;:/]\s*/i;

/** What asks to compare, before the first side. */
const COMPARES = /^\s*(?:compare|contrast|set side by side|(?:the )?differences? between)\b/i;

/** Where a question is cut into clauses that may each ask for something of its own. */
const CLAUSES = /\s(?:and|&|plus|but|while|whereas|then)\s+|[,;:?!/]\s+/i;

/** A clause has at least three words: "who commands them". */
const CLAUSE = /\S\s+\S+\s+\S/;

/** The clauses of a question as texts, at most four; shorter ones left out. */
export const clausesOf = (typed: string): string[] =>
  typed
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => CLAUSE.test(clause))
    .slice(0, 4);

/** The sides of a comparison as texts, at most four. */
export const sidesOf = (typed: string): string[] =>
  typed
    .split(SIDES)
    .map((side) => side.replace(COMPARES, '').trim())
    .filter((side) => side.length > 1)
    .slice(0, 4);

/** The sides of a question, each read by itself, and which paragraphs each of its clauses is about. */
export type Sides = { readonly sides: readonly Question[]; readonly clauses: readonly Passages[] };

/**
 * Reads the sides of a question. Where it does not say that it wants several things, its clauses may still be about different ones.
 * @param passages of the whole question; @param reading understands a part of it, and tells what that is about
 */
export function readSides(
  question: Question,
  { several }: Pick<Passages, 'several'>,
  { understand, index }: { understand(typed: string): Question; readonly index: Pick<FactIndex, 'passages'> },
): Sides {
  if (!mayWantSeveral(several)) return { sides: [], clauses: [] };
  const text = mendedText(question);
  const read = clausesOf(text).map((part) => understand(part));
  const clauses = read.length < 2 ? [] : read.map(index.passages);
  const isWanted = wantsSeveral(question, several);
  const parts = isWanted ? sidesOf(text).map((part) => understand(part)) : isTwofold(clauses) ? read : [];
  return { sides: parts.length < 2 ? [] : parts, clauses };
}
