// What the features of a candidate come to.
import { describe, expect, it } from 'vitest';
import { dot, scoreOf } from '../../../src/core/answers/score-candidate.ts';

describe('the score of a candidate', () => {
  it('is the sum of its features, each times its weight', () => {
    expect([dot([1, 2], [3, 4]), scoreOf([1, 2], { candidate: [3, 4], units: [] })]).toEqual([11, 11]);
  });

  it('is besides what each unit gives that sees enough: the features times their worth, its constant, times what it is worth', () => {
    const units = [
      [2, 0, -1, 10],
      [0, 1, -9, 100],
    ];
    expect(
      [
        [1, 2],
        [0, 2],
        [0, 10],
      ].map((row) => scoreOf(row, { candidate: [0, 0], units })),
    ).toEqual([10, 0, 100]);
  });

  it('is nothing where nothing was learned', () => {
    expect(scoreOf([1, 2], { candidate: [], units: [] })).toBe(0);
  });
});
