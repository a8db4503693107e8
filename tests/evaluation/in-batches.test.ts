// The course of learning: what is met, how often, and what the weights become.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { learnInBatches } from './in-batches.ts';

const COURSE = { rows: 5, epochs: 3, size: 2, rate: 0.1 };

describe('learning in batches', () => {
  it('meets every row once an epoch, in an order of its own, and tells among how many', () => {
    const met: [number, number][] = [];
    const learnFrom = (row: number, among: number): unknown => met.push([row, among]);
    learnInBatches(COURSE, new Float32Array(1), new Float32Array(1), createRandom(1), learnFrom);
    const epochs = [0, 5, 10].map((from) => met.slice(from, from + 5));
    expect(epochs.map((epoch) => epoch.map(([row]) => row).toSorted((a, b) => a - b))).toEqual(
      [0, 1, 2].map(() => [0, 1, 2, 3, 4]),
    );
    expect(epochs.map((epoch) => epoch.map(([, among]) => among))).toEqual([0, 1, 2].map(() => [2, 2, 2, 2, 1]));
    expect(new Set(epochs.map((epoch) => epoch.map(([row]) => row).join())).size).toBeGreaterThan(1);
  });

  it('climbs where the rows push, and lets a weight decay that nothing pushes', () => {
    const weights = Float32Array.of(0, 1, 1);
    learnInBatches(COURSE, weights, Float32Array.of(0, 0.5, 0), createRandom(1), (_, among, gradient) => {
      gradient[0] = (gradient[0] ?? 0) + 1 / among;
    });
    const [pushed = 0, decayed = 0, left] = weights;
    expect([pushed > 0.3, decayed > 0.7 && decayed < 0.9, left]).toEqual([true, true, 1]);
  });
});
