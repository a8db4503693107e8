// Every caution with the fact that it belongs to.
import { describe, expect, it } from 'vitest';
import { cautionsLines, lookUpCautions } from '../../../src/core/lookups/cautions.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReference, listed } from '../../support/harbour-reference.ts';

describe('lookUpCautions', () => {
  it('lists the facts that have a caution', () => {
    const cautions = lookUpCautions(harbourReference());
    expect(cautions).toEqual({ kind: 'careful', facts: [listed('sailors')] });
    expect(cautionsLines(cautions)).toEqual([
      'A figure for Sudland. (paragraph 4)',
      '  Of: The coast guard of Sudland has about 90 sailors.',
    ]);
  });

  it('says where there is none', () => {
    expect(cautionsLines({ kind: 'careful', facts: [] })).toEqual(['The file has no caution.']);
  });

  it('holds every caution of the shipped file', async () => {
    const reference = createReference(await readKnowledge());
    expect(lookUpCautions(reference).facts.flatMap(({ careful }) => careful)).toEqual(
      reference.knowledge.facts.flatMap(({ careful }) => careful ?? []),
    );
  });
});
