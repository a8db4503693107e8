// Phrases found in a text by the stems of their words: the one look-up behind senses, grades, qualifiers and the rest.
import { type Word, stem, tokenise } from '../text/words.ts';

/** A phrase that a text holds: what it stands for, and its words, `to` excluded. */
export type Match<T> = { readonly value: T; readonly from: number; readonly to: number };

export type Phrases<T> = {
  /** Every phrase that the stems hold, also inside each other, by place and then by length, the longest first. */
  find(stems: readonly string[]): Match<T>[];
};

/** The stems of words as phrases are compared by them. */
export const stemsOf = (words: readonly Word[]): string[] => words.map((word) => stem(word.text));

/** Builds the look-up. @param entries each phrase with what it stands for; one phrase may stand for several things */
export function createPhrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const byFirst = new Map<string, { readonly stems: readonly string[]; readonly value: T }[]>();
  for (const [phrase, value] of entries) {
    const stems = stemsOf(tokenise(phrase));
    const [first] = stems;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known) known.push({ stems, value });
    else byFirst.set(first, [{ stems, value }]);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.stems.length - a.stems.length);
  return {
    find: (stems) =>
      stems.flatMap((first, from) =>
        (byFirst.get(first) ?? [])
          .filter((phrase) => phrase.stems.every((part, at) => stems[from + at] === part))
          .map((phrase) => ({ value: phrase.value, from, to: from + phrase.stems.length })),
      ),
  };
}

/** The matches that lie in no longer one. */
export function outermost<T>(matches: readonly Match<T>[]): Match<T>[] {
  return matches.filter(
    (match) =>
      !matches.some((other) => other.from <= match.from && other.to >= match.to && other.to - other.from > match.to - match.from),
  );
}
