// The one door: each word gives its value, and each value its text.
import { describe, expect, it } from 'vitest';
import { LOOK_UPS, lookUp, lookUpText } from '../../../src/core/lookups/look-up.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';
import { harbourReference } from '../../support/harbour-reference.ts';

const reference = harbourReference();
const text = (...[word, rest]: [word: (typeof LOOK_UPS)[number], rest?: string]): string =>
  lookUpText(lookUp(word, rest ?? '', reference));

describe('lookUp', () => {
  it('gives each look-up its value, with and without a name', () => {
    const kinds = LOOK_UPS.map((word) => [word, lookUp(word, '', reference).kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      who: 'who-list',
      positions: 'positions',
      compare: 'not-found',
      timeline: 'timeline',
      numbers: 'numbers',
      quotes: 'quotes',
      topics: 'topics',
      topic: 'not-found',
      fact: 'not-found',
      names: 'names',
      careful: 'careful',
      about: 'about',
      source: 'not-found',
    });
    const named = [
      ['who', 'cod'],
      ['positions', 'cod'],
      ['compare', 'cod and norland'],
      ['timeline', 'norland'],
      ['numbers', 'norland'],
      ['quotes', 'by cod'],
      ['topic', 'role'],
      ['fact', 'cod-is-president'],
      ['source', '6'],
    ] as const;
    expect(named.map(([word, rest]) => lookUp(word, rest, reference).kind)).toEqual([
      'who',
      'positions',
      'comparison',
      'timeline',
      'numbers',
      'quotes',
      'topic',
      'fact',
      'source',
    ]);
  });

  it('offers the names that may be meant, each as a request that finds it', () => {
    expect([text('who', 'president'), text('quotes', 'nordland'), text('timeline', 'atlantis'), text('topic')]).toEqual([
      '“president” can be each of these:\n  Ann Haddock (who Ann Haddock)\n  Bo Cod (who Bo Cod)',
      'The file has no name “nordland”.\nDid you mean:\n  Norland (quotes Norland)',
      'The file has no name “atlantis”.',
      'Which topic?',
    ]);
  });

  it('narrows a timeline to a name, a period or a part', () => {
    const headings = ['norland', '2012', 'ahead'].map((rest) =>
      text('timeline', rest)
        .split('\n')
        .filter((line) => !line.startsWith('  ')),
    );
    expect(headings).toEqual([
      ['Norland. Up to Oct. 29, 2012', 'Norland. Still ahead on Oct. 29, 2012: no dated fact in the file'],
      ['2012. Up to Oct. 29, 2012', '2012. Still ahead on Oct. 29, 2012'],
      ['Still ahead on Oct. 29, 2012'],
    ]);
  });

  it('has a text and plain JSON for every look-up of every name of the shipped file', async () => {
    const real = createReference(await readKnowledge());
    for (const { name } of real.knowledge.names)
      for (const word of ['who', 'positions', 'timeline', 'quotes', 'numbers'] as const) {
        const value = lookUp(word, name, real);
        expect([word, name, JSON.parse(JSON.stringify(value)), lookUpText(value) === '']).toEqual([word, name, value, false]);
      }
  });
});
