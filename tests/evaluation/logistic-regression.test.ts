// Learning what features are worth for classes.
import { describe, expect, it } from 'vitest';
import { learnClasses, learnOdds } from './logistic-regression.ts';

const score = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights[row.length] ?? 0);
const best = (row: readonly number[], weights: readonly (readonly number[])[]): number => {
  const scores = weights.map((own) => score(row, own));
  return scores.indexOf(Math.max(...scores));
};

describe('learnClasses', () => {
  const features = [
    [5, 0],
    [6, 1],
    [0, 5],
    [1, 6],
    [-5, -5],
    [-6, -4],
  ];
  const classes = [0, 0, 1, 1, 2, 2];

  it('tells classes apart that lie apart, and new rows by the nearest', () => {
    const weights = learnClasses({ features, classes, counts: classes.map(() => 1) }, 3);
    expect([features.map((row) => best(row, weights)), best([9, 2], weights), best([-4, -9], weights)]).toEqual([classes, 0, 2]);
  });

  it('leans to what counts for more where the same row has two classes', () => {
    const rows = { features: [[1], [1]], classes: [0, 1] };
    expect([
      best([1], learnClasses({ ...rows, counts: [3, 1] }, 2)),
      best([1], learnClasses({ ...rows, counts: [1, 3] }, 2)),
    ]).toEqual([0, 1]);
  });

  it('gives the same weights every time', () => {
    const rows = { features, classes, counts: classes.map(() => 1) };
    expect(learnClasses(rows, 3)).toEqual(learnClasses(rows, 3));
  });

  it('gives a feature that never changes no say', () => {
    const rows = {
      features: [
        [7, 1],
        [7, -1],
      ],
      classes: [0, 1],
      counts: [1, 1],
    };
    const [first = []] = learnClasses(rows, 2);
    expect(first[0]).toBeCloseTo(0, 9);
  });
});

describe('learnOdds', () => {
  it('is above 0 for what is more of the second class, and below for what is more of the first', () => {
    const odds = learnOdds({ features: [[0], [1], [4], [5]], classes: [0, 0, 1, 1], counts: [1, 1, 1, 1] });
    expect([score([5], odds) > 0, score([0], odds) < 0]).toEqual([true, true]);
  });
});
