// The pieces of a text that its vector is made of: what it shows the models, and every few letters in a row. A piece is known by its
// hash alone, so that a word never seen before still shares its letters with words that were.
import { PADDING, QUESTION_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type Naming, type Query, eachShown } from './wording.ts';

/** How many pieces can be told apart; a power of two. The wordings of the file hold some 30,000. */
export const GRAMS = 2 ** 15;

/** So many letters in a row of a word make a piece, a space before and after it among them. Cross-validated: 3 to 5 together gain
 * nothing. */
const LETTERS = 4;

/** The FNV-1a hash: its prime, and where each kind of piece begins. */
const PRIME = 16_777_619;
const SEEDS = { unit: 0x811c9dc5, word: 0x1234567, letters: 0x7654321 } as const;

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** Folds a hash into the number of a piece: the last bits of a product by FNV's prime hang on the first ones too little. */
const numbered = (hash: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 24)) & (GRAMS - 1);

const HASHED: Naming<number> = {
  unit: (unit) => hashOf(unit, SEEDS.unit),
  word: (stem) => hashOf(stem, SEEDS.word),
  pair: (first, second) => Math.imul(Math.imul(first, PRIME) ^ second, PRIME),
};

/** Shows the pieces of a query, each by its number below GRAMS; what a thread lends weighs less. */
export function eachGram(query: Query, show: (gram: number, weight: number) => void): void {
  eachShown(query, HASHED, (hash, weight) => show(numbered(hash), weight));
  for (const { text, start } of query.words) {
    if (start < 0 || PADDING.has(text)) continue;
    const word = ` ${text} `;
    for (let from = 0; from + LETTERS <= word.length; from += 1) {
      let hash: number = SEEDS.letters;
      for (let at = from; at < from + LETTERS; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
      show(numbered(hash), 1);
    }
  }
}

/** Grammar and courtesy, but for the words that tell what kind of answer is wanted. */
const LEFT_OUT: ReadonlySet<string> = new Set([...STOP_WORDS].filter((word) => !QUESTION_WORDS.has(word)));

/** The pieces of a wording as it stands, and as somebody in a hurry types it, without grammar: each by its number below GRAMS. */
export function formsOf(wording: Query): number[][] {
  const hurried = { ...wording, words: wording.words.filter(({ text }) => !LEFT_OUT.has(text)) };
  return [wording, hurried].map((form) => {
    const grams: number[] = [];
    eachGram(form, (gram) => grams.push(gram));
    return grams;
  });
}
