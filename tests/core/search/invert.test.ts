// Lists of numbers turned round.
import { describe, expect, it } from 'vitest';
import { countNumbers, firstFrom, invert } from '../../../src/core/search/invert.ts';

describe('invert', () => {
  it('tells for each number which lists hold it, and which item of all of them each holder stands for', () => {
    const { starts, holders, from } = invert([[2, 0], [], [0]], 4);
    expect([[...starts], [...holders], [...from]]).toEqual([
      [0, 2, 2, 3, 3],
      [0, 2, 0],
      [1, 2, 0],
    ]);
  });

  it('is empty over nothing', () => {
    expect(invert([], 0)).toEqual({ starts: new Int32Array(1), holders: new Uint16Array(), from: new Int32Array() });
  });

  it('refuses more lists than it can tell apart', () => {
    expect(() =>
      invert(
        Array.from({ length: 65_537 }, () => []),
        1,
      ),
    ).toThrow('65537 lists are more than 65536');
  });
});

describe('countNumbers', () => {
  it('counts each number, in the order in which they come', () => {
    expect([...countNumbers([3, 1, 3])]).toEqual([
      [3, 2],
      [1, 1],
    ]);
  });
});

describe('firstFrom', () => {
  it('finds the first that is as high, or the end', () => {
    const numbers = Int32Array.from([1, 3, 3, 7]);
    expect([0, 3, 4, 8].map((least) => firstFrom(numbers, 0, 4, least))).toEqual([0, 1, 3, 4]);
  });
});
