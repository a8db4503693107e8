// The version of a fact changes when what a reader sees of it does.
import { describe, expect, it } from 'vitest';
import { factVersions } from '../../../src/core/digest/fact-version.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { aName, aStoredFact, sampleKnowledge } from '../../support/sample-knowledge.ts';

const versionOf = (given: Partial<Fact> = {}, names = [aName()]): string | undefined => {
  const fact = aStoredFact(given);
  return factVersions(sampleKnowledge({ facts: [fact], names })).get(fact.id);
};

describe('factVersions', () => {
  const said = { who: 'harbour-office', how: 'paraphrase', strength: 'said' } as const;

  it('changes with the statement, the paragraph, the speaker, how and how strongly it was said, the quote and the caution', () => {
    const versions = [
      versionOf(),
      versionOf({ statement: 'The ferry carried about 1,300 passengers.' }),
      versionOf({ paragraph: 0 }),
      versionOf({ said_by: { ...said, strength: 'warned' } }),
      versionOf({ said_by: { ...said, how: 'quote' } }),
      versionOf({}, [aName({ short: 'Port Office' })]),
      versionOf({ quote: ['more than ever before'] }),
      versionOf({ careful: 'Not counted.' }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('stays with changes that no reader sees', () => {
    expect(versionOf({ topics: ['ferries'], about: ['bluehaven'], tells: ['who'], quantities: [] })).toBe(versionOf());
  });
});
