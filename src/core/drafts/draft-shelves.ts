// Drafted sentences by the paragraph that they are about, so that those like a sentence are found by the words that they share.
import { type DraftTable, listAt } from './draft-table.ts';

/** The sentences of a paragraph in a row: their numbers, kinds and weights, and the places in the row of those that hold a word:
 * those of word `w` lie in `places` from `starts[w]` to `starts[w + 1]`. */
export type Shelf = {
  readonly numbers: Int32Array;
  readonly kinds: Uint8Array;
  readonly lengths: Float64Array;
  readonly starts: Int32Array;
  readonly places: Int32Array;
};

/** Shelves the sentences of one paragraph, given by their numbers. @param weights of all words */
function shelve(numbers: readonly number[], { is, words }: DraftTable, weights: Float64Array): Shelf {
  const wordsAt = (number: number): Int32Array => listAt(words, number);
  const starts = new Int32Array(weights.length + 1);
  for (const number of numbers) for (const word of wordsAt(number)) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < weights.length; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(starts[weights.length] ?? 0);
  const lengths = new Float64Array(numbers.length);
  numbers.forEach((number, place) => {
    for (const word of wordsAt(number)) {
      lengths[place] = (lengths[place] ?? 0) + (weights[word] ?? 0);
      const at = next[word] ?? 0;
      places[at] = place;
      next[word] = at + 1;
    }
  });
  return {
    numbers: Int32Array.from(numbers),
    kinds: Uint8Array.from(numbers, (number) => is[number] ?? 0),
    lengths,
    starts,
    places,
  };
}

/** Shelves all sentences by their paragraphs; one that joins two stands on both shelves. @param weights of all words, by their numbers */
export function shelveDrafts(sentences: DraftTable, weights: Float64Array): ReadonlyMap<number, Shelf> {
  const ofParagraph = new Map<number, number[]>();
  sentences.is.forEach((_, number) => {
    for (const paragraph of new Set(listAt(sentences.paragraphs, number))) {
      const known = ofParagraph.get(paragraph);
      if (known) known.push(number);
      else ofParagraph.set(paragraph, [number]);
    }
  });
  return new Map([...ofParagraph].map(([paragraph, numbers]) => [paragraph, shelve(numbers, sentences, weights)]));
}
