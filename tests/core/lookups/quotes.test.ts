// Spoken words with speaker, setting and paragraph; what is only told is never quoted.
import { describe, expect, it } from 'vitest';
import { lookUpQuotes, quotesLines } from '../../../src/core/lookups/quotes.ts';
import { createReference, type Reference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReference, listed } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const real = createReference(await readKnowledge());
const named = (id: string, file: Reference) => {
  const name = file.knowledge.nameById.get(id);
  if (!name) throw new Error(`no name ${id}`);
  return name;
};

describe('lookUpQuotes', () => {
  it('gives the words with who spoke them and where they stand', () => {
    const quotes = lookUpQuotes(reference);
    expect(quotes).toEqual({
      kind: 'quotes',
      speaker: null,
      quotes: [{ speaker: 'Bo Cod', words: ['very rough seas'], setting: [], paragraph: 5, fact: listed('spoke') }],
      told: [],
    });
    expect(quotesLines(quotes)).toEqual(['“very rough seas” Bo Cod, paragraph 5', '  Of what: Bo Cod spoke of rough seas.']);
  });

  it('says of a speaker who is only told of that no words are quoted', () => {
    expect(quotesLines(lookUpQuotes(reference, named('harbour-office', reference)))).toEqual([
      'The file quotes no words of Harbour Office.',
      'Told in other words, not to be quoted',
      '  The ferry carried about 1,200 passengers.',
      '    Source: Harbour Office, in paraphrase; said (paragraph 1, as of Oct. 29, 2012)',
    ]);
  });

  it('lists the two quotations of the shipped file with their setting', () => {
    const { quotes } = lookUpQuotes(real);
    expect(quotes.map(({ speaker, setting, paragraph }) => [speaker, setting.length, paragraph])).toEqual([
      ['Clinton', 1, 3],
      ['Clinton', 1, 3],
      ['Clinton', 1, 3],
      ['a State Department official', 1, 7],
    ]);
    expect(quotes.map(({ words }) => words)).toEqual(real.knowledge.facts.flatMap(({ quote }) => (quote ? [quote] : [])));
    expect(quotes[3]?.setting[0]).toContain("before Clinton's meetings in Algiers");
  });

  it('finds a speaker without a name by the body that describes them', () => {
    const { quotes, told } = lookUpQuotes(real, named('state-department', real));
    expect([quotes.map(({ paragraph }) => paragraph), told]).toEqual([[7], []]);
  });
});
