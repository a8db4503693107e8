// A paragraph with its facts, and its text with the evidence marked where it is at hand.
import { array, assert, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUpSource, markEvidence, NO_SOURCE_TEXT, sourceLines } from '../../../src/core/lookups/source-paragraph.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';
import { evidenceOf } from '../../support/sample-knowledge.ts';
import { harbourReference, listed } from '../../support/harbour-reference.ts';

const TEXT = 'Bo Cod spoke of rough seas, and a clerk praised the pier.';
/** Paragraph 5 with its text, and its two facts resting on a part of it each. */
function withText() {
  const facts = [
    { ...HARBOUR_FACTS.spoke, evidence: [evidenceOf(TEXT, 'Bo Cod'), evidenceOf(TEXT, 'rough seas')] },
    { ...HARBOUR_FACTS.clerk, evidence: [evidenceOf(TEXT, 'seas, and a clerk praised')] },
  ];
  const { article } = harbourReference().knowledge;
  return createReference(harbour({ facts, article, asks: [], lacks: [], silences: [], lists: [] }), {
    paragraphs: ['', '', '', '', '', TEXT, ''],
  });
}
const marked = (typed: string, ...factIds: string[]): string | undefined => {
  const source = lookUpSource(typed, withText(), factIds);
  return source.kind === 'source' ? sourceLines(source)[1] : undefined;
};

describe('lookUpSource', () => {
  it('gives the facts of a paragraph, and why its text is not shown', () => {
    const source = lookUpSource('paragraph 5', harbourReference());
    expect(source).toEqual({ kind: 'source', paragraph: 5, text: null, facts: [listed('spoke'), listed('clerk')] });
    expect(source.kind === 'source' && sourceLines(source).slice(0, 3)).toEqual([
      'Paragraph 5',
      `  ${NO_SOURCE_TEXT}`,
      'Its facts',
    ]);
  });

  it('marks the evidence of all its facts, or of those that are meant', () => {
    const { spoke, clerk, left } = HARBOUR_FACTS;
    expect([marked('5'), marked('p5', left.id, spoke.id), marked('5', spoke.id, clerk.id), marked('5', left.id)]).toEqual([
      '  [Bo Cod] spoke of [rough seas, and a clerk praised] the pier.',
      '  [Bo Cod] spoke of [rough seas], and a clerk praised the pier.',
      '  [Bo Cod] spoke of [rough seas, and a clerk praised] the pier.',
      '  [Bo Cod] spoke of [rough seas, and a clerk praised] the pier.',
    ]);
  });

  it('offers the first and the last paragraph for one that is not there, and nothing for what is no number', () => {
    const offers = ['7', 'x', '-1'].map((typed) => {
      const source = lookUpSource(typed, harbourReference());
      return source.kind === 'not-found' ? source.offers.map(({ request }) => request) : source.paragraph;
    });
    expect(offers).toEqual([['source 0', 'source 6'], [], []]);
  });

  it('shows every fact of the shipped file in its paragraph', async () => {
    const reference = createReference(await readKnowledge());
    const shown = reference.knowledge.article.paragraphs.flatMap((_, paragraph) => {
      const source = lookUpSource(String(paragraph), reference);
      return source.kind === 'source' ? source.facts.map(({ id }) => id) : [];
    });
    expect(shown).toEqual(reference.knowledge.facts.map(({ id }) => id));
  });
});

describe('markEvidence', () => {
  it('cuts a text without losing a character, never marking twice', () => {
    const slices = array(record({ start: integer({ min: 0, max: 20 }), length: integer({ min: 1, max: 9 }) }));
    assert(
      property(string({ minLength: 30 }), slices, (text, given) => {
        const evidence = given.map(({ start, length }) => ({ start, end: start + length, sha256: '' }));
        const parts = markEvidence(text, evidence);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        let at = 0;
        for (const part of parts) {
          const inside = evidence.some(({ start, end }) => at >= start && at < end);
          expect(part.marked).toBe(inside);
          at += part.text.length;
        }
      }),
    );
  });
});
