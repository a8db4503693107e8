// Learning a network that tells classes by features.
import { describe, expect, it } from 'vitest';
import { type Network, scoresOf } from '../../src/core/claims/network.ts';
import { createRandom } from '../../src/core/random.ts';
import { type Rows, learnNetwork, learnOdds } from './learn-network.ts';

const best = (row: readonly number[], network: Network): number => {
  const scores = scoresOf(row, network);
  return scores.indexOf(Math.max(...scores));
};

/** Rows around corners, each with the class of its corner. */
function around(corners: readonly (readonly [x: number, y: number, is: number])[]): Rows {
  const random = createRandom(7);
  const rows = Array.from({ length: 400 }, (_, at) => {
    const [x, y, is] = corners[at % corners.length] ?? [0, 0, 0];
    return { row: [x + random() - 0.5, y + random() - 0.5], is };
  });
  return { features: rows.map(({ row }) => row), classes: rows.map(({ is }) => is), counts: rows.map(() => 1) };
}

const THREE = around([
  [5, 0, 0],
  [0, 5, 1],
  [-5, -5, 2],
]);
const EITHER = around([
  [0, 0, 0],
  [0, 4, 1],
  [4, 0, 1],
  [4, 4, 0],
]);

describe('learnNetwork', () => {
  it('tells classes apart that lie apart, without a hidden unit', () => {
    const network = learnNetwork(THREE, 3, { units: 0, epochs: 150 });
    expect(
      [
        [6, 1],
        [1, 6],
        [-6, -4],
      ].map((row) => best(row, network)),
    ).toEqual([0, 1, 2]);
  });

  it('tells either of two from both or none by its hidden units', () => {
    const network = learnNetwork(EITHER, 2, { units: 16, epochs: 300 });
    expect(
      [
        [0, 0],
        [0, 4],
        [4, 0],
        [4, 4],
      ].map((row) => best(row, network)),
    ).toEqual([0, 1, 1, 0]);
  });

  it('leans to what counts for more where the same row has two classes', () => {
    const rows = { features: [[1], [1]], classes: [0, 1] };
    const learning = { units: 0, epochs: 2_000 };
    expect([
      best([1], learnNetwork({ ...rows, counts: [3, 1] }, 2, learning)),
      best([1], learnNetwork({ ...rows, counts: [1, 3] }, 2, learning)),
    ]).toEqual([0, 1]);
  });

  it('gives the same network every time', () => {
    const learning = { units: 4, epochs: 3 };
    expect(learnNetwork(THREE, 3, learning)).toEqual(learnNetwork(THREE, 3, learning));
  });
});

describe('learnOdds', () => {
  it('is above 0 for what is more of the second class, and below for what is more of the first', () => {
    const odds = learnOdds(
      { features: [[0], [1], [4], [5]], classes: [0, 0, 1, 1], counts: [1, 1, 1, 1] },
      { units: 0, epochs: 800 },
    );
    expect([(scoresOf([5], odds)[0] ?? 0) > 0, (scoresOf([0], odds)[0] ?? 0) < 0]).toEqual([true, true]);
  });
});
