// Phrases found in a text word by word: the one look-up behind senses, grades, qualifiers and the rest.
import { type Word, stem, tokenise } from '../text/words.ts';
import type { Stretch } from './parts.ts';

/** A phrase that a text holds: what it stands for, and its words, `to` excluded. */
export type Match<T> = Stretch & { readonly value: T };

/** How phrases and texts are compared: by the stems of their words, or letter for letter. */
export type Likeness = 'stem' | 'letter';

export type Phrases<T> = {
  /** Every phrase that the words hold, also inside each other, by place and then by length, the longest first. No phrase
   * reaches over a break: `breaks` has the numbers of the words that stand after punctuation. */
  find(words: readonly Word[], breaks?: ReadonlySet<number>): Match<T>[];
};

/** The stems of words as phrases are compared by them. */
export const stemsOf = (words: readonly Word[]): string[] => words.map((word) => stem(word.text));

/** Builds the look-up. @param entries each phrase with what it stands for; one phrase may stand for several things */
export function createPhrases<T>(entries: Iterable<readonly [string, T]>, likeness: Likeness = 'letter'): Phrases<T> {
  const keysOf = (words: readonly Word[]): string[] => (likeness === 'stem' ? stemsOf(words) : words.map((word) => word.text));
  const byFirst = new Map<string, { readonly keys: readonly string[]; readonly value: T }[]>();
  for (const [phrase, value] of entries) {
    const keys = keysOf(tokenise(phrase));
    const [first] = keys;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known) known.push({ keys, value });
    else byFirst.set(first, [{ keys, value }]);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.keys.length - a.keys.length);
  return {
    find(words, breaks = new Set()) {
      const keys = keysOf(words);
      return keys.flatMap((first, from) =>
        (byFirst.get(first) ?? [])
          .filter((phrase) => phrase.keys.every((part, at) => keys[from + at] === part && (at === 0 || !breaks.has(from + at))))
          .map((phrase) => ({ value: phrase.value, from, to: from + phrase.keys.length })),
      );
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
