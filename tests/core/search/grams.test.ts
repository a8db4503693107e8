// The pieces of a question: what it shows the models, and four letters in a row of each word.
import { describe, expect, it } from 'vitest';
import { GRAMS, eachGram, formsOf } from '../../../src/core/search/grams.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { type Query, type WeightedUnit, modelUnits, readWording } from '../../../src/core/search/wording.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { harbour } from '../../support/sample-harbour.ts';

const lexicon = createLexicon(harbour());
const queryOf = (text: string): Query => readWording(tokenise(text), lexicon);
const gramsOf = (query: Query): WeightedUnit<number>[] => {
  const grams: WeightedUnit<number>[] = [];
  eachGram(query, (unit, weight) => grams.push({ unit, weight }));
  return grams;
};
const numbersOf = (text: string): number[] => gramsOf(queryOf(text)).map(({ unit }) => unit);
const shared = (one: string, other: string): number => {
  const [first, second] = [one, other].map((text) => new Set(numbersOf(text)));
  return [...(first ?? [])].filter((gram) => second?.has(gram)).length;
};

describe('eachGram', () => {
  it('has a piece for each unit that the models are shown, and one for each four letters with the edges of a word', () => {
    const query = queryOf('harbour pier');
    const [harbourLetters, pierLetters] = [6, 3];
    expect(gramsOf(query)).toHaveLength(modelUnits(query).length + harbourLetters + pierLetters);
  });

  it('numbers them below their limit, the same piece always alike', () => {
    const text = 'Who opposed the tunnel, and why did the ferry leave Bluehaven?';
    expect(numbersOf(text).every((number) => Number.isInteger(number) && number >= 0 && number < GRAMS)).toBe(true);
    expect(numbersOf(text)).toEqual(numbersOf(text));
  });

  it('shares letters between a word and its misspelling, whatever stands beside them', () => {
    expect(shared('zeppelinn', 'a big zeppelin')).toBeGreaterThan(shared('zeppelinn', 'a big umbrella') + 3);
    expect(shared('stone tower', 'tower of stone')).toBeGreaterThanOrEqual(8);
  });

  it('leaves courtesy out', () => {
    expect(numbersOf('please, the pier')).toEqual(numbersOf('the pier'));
  });

  it('weighs what a thread lends as the thread does, and reads no letters of it', () => {
    const [own, lender] = [queryOf('pier'), queryOf('tunnel')];
    const lent = lender.terms.map((term) => ({ ...term, lent: 0.5, start: -1 }));
    const grams = gramsOf({ ...own, terms: [...own.terms, ...lent] });
    expect(grams.filter(({ weight }) => weight === 1)).toEqual(gramsOf(own));
    expect(grams.filter(({ weight }) => weight !== 1).map(({ weight }) => weight)).toContain(0.5);
  });
});

describe('formsOf', () => {
  it('reads a wording as it stands, and without its grammar but with its question word', () => {
    expect(formsOf(queryOf('Who is the clerk of the pier?'))).toEqual([
      numbersOf('Who is the clerk of the pier?'),
      numbersOf('who clerk pier'),
    ]);
  });
});
