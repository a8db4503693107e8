// Sums of logarithms.
import { describe, expect, it } from 'vitest';
import { logOfSum } from '../../../src/core/search/log-of-sum.ts';

describe('the logarithm of a sum', () => {
  it('is of all that is given, or of a span of it', () => {
    const values = [1, 2, 5].map(Math.log);
    expect([Math.exp(logOfSum(values)), Math.exp(logOfSum(values, { from: 1, to: 2 }))].map((sum) => sum.toFixed(6))).toEqual([
      '8.000000',
      '2.000000',
    ]);
  });

  it('keeps what no number could hold', () => {
    expect([logOfSum([-2000, -2000]) > -2000, logOfSum([2000, -2000])]).toEqual([true, 2000]);
  });

  it('is minus infinity where there is nothing', () => {
    expect([logOfSum([]), logOfSum([Number.NEGATIVE_INFINITY])]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });
});
