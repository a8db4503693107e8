// Typed words become a name of the file, or the names that may be meant.
import type { Name } from '../knowledge/name.ts';
import { editDistance } from '../questions/correct-spelling.ts';
import { type KeyWords, keyOf, keyWords } from './callings.ts';
import { type NameEntry, type Reference, nameEntry } from './reference.ts';

export type FoundName =
  | { readonly kind: 'found'; readonly name: Name }
  /** The words stand for each of these. */
  | { readonly kind: 'several'; readonly names: readonly NameEntry[] }
  /** No name is called so; these come near, the nearest first. */
  | { readonly kind: 'near'; readonly names: readonly NameEntry[] };

/** At most this many near names are offered. */
const MOST_NEAR = 5;
/** Under this many letters a word has too many neighbours. */
const SHORTEST_NEAR = 4;
/** From this length on a name may be two letters off. */
const TWO_EDITS_FROM = 6;

/** Letters between two phrases, word by word, or as a whole where one is cut into words otherwise ("alqaeda"); more than the limit is far. */
function lettersBetween(key: KeyWords, calling: KeyWords, limit: number): number {
  // Most callings are longer or shorter by more than that: they need not be looked at letter by letter.
  if (Math.abs(key.letters.length - calling.letters.length) > limit) return limit + 1;
  if (key.words.length !== calling.words.length) return editDistance(key.letters, calling.letters, limit);
  const distances = key.words.map((word, at) => {
    const other = calling.words[at] ?? '';
    // "met clinton" is not "mrs clinton".
    return word === other ? 0 : word.length < SHORTEST_NEAR ? limit + 1 : editDistance(word, other, limit);
  });
  return distances.reduce((sum, distance) => sum + distance, 0);
}

/** How far the words are from what a name is called; null where they are not near. A word of a longer name counts as one letter. */
function distanceTo(key: KeyWords, callings: readonly KeyWords[], limit: number): number | null {
  const distances = callings.map((calling) =>
    key.words.every((word) => calling.words.includes(word)) ? 1 : lettersBetween(key, calling, limit),
  );
  const nearest = Math.min(limit + 1, ...distances);
  return nearest > limit ? null : nearest;
}

/**
 * Finds the name that is typed, by anything that it is called.
 * @returns the one name, several of which each is called so, or those that come near (none where nothing does)
 * @example findName('secdef', reference) // Panetta
 */
export function findName(typed: string, reference: Reference): FoundName {
  const key = keyOf(typed);
  if (key === '') return { kind: 'near', names: [] };
  const { called } = reference;
  for (const surety of [0, 1, 2, 3]) {
    const matches = called.filter(({ callings }) => callings[surety]?.includes(key)).map(({ name }) => name);
    const [first] = matches;
    if (first && matches.length === 1) return { kind: 'found', name: first };
    if (first) return { kind: 'several', names: matches.map((name) => nameEntry(name, reference)) };
  }
  if (key.length < SHORTEST_NEAR) return { kind: 'near', names: [] };
  const limit = key.length >= TWO_EDITS_FROM ? 2 : 1;
  const typedWords = keyWords(key);
  const near = called
    .flatMap(({ name, nearby }) => {
      const distance = distanceTo(typedWords, nearby, limit);
      return distance === null ? [] : [{ name, distance }];
    })
    .toSorted((a, b) => a.distance - b.distance);
  return { kind: 'near', names: near.slice(0, MOST_NEAR).map(({ name }) => nameEntry(name, reference)) };
}
