// What a question shows of itself: words, neighbours, and the units of its terms.
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/core/search/passage-pieces.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand } = harbourReading();
const { carried } = HARBOUR_FACTS;

describe('the pieces of a question', () => {
  it('are its words as read, their neighbours, and what its terms mean', () => {
    const question = understand('who left Norland');
    expect([...piecesOf(question)].toSorted()).toEqual(
      ['who', 'left', 'norland', '| who', 'who left', 'left norland', 'norland |']
        .concat([...new Set(question.terms.flatMap(({ units }) => units))])
        .toSorted(),
    );
  });

  it('are each there once', () => {
    expect([...piecesOf({ words: understand('tunnel tunnel tunnel').words, terms: [] })]).toEqual([
      'tunnel',
      '| tunnel',
      'tunnel tunnel',
      'tunnel |',
    ]);
  });

  it('are the bare ends where nothing was asked', () => {
    expect([...piecesOf({ words: [], terms: [] })]).toEqual(['| |']);
  });

  it('are of a follow-up what was typed, and marked what the thread makes of it and the fact that answered before', () => {
    const before = [{ question: 'How many passengers did the ferry carry?', facts: [carried.id] }];
    const question = understand('and when', before);
    const units = [...new Set(question.terms.flatMap((term) => term.units))];
    expect(units.length).toBeGreaterThan(0);
    expect([...piecesOf(question)]).toEqual([
      ...piecesOf(understand('and when')),
      'T:',
      ...units.map((unit) => `i:${unit}`),
      `l:${carried.id}`,
    ]);
  });
});
