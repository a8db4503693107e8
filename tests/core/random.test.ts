// Chance that can be repeated.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/random.ts';

const numbers = (seed: number, count: number): number[] => Array.from({ length: count }, createRandom(seed));

describe('createRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(numbers(7, 5)).toEqual(numbers(7, 5));
    expect(numbers(8, 5)).not.toEqual(numbers(7, 5));
  });

  it('spreads them evenly from 0 to below 1', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const number of numbers(1, 10_000)) tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
    expect(tenths.every((count) => count > 900 && count < 1100)).toBe(true);
  });
});
