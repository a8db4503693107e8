// What the words of a question tell by themselves.
import { describe, expect, it } from 'vitest';
import { weighTerms } from '../../../src/core/answers/weigh-terms.ts';
import { aQuestion, harbourReading } from '../../support/sample-harbour.ts';

const { understand, index, lexicon } = harbourReading();

describe('weighTerms', () => {
  it('gives what a thread lends the share of its weight that is left', () => {
    const term = { text: 'pier', start: 0, end: 4, units: ['w:pier'] };
    const [own, lent] = [term, { ...term, lent: 0.6 }].map(
      (one) => weighTerms(aQuestion({ terms: [one] }), index, lexicon).total,
    );
    expect([lent, own]).toEqual([0.6 * index.weightOf('w:pier'), index.weightOf('w:pier')]);
  });

  it('gives a word that few facts have more than a common one', () => {
    const [rare, common] = ['tunnel', 'norland'].map((text) => weighTerms(understand(text), index, lexicon).total);
    expect((rare ?? 0) > (common ?? 0)).toBe(true);
  });

  it('tells what people ask for and no fact is about', () => {
    expect(weighTerms(understand('skipper'), index, lexicon).terms.map(({ absent }) => absent)).toEqual([true]);
    expect(weighTerms(understand('pier'), index, lexicon).terms.map(({ absent }) => absent)).toEqual([false]);
  });
});
