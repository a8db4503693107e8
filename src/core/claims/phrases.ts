// Phrases found in a text word by word: the one look-up behind senses, grades, qualifiers and the rest.
import { type Word, stem, tokenise } from '../text/words.ts';
import type { Stretch } from './parts.ts';

/** A phrase that a text holds: what it stands for, and its words, `to` excluded. */
type Match<T> = Stretch & { readonly value: T };

/** How phrases and texts are compared: by the stems of their words, or letter for letter. */
export type Likeness = 'stem' | 'letter';

export type Phrases<T> = {
  /** Every phrase that the words hold, also inside each other, by place and then by length, the longest first. No phrase
   * reaches over a break: `breaks` has the numbers of the words that stand after punctuation. */
  find(keys: Keys, breaks?: ReadonlySet<number>): Match<T>[];
};

/** The words of a text as phrases are compared with them: letter for letter, and by their stems. */
export type Keys = { readonly letter: readonly string[]; readonly stem: readonly string[] };

const NO_BREAKS: ReadonlySet<number> = new Set();

/** The stems of words as phrases are compared by them. */
export const stemsOf = (words: readonly Word[]): string[] => words.map((word) => stem(word.text));

export const keysOf = (words: readonly Word[]): Keys => ({ letter: words.map((word) => word.text), stem: stemsOf(words) });

/** Builds the look-up. @param entries each phrase with what it stands for; one phrase may stand for several things */
export function createPhrases<T>(entries: Iterable<readonly [string, T]>, likeness: Likeness = 'letter'): Phrases<T> {
  const byFirst = new Map<string, { readonly keys: readonly string[]; readonly value: T }[]>();
  for (const [phrase, value] of entries) {
    const keys = keysOf(tokenise(phrase))[likeness];
    const [first] = keys;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known) known.push({ keys, value });
    else byFirst.set(first, [{ keys, value }]);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.keys.length - a.keys.length);
  return {
    find(keys, breaks = NO_BREAKS) {
      const own = keys[likeness];
      const found: Match<T>[] = [];
      for (let from = 0; from < own.length; from += 1) {
        for (const phrase of byFirst.get(own[from] ?? '') ?? []) {
          const { length } = phrase.keys;
          let step = 1;
          while (step < length && own[from + step] === phrase.keys[step] && !breaks.has(from + step)) step += 1;
          if (step === length) found.push({ value: phrase.value, from, to: from + length });
        }
      }
      return found;
    },
  };
}

/** The matches that lie in no longer one. */
export function outermost<T extends Stretch>(matches: readonly T[]): T[] {
  return matches.filter(
    (match) =>
      !matches.some((other) => other.from <= match.from && other.to >= match.to && other.to - other.from > match.to - match.from),
  );
}
