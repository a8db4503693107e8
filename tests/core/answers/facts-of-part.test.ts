// Of a question that is in the file only in part, the facts of that part.
import { describe, expect, it } from 'vitest';
import { factsOfPart } from '../../../src/core/answers/facts-of-part.ts';
import { MAX_FACTS } from '../../../src/core/answers/answer.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { index } = harbourReading();
const { carried, sailors, haddock, opposed } = HARBOUR_FACTS;
const paragraphs = Math.max(...index.facts.map(({ fact }) => fact.paragraph)) + 1;

/** The ids of the facts where paragraphs are needed, and facts answer, so likely (logarithms); all others hardly. */
const partOf = (needed: Readonly<Record<number, number>>, facts: Readonly<Record<string, number>>): string[] =>
  factsOfPart(
    {
      needed: Array.from({ length: paragraphs }, (_, paragraph) => needed[paragraph] ?? -9),
      facts: index.facts.map(({ fact }) => facts[fact.id] ?? -9),
    },
    index,
  ).map(({ id }) => id);

describe('the facts of a part', () => {
  it('are the likeliest of each paragraph that is rather needed, the likeliest paragraph first', () => {
    expect(opposed.paragraph).toBe(haddock.paragraph);
    const needed = { [opposed.paragraph]: -0.5, [carried.paragraph]: -0.1, [sailors.paragraph]: -0.8 };
    expect(partOf(needed, { [opposed.id]: -1, [haddock.id]: -2, [carried.id]: -5 })).toEqual([carried.id, opposed.id]);
  });

  it('are that of the paragraph that is likeliest to be needed, where none rather is', () => {
    expect(partOf({ [carried.paragraph]: -2, [haddock.paragraph]: -1 }, { [haddock.id]: -3 })).toEqual([haddock.id]);
  });

  it('are no more than an answer shows', () => {
    const needed = Object.fromEntries(Array.from({ length: paragraphs }, (_, paragraph) => [paragraph, -0.1]));
    expect(partOf(needed, {}).length).toBe(Math.min(MAX_FACTS, paragraphs));
  });
});
