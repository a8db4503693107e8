// Two names in one text.
import { describe, expect, it } from 'vitest';
import { readPair } from '../../../src/core/lookups/read-pair.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReference } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const pair = (typed: string, file = reference): string[] => {
  const found = readPair(typed, file);
  return found.kind === 'pair' ? [found.first.id, found.second.id] : found.offers.map(({ request }) => request);
};

describe('readPair', () => {
  it('cuts at a word or sign between the names, or wherever both sides are names', async () => {
    const real = createReference(await readKnowledge());
    expect(['cod and Ann Haddock', 'cod vs. norland', 'cod, norland', 'Ann Haddock Bo Cod'].map((typed) => pair(typed))).toEqual([
      ['cod', 'haddock'],
      ['cod', 'norland'],
      ['cod', 'norland'],
      ['haddock', 'cod'],
    ]);
    expect([pair('African Union ECOWAS', real), pair('the US / security council', real)]).toEqual([
      ['african-union', 'ecowas'],
      ['united-states', 'security-council'],
    ]);
  });

  it('cuts no text that is too long for two names', () => {
    expect(readPair(`${'cod '.repeat(500)}and norland`, reference).kind).toBe('not-found');
  });

  it('offers the pairs that may be meant', () => {
    expect([pair('cod and nordland'), pair('president and norland'), pair('cod'), pair('')]).toEqual([
      ['compare Bo Cod and Norland'],
      ['compare Ann Haddock and Norland', 'compare Bo Cod and Norland'],
      [],
      [],
    ]);
  });
});
