// What a row of features says of each class.
import { describe, expect, it } from 'vitest';
import { type Network, scoresOf } from '../../../src/core/claims/network.ts';

describe('scoresOf', () => {
  it('adds what each feature is worth and the constant where no unit is hidden', () => {
    const plain: Network = {
      units: [],
      classes: [
        [1, 2, 10],
        [-1, 0, 0],
      ],
    };
    expect(scoresOf([3, 4], plain)).toEqual([21, -3]);
  });

  it('adds what each hidden unit gives, and a unit that would give less than nothing gives nothing', () => {
    const one: Network = {
      units: [
        [1, 0, -2],
        [-1, 0, 0],
      ],
      classes: [[0, 1, 100, 1_000, 5]],
    };
    expect([scoresOf([3, 4], one), scoresOf([-3, 4], one)]).toEqual([[109], [3_009]]);
  });

  it('tells apart what no sum of features can: either of two, and not both', () => {
    const either: Network = {
      units: [
        [1, 1, 0],
        [1, 1, -1],
      ],
      classes: [[0, 0, 1, -2, -0.5]],
    };
    const rows = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    expect(rows.map((row) => (scoresOf(row, either)[0] ?? 0) > 0)).toEqual([false, true, true, false]);
  });
});
