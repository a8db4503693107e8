// What the generators change, and which changes leave a sentence as true as it was.
import { describe, expect, it } from 'vitest';
import { createPartsReader } from '../../src/core/claims/read-parts.ts';
import { createLexicon } from '../../src/core/search/lexicon.ts';
import { readKnowledge } from '../../src/knowledge-files/read-knowledge.ts';
import { mutantsOf } from './mutate-claims.ts';
import { createRandom } from '../../src/core/random.ts';

const knowledge = await readKnowledge();
const reader = createPartsReader(knowledge, createLexicon(knowledge), () => 1);
const mutants = (text: string, by: string) =>
  mutantsOf(reader.read(text), knowledge, createRandom(2012))
    .filter((mutant) => mutant.by === by)
    .map(({ text: changed, stillTrue }) => [changed, stillTrue]);

describe('a hedge made firm', () => {
  it('makes a sentence false', () => {
    expect(mutants('The pier could close, and the harbour is wary of it.', 'certainty')).toEqual([
      ['The pier will close, and the harbour is wary of it.', null],
    ]);
  });

  it.each([
    ['The harbour fears that the pier could close.', 'only feared'],
    ['The pier could close, the harbour fears.', 'only feared'],
    ['They discuss what the pier could cost.', 'asserts nothing'],
    ['Nobody says that the pier could close.', 'asserts nothing'],
  ])('changes nothing in: %s', (text, stillTrue) => {
    expect(mutants(text, 'certainty')).toEqual([[text.replace('could', 'will'), stillTrue]]);
  });
});

describe('a qualifier dropped', () => {
  it('makes a sentence false, unless "over" a time is during it', () => {
    expect([
      mutants('The pier cost over 40 million dollars.', 'qualifier dropped'),
      mutants('The pier was built over five years.', 'qualifier dropped'),
    ]).toEqual([
      [['The pier cost 40 million dollars.', null]],
      [['The pier was built five years.', '"over" a time is during it']],
    ]);
  });
});
