// Sums of logarithms.
import { describe, expect, it } from 'vitest';
import { logOfSum } from '../../../src/core/search/log-of-sum.ts';

describe('the logarithm of a sum', () => {
  it('is of all that is given', () => {
    expect(Math.exp(logOfSum([1, 2, 5].map(Math.log)))).toBeCloseTo(8, 9);
  });

  it('keeps what no number could hold', () => {
    expect([logOfSum([-2000, -2000]) > -2000, logOfSum([2000, -2000])]).toEqual([true, 2000]);
  });

  it('is minus infinity where there is nothing', () => {
    expect([logOfSum([]), logOfSum([Number.NEGATIVE_INFINITY])]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });
});
