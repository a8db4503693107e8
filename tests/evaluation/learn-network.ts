// Learns a network with one hidden layer (src/core/claims/network.ts): small batches over standardised features, climbing by Adam with
// weights that decay of themselves (Loshchilov and Hutter, 2019); deterministic.
import type { Network } from '../../src/core/claims/network.ts';
import { createRandom } from '../../src/core/random.ts';
import { learnInBatches } from './in-batches.ts';

const BATCH = 128;
const RATE = 0.002;
/** How much of each weight a step takes away, by the rate. Tried on drafts of held-out writers: 0.1 and 0.3 are level. */
const DECAY = 0.1;
/** No feature is taken to lie farther from its mean, in spreads. */
const FARTHEST = 5;

/** Rows of features with the class of each and how much it counts. */
export type Rows = {
  readonly features: readonly (readonly number[])[];
  readonly classes: readonly number[];
  readonly counts: readonly number[];
};

/** `units`: of the hidden layer; `epochs`: how often every row is met. */
export type Learning = { readonly units: number; readonly epochs: number };

/** Mean and spread of each feature. */
function spreadOf(features: readonly (readonly number[])[], width: number) {
  const mean = new Float32Array(width);
  const spread = new Float32Array(width);
  for (const row of features) for (let i = 0; i < width; i += 1) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / features.length;
  for (const row of features)
    for (let i = 0; i < width; i += 1) spread[i] = (spread[i] ?? 0) + ((row[i] ?? 0) - (mean[i] ?? 0)) ** 2 / features.length;
  return { mean, spread: spread.map((variance) => Math.sqrt(variance) || 1) };
}

/**
 * Learns what speaks for each class.
 * @param classCount how many classes there are, numbered from 0
 * @returns a network for the features as they come
 */
export function learnNetwork({ features, classes, counts }: Rows, classCount: number, { units, epochs }: Learning): Network {
  const width = features[0]?.length ?? 0;
  const { mean, spread } = spreadOf(features, width);
  const rows = new Float32Array(features.length * width);
  features.forEach((row, at) =>
    row.forEach((value, i) => {
      const far = (value - (mean[i] ?? 0)) / (spread[i] ?? 1);
      rows[at * width + i] = Math.max(-FARTHEST, Math.min(FARTHEST, far));
    }),
  );
  // Each unit is a row of `unitSize` weights, and after all of them each class is one of `classSize`; constants stand last.
  const unitSize = width + 1;
  const classSize = width + units + 1;
  const classesFrom = units * unitSize;
  const weights = new Float32Array(classesFrom + classCount * classSize);
  const random = createRandom(1);
  const chance = (inputs: number): number => (2 * random() - 1) / Math.sqrt(inputs);
  for (let i = 0; i < classesFrom; i += 1) weights[i] = chance(width);
  for (let i = classesFrom; i < weights.length; i += 1) weights[i] = chance(width + units);
  const isConstant = (i: number): boolean =>
    i < classesFrom ? i % unitSize === width : (i - classesFrom) % classSize === width + units;
  const decay = Float32Array.from(weights, (_, i) => (isConstant(i) ? 0 : DECAY));

  const given = new Float32Array(units);
  const scores = new Float32Array(classCount);

  /** Adds what one row would have changed. */
  function learnFrom(at: number, among: number, gradient: Float32Array): void {
    const share = (counts[at] ?? 1) / among;
    const from = at * width;
    for (let unit = 0; unit < units; unit += 1) {
      const own = unit * unitSize;
      let sum = weights[own + width] ?? 0;
      for (let i = 0; i < width; i += 1) sum += (rows[from + i] ?? 0) * (weights[own + i] ?? 0);
      given[unit] = sum > 0 ? sum : 0;
    }
    let highest = Number.NEGATIVE_INFINITY;
    for (let one = 0; one < classCount; one += 1) {
      const own = classesFrom + one * classSize;
      let score = weights[own + width + units] ?? 0;
      for (let i = 0; i < width; i += 1) score += (rows[from + i] ?? 0) * (weights[own + i] ?? 0);
      for (let unit = 0; unit < units; unit += 1) score += (given[unit] ?? 0) * (weights[own + width + unit] ?? 0);
      scores[one] = score;
      if (score > highest) highest = score;
    }
    let sum = 0;
    for (let one = 0; one < classCount; one += 1) sum += scores[one] = Math.exp((scores[one] ?? 0) - highest);
    const wanted = classes[at];
    for (let one = 0; one < classCount; one += 1) {
      const own = classesFrom + one * classSize;
      const push = ((wanted === one ? 1 : 0) - (scores[one] ?? 0) / sum) * share;
      scores[one] = push;
      for (let i = 0; i < width; i += 1) gradient[own + i] = (gradient[own + i] ?? 0) + push * (rows[from + i] ?? 0);
      for (let unit = 0; unit < units; unit += 1)
        gradient[own + width + unit] = (gradient[own + width + unit] ?? 0) + push * (given[unit] ?? 0);
      gradient[own + width + units] = (gradient[own + width + units] ?? 0) + push;
    }
    for (let unit = 0; unit < units; unit += 1) {
      if (given[unit] === 0) continue;
      const own = unit * unitSize;
      let push = 0;
      for (let one = 0; one < classCount; one += 1)
        push += (scores[one] ?? 0) * (weights[classesFrom + one * classSize + width + unit] ?? 0);
      for (let i = 0; i < width; i += 1) gradient[own + i] = (gradient[own + i] ?? 0) + push * (rows[from + i] ?? 0);
      gradient[own + width] = (gradient[own + width] ?? 0) + push;
    }
  }

  learnInBatches({ rows: features.length, epochs, size: BATCH, rate: RATE }, weights, decay, random, learnFrom);

  /** A row of weights for the features as they come: standardising is part of the weights. */
  const asTheyCome = (from: number, more: number): number[] => {
    const own = Array.from({ length: width }, (_, i) => (weights[from + i] ?? 0) / (spread[i] ?? 1));
    const constant = own.reduce((sum, weight, i) => sum - weight * (mean[i] ?? 0), weights[from + width + more] ?? 0);
    return [...own, ...weights.subarray(from + width, from + width + more), constant];
  };
  return {
    units: Array.from({ length: units }, (_, unit) => asTheyCome(unit * unitSize, 0)),
    classes: Array.from({ length: classCount }, (_, one) => asTheyCome(classesFrom + one * classSize, units)),
  };
}

/** The same for two classes: what speaks for the second against the first. */
export function learnOdds(rows: Rows, learning: Learning): Network {
  const { units, classes } = learnNetwork(rows, 2, learning);
  const [no = [], yes = []] = classes;
  return { units, classes: [yes.map((weight, i) => weight - (no[i] ?? 0))] };
}
