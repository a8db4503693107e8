// The file in memory: its order, its look-ups, and who a fact's speaker is.
import { describe, expect, it } from 'vitest';
import { speakerName } from '../../../src/core/knowledge/knowledge.ts';
import { aDatedFact, aName, aStoredFact, sampleKnowledge } from '../../support/sample-knowledge.ts';

describe('createKnowledge', () => {
  it('puts facts in the order of their paragraphs, and those of one paragraph as they are written', () => {
    const late = aStoredFact({ id: 'late' });
    const facts = [late, aStoredFact(), aDatedFact({ id: 'b' }), aDatedFact({ id: 'a' })];
    expect(sampleKnowledge({ facts }).facts.map((fact) => fact.id)).toEqual(['b', 'a', 'late', 'ferry-carried-about-1200']);
    expect(facts[0]).toBe(late);
  });

  it('finds facts and names by id and wordings by fact', () => {
    const { factById, nameById, asksOf } = sampleKnowledge();
    expect([
      factById.get('ferry-left-bluehaven'),
      nameById.get('harbour-office'),
      asksOf.get('ferry-carried-about-1200'),
    ]).toEqual([aDatedFact(), aName(), ['How many people were on the ferry?']]);
  });
});

describe('speakerName', () => {
  const { nameById } = sampleKnowledge();

  it('shows the shortest printed name, an unnamed speaker as described, and the article as itself', () => {
    const common = { how: 'paraphrase', strength: 'said' } as const;
    expect([
      speakerName({ ...common, who: 'harbour-office' }, nameById),
      speakerName({ ...common, who: 'bluehaven' }, nameById),
      speakerName({ ...common, unnamed: 'a clerk' }, nameById),
      speakerName({ ...common, who: 'article' }, nameById),
    ]).toEqual(['Harbour Office', 'Bluehaven', 'a clerk', 'the article itself']);
  });
});
