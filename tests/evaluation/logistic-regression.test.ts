// Learning odds from rows: what speaks for something, and how strongly.
import { describe, expect, it } from 'vitest';
import { type Case, learnLogistic } from './logistic-regression.ts';

const cases = (...all: [number[], boolean][]): Case[] => all.map(([row, isSo]) => ({ row, isSo }));
const chance = (odds = 0): number => 1 / (1 + Math.exp(-odds));

describe('learnLogistic', () => {
  it('finds what speaks for and against', () => {
    const weights = learnLogistic(cases([[1, 0], true], [[0, 1], false]), 2);
    expect(weights.map(Math.sign)).toEqual([1, -1]);
  });

  it('comes to the share of the cases where they disagree', () => {
    const [weight] = learnLogistic(cases([[1], true], [[1], true], [[1], true], [[1], false]), 1);
    expect(chance(weight)).toBeCloseTo(0.75, 2);
  });

  it('keeps weights small where larger ones would gain next to nothing, and at nothing what no case speaks of', () => {
    const [told = 0, untold] = learnLogistic(cases([[1, 0], true]), 2);
    expect([told > 0 && told < 8, untold]).toEqual([true, 0]);
  });

  it('learns nothing from no case, and the same each time', () => {
    const some = cases([[0.3, 0.2], true], [[0.5, 0.1], false]);
    expect([learnLogistic([], 2), learnLogistic(some, 2)]).toEqual([[0, 0], learnLogistic(some, 2)]);
  });
});
