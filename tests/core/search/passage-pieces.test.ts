// What a question shows of itself: words, neighbours, and the units of its terms.
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/search/lexicon.ts';
import { createPieceNumbers, eachPiece, piecesOf } from '../../../src/core/search/passage-pieces.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand } = harbourReading();
const { carried } = HARBOUR_FACTS;

const term = (...units: string[]): Term => ({ text: '', units, start: 0, end: 0 });

describe('the pieces of a question', () => {
  it('are its words as read, their letters, their neighbours, and what its terms mean', () => {
    const question = understand('who left Norland');
    const letters = ['<who', 'who>', '<lef', 'left', 'eft>', '<nor', 'norl', 'orla', 'rlan', 'land', 'and>'];
    expect([...piecesOf(question)].toSorted()).toEqual(
      ['who', 'left', 'norland', '| who', 'who left', 'left norland', 'norland |']
        .concat(letters.map((some) => `g:${some}`))
        .concat([...new Set(question.terms.flatMap(({ units }) => units))])
        .toSorted(),
    );
  });

  it('are each two names and concepts that it speaks of, in whatever order', () => {
    const pairsOf = (...terms: Term[]): string[] => [...piecesOf({ words: [], terms })].filter((piece) => piece.includes('+'));
    expect([
      pairsOf(term('n:norland', 'w:norland'), term('c:tunnel')),
      pairsOf(term('c:tunnel'), term('n:norland'), term('c:tunnel')),
      pairsOf(term('w:tunnel'), term('w:ferry')),
    ]).toEqual([['c:tunnel+n:norland'], ['c:tunnel+n:norland'], []]);
  });

  it('are pairs of the first ten alone, however many there are', () => {
    const terms = Array.from({ length: 40 }, (_, at) => term(`c:${at + 10}`));
    expect([...piecesOf({ words: [], terms })].filter((piece) => piece.includes('+')).length).toBe(45);
  });

  it('are each there once', () => {
    expect([...piecesOf({ words: understand('pier pier pier').words, terms: [] })]).toEqual([
      'pier',
      'g:<pie',
      'g:pier',
      'g:ier>',
      '| pier',
      'pier pier',
      'pier |',
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

describe('the numbers of pieces', () => {
  const before = [{ question: 'How many passengers did the ferry carry?', facts: [carried.id] }];
  const asked = ['who left Norland', 'Did the mayor of Norland leave the harbour of Norland?', '', 'pier pier pier'].map(
    (typed) => understand(typed),
  );
  const questions = [...asked, understand('and when', before), understand('who left Norland', before)];
  const known = [...new Set(questions.flatMap((question) => [...piecesOf(question)]))].filter(
    (piece, at) => at % 3 !== 0 || piece === '| |',
  );
  const numbers = createPieceNumbers(known);

  it.each([1, 2])('are the places of the known ones among those of a question, whenever it is asked (time %i)', () => {
    for (const question of questions) {
      const shown = new Set<number>();
      eachPiece(question, numbers, (place) => shown.add(place));
      const expected = [...piecesOf(question)].flatMap((piece) => (known.includes(piece) ? [known.indexOf(piece)] : []));
      expect(shown).toEqual(new Set(expected));
      expect(shown.size).toBeGreaterThan(0);
    }
  });
});
