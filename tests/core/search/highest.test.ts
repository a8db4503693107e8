// The highest of many values.
import { describe, expect, it } from 'vitest';
import { highest } from '../../../src/core/search/highest.ts';

describe('the highest', () => {
  const values = [3, 9, 1, 9, 5];

  it('are the numbers of the values, best first, of two alike the one that stands first among those looked at', () => {
    expect([highest(values, [0, 1, 2, 3, 4], 3), highest(values, [3, 1, 0], 2)]).toEqual([
      [1, 3, 4],
      [3, 1],
    ]);
  });

  it('are all that are looked at where those are few', () => {
    expect([highest(values, [2, 0], 5), highest(values, [], 5)]).toEqual([[0, 2], []]);
  });
});
