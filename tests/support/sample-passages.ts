// A table of passages made by hand, as if it had been learned: each word speaks for one fact and its paragraph.
import type { Fact } from '../../src/core/knowledge/fact.ts';
import { type PassageTable, placesOf } from '../../src/core/knowledge/passage-table.ts';

/** How much a word speaks for its fact, and what speaks against all that is not asked for (logarithms). */
const FOR = 9;
const AGAINST = -9;
const LARGEST_BYTE = 127;

/** @param words with the fact that each speaks for; @param paragraphs of the article */
export function tableOfWords(words: Readonly<Record<string, Pick<Fact, 'id' | 'paragraph'>>>, paragraphs: number): PassageTable {
  const known = Object.entries(words);
  const facts = [...new Set(known.map(([, { id }]) => id))];
  const places = placesOf(paragraphs, facts.length);
  const outputs = Array.from({ length: places.count }, (_, output) => {
    const isNeeded = output < places.answering;
    const worth = known.map(([, { id, paragraph }]) =>
      [paragraph, places.answering + paragraph, places.facts + facts.indexOf(id)].includes(output) ? 2 * FOR : 0,
    );
    return [...worth, isNeeded || [places.mistaken, places.partly].includes(output) ? AGAINST : 0];
  });
  const worth = known.map((_, unit) => known.map((_word, place) => (place === unit ? LARGEST_BYTE : 0)));
  return {
    paragraphs,
    facts,
    known: known.map(([word]) => word).join('\n'),
    worth: Buffer.from(Int8Array.from(worth.flat()).buffer).toString('base64'),
    scale: 1 / LARGEST_BYTE,
    constants: known.map(() => 0),
    outputs,
  };
}
