// One wording before another: found in any place after it, and in time that grows with the text alone.
import { assert, array, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src/core/questions/in-turn.ts';

const larger = inTurn(/\blarger\b/, /\b(?:or|than)\b/);

describe('inTurn', () => {
  it('wants the second wording after the first', () => {
    expect(['larger or smaller', 'larger, by far, than that', 'this or the larger', 'larger', ''].map(larger.test)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('finds what the one expression would', () => {
    const words = array(constantFrom('larger', 'or', 'than', 'enlarger', 'for', 'boat'), { maxLength: 12 });
    assert(
      property(words, (given) => {
        const text = given.join(' ');
        expect(larger.test(text)).toBe(/\blarger\b.*\b(?:or|than)\b/.test(text));
      }),
    );
  });
});
