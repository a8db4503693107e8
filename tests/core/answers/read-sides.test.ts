// A question cut into its sides and clauses, and each of them read by itself.
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, readSides, sidesOf } from '../../../src/core/answers/read-sides.ts';
import { HARBOUR_FACTS, harbour, harbourReading } from '../../support/sample-harbour.ts';
import { tableOfWords } from '../../support/sample-passages.ts';

describe('sidesOf', () => {
  it('cuts a comparison into its sides', () => {
    expect([
      sidesOf('the ferry versus the boat'),
      sidesOf('ferry vs. boat'),
      sidesOf('the ferry compared with the boat'),
      sidesOf('Compare ferry with boat'),
      sidesOf('difference between ferry and boat'),
    ]).toEqual([
      ['the ferry', 'the boat'],
      ['ferry', 'boat'],
      ['the ferry', 'the boat'],
      ['ferry', 'boat'],
      ['ferry', 'boat'],
    ]);
  });

  it('gives few sides that stand in the text, none of them empty', () => {
    assert(
      property(string({ maxLength: 60 }), (text) => {
        const sides = sidesOf(text);
        expect(sides.length).toBeLessThanOrEqual(4);
        expect(sides.every((side) => side.trim() !== '' && text.includes(side))).toBe(true);
      }),
    );
  });
});

describe('the clauses of a question', () => {
  it('are what may each ask for something of its own, what is shorter than three words left out', () => {
    expect(
      [
        'Who left the pier, and what did it cost?',
        'the ferry left while the clerk spoke; then nothing',
        'ferry and tunnel',
        'Which ferry was it?',
        'the one thing, a second thing, a third thing, a fourth thing, a fifth thing',
      ].map(clausesOf),
    ).toEqual([
      ['Who left the pier', 'and what did it cost?'],
      ['the ferry left', 'the clerk spoke'],
      [],
      ['Which ferry was it?'],
      ['the one thing', 'a second thing', 'a third thing', 'a fourth thing'],
    ]);
  });

  it('stand in the text and are never empty', () => {
    assert(
      property(string({ maxLength: 60 }), (text) => {
        for (const clause of clausesOf(text)) expect([clause.length > 0, text.includes(clause)]).toEqual([true, true]);
      }),
    );
  });
});

describe('readSides', () => {
  const { carried, sailors } = HARBOUR_FACTS;
  const article = { ...harbour().article, paragraphs: Array.from({ length: 7 }, () => '0'.repeat(64)) };
  const reading = harbourReading({ article, passages: tableOfWords({ passengers: carried, sailors }, 7) });
  const read = (typed: string, several: number) => {
    const { sides, clauses } = readSides(reading.understand(typed), { several }, reading);
    return [sides.map((side) => side.typed), clauses.length];
  };

  it('reads the sides of a question that wants several things, its spelling mended', () => {
    expect(read('ferry pasengers versus coast guard sailors', 1)).toEqual([['ferry passengers', 'coast guard sailors'], 0]);
  });

  it('takes clauses that are about different things for sides, and others not', () => {
    const twofold = 'how many passengers it had, how many sailors there are';
    const single = 'how many passengers it had, how many passengers there are';
    expect([read(twofold, -2), read(single, -2)]).toEqual([
      [['how many passengers it had', 'how many sailors there are'], 2],
      [[], 2],
    ]);
  });

  it('reads nothing where a question hardly wants several things', () => {
    expect(read('ferry passengers versus coast guard sailors', -5)).toEqual([[], 0]);
  });
});
