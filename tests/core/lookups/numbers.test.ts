// Every figure with its qualifier, unit, of what, where, whose and paragraph.
import { describe, expect, it } from 'vitest';
import { lookUpNumbers, numbersLines } from '../../../src/core/lookups/numbers.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());
const figures = (words: string | null, file = reference): string[] =>
  lookUpNumbers(file, words).figures.map(({ figure }) => figure);

describe('lookUpNumbers', () => {
  it('gives each figure whole, never the number alone', () => {
    const numbers = lookUpNumbers(reference);
    expect(numbers.figures[2]).toEqual({
      figure: 'about 90 sailors',
      qualifier: 'about',
      value: 90,
      unit: 'sailors',
      of: 'sailors of the coast guard',
      where: 'Sudland',
      whose: 'the article itself; stated as fact',
      paragraph: 4,
      facts: [listed('sailors')],
    });
    expect(numbersLines(numbers)).toEqual([
      'about 1,200 passengers: passengers of the ferry',
      '  Source: Harbour Office, in paraphrase; said (paragraph 1)',
      'more than $40 million: money spent on the pier; a figure for Norland',
      '  Source: the article itself; stated as fact (paragraph 4)',
      'about 90 sailors: sailors of the coast guard; a figure for Sudland',
      '  Source: the article itself; stated as fact (paragraph 4)',
      '  Careful: A figure for Sudland.',
    ]);
  });

  it('is narrowed by words of the figure, words that mean the same, the place and the names of its facts', () => {
    expect([figures('people on board'), figures('sudland'), figures('HOB passengers'), figures('40')]).toEqual([
      ['about 1,200 passengers'],
      ['about 90 sailors'],
      ['about 1,200 passengers'],
      ['more than $40 million'],
    ]);
    expect(numbersLines(lookUpNumbers(reference, 'zeppelins'))).toEqual(['The file has no figure for “zeppelins”.']);
  });

  it('lists the figures of the shipped file, each once though several facts hold it', () => {
    expect(
      lookUpNumbers(real).figures.map(({ figure, where, paragraph, facts }) => [figure, where, paragraph, facts.length]),
    ).toEqual([
      ['about a dozen members', 'Mali', 13, 1],
      ['more than $550 million', 'Somalia', 14, 1],
      ['about 18,000 soldiers', 'Somalia', 14, 2],
      ['two decades', 'Somalia', 14, 1],
      ['approximately 50,000 Tuaregs', 'Algeria', 18, 2],
      ['about 3,300 troops', 'Mali', 19, 2],
    ]);
    expect(lookUpNumbers(real, 'tuaregs').figures.map(({ whose }) => whose)).toEqual(['the article itself; stated as fact']);
  });
});
