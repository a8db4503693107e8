// Where a request is a look-up and where it is a question that only begins like one: "who panetta", "who met clinton".
import { fold, tokenise } from '../text/words.ts';
import { QUESTION_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { LOOK_UPS, type LookUp, lookUp } from './look-up.ts';
import type { Reference } from './reference.ts';

/** Look-ups that take nothing after their word: with more behind it, the word opens a question ("about the force"). */
export const BARE_LOOK_UPS: readonly string[] = ['topics', 'names', 'careful', 'about'];

/** Whether a look-up came to nothing and has nothing to offer. */
const isEmpty = (value: LookUp): boolean =>
  (value.kind === 'not-found' && value.typed !== '' && value.offers.length === 0) ||
  (value.kind === 'numbers' && value.figures.length === 0);

/**
 * Reads a request that may be a look-up.
 * @param typed plain words
 * @returns the look-up, or null where the words are a question: they open with no look-up, or what follows is nothing to look up
 */
export function readLookUp(typed: string, reference: Reference): LookUp | null {
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  const opening = fold(first);
  const word = LOOK_UPS.find((name) => name === opening);
  if (word === undefined || (BARE_LOOK_UPS.includes(word) && rest.length > 0)) return null;
  const found = lookUp(word, rest.join(' '), reference);
  // "who is clinton" asks, though "is clinton" comes near a name.
  const asks = found.kind === 'not-found' && STOP_WORDS.has(fold(rest[0] ?? ''));
  return asks || isEmpty(found) ? null : found;
}

/** The words that questions to this file are made of: none of them is taken for a mistyped command. */
export function createKnownWords(reference: Reference): (word: string) => boolean {
  let stated: ReadonlySet<string> | null = null;
  const isStated = (word: string): boolean => {
    stated ??= new Set(reference.knowledge.facts.flatMap(({ statement }) => tokenise(statement).map(({ text }) => text)));
    return stated.has(word);
  };
  return (word) => QUESTION_WORDS.has(word) || STOP_WORDS.has(word) || reference.lexicon.words.has(word) || isStated(word);
}
