// Which facts fit which section: told by their fields.
import { describe, expect, it } from 'vitest';
import { OPTIONAL_FACT_SECTIONS } from '../../../src/core/digest/digest.ts';
import { fitsSection, isBackground } from '../../../src/core/digest/fits-section.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { aStoredFact } from '../../support/sample-knowledge.ts';

const plain = (given: Partial<Fact> = {}): Fact => aStoredFact({ quantities: [], ...given });
const sectionsOf = (fact: Fact): string[] => OPTIONAL_FACT_SECTIONS.filter((section) => fitsSection(fact, section));
const dated = (edtf: string): Fact => plain({ when: { edtf, wording: edtf, basis: 'computed' } });

describe('fitsSection', () => {
  it('goes by quantities, quote, what it tells, and caution', () => {
    expect([
      sectionsOf(plain()),
      sectionsOf(aStoredFact()),
      sectionsOf(plain({ quote: ['very rough seas'] })),
      sectionsOf(plain({ tells: ['position'] })),
      sectionsOf(plain({ careful: 'Not confirmed.' })),
    ]).toEqual([[], ['number'], ['quote'], ['position'], ['caution']]);
  });

  it('calls ahead what is dated after Oct. 29, 2012, or is due by a day after it', () => {
    const ahead = ['2012-10-30', '2012-11', '2013', '../2012-10-31', '2012-12/2013-01'];
    const not = ['2012-10-29', '2012-10', '2012', '2007/2012-10-29', '2012-10-01/2012-11-30', '../2012-10-29', '199X', '2007/..'];
    expect([...ahead, ...not].filter((edtf) => fitsSection(dated(edtf), 'ahead'))).toEqual(ahead);
  });

  it('finds facts for every section in the shipped file', async () => {
    const { facts } = await readKnowledge();
    const counts = OPTIONAL_FACT_SECTIONS.map((section) => facts.filter((fact) => fitsSection(fact, section)).length);
    expect(counts.filter((count) => count < 3)).toEqual([]);
  });
});

describe('isBackground', () => {
  it('is a definition, or the caption', () => {
    expect([plain({ tells: ['definition'] }), plain({ paragraph: 0 }), plain()].map(isBackground)).toEqual([true, true, false]);
  });
});
