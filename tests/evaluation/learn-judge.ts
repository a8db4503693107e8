// Learns to choose one of several rows, or nothing: what features are worth by themselves, and to a hidden layer beside that sees them
// together; in small batches, climbing by Adam on the probability of the right ones; deterministic.
import { type Weights, dot, scoreOf } from '../../src/core/answers/score-candidate.ts';
import { createRandom } from '../../src/core/random.ts';
import { learnInBatches } from './in-batches.ts';

/** One question ready to learn from: rows, and which of them are right (the last stands for answering nothing). */
export type Example = {
  readonly id: string;
  readonly rows: readonly (readonly number[])[];
  readonly nothing: readonly number[];
  readonly right: readonly boolean[];
  readonly nothingRight: boolean;
};

/** Units of the hidden layer. Held out by writer, 8 choose less well and 32 no better. */
const UNITS = 16;
const EPOCHS = 24;
const BATCH = 256;
const RATE = 0.02;
/** How much of each weight a step takes away, by the rate. Held out by writer, 0.0001 and 0.1 are level. */
const DECAY = 0.01;
/** So many of the units are left out of a step by chance, and what the others count instead. */
const DROPPED = 0.2;
const KEPT_COUNTS = 1 / (1 - DROPPED);
const FIRST_REACH = 0.15;

/** What each example counts, so that those where nothing is right make up the share given; 1 each where none is given. */
function countsOf(examples: readonly Example[], refusedShare: number | null): number[] {
  const refused = examples.filter((example) => example.nothingRight).length / examples.length;
  if (refusedShare === null || refused === 0 || refused === 1) return examples.map(() => 1);
  return examples.map(({ nothingRight }) => (nothingRight ? refusedShare / refused : (1 - refusedShare) / (1 - refused)));
}

/**
 * Learns from examples.
 * @param refusedShare how many in a hundred of the questions that people really ask have no answer, as a share of 1; where
 * the examples hold more of them, each counts for less
 */
export function learnJudge(all: readonly Example[], refusedShare: number | null = null): Weights {
  const examples = all.filter((example) => example.nothingRight || example.right.includes(true));
  const counts = countsOf(examples, refusedShare);
  const width = Math.max(0, ...examples.map(({ rows }) => rows[0]?.length ?? 0));
  const nothingWidth = examples[0]?.nothing.length ?? 0;
  const packed = examples.map(({ rows }) => Float32Array.from(rows.flat()));

  // What each feature is worth by itself, then each feature of answering nothing; then of each unit what the features are worth to it, its
  // constant, and what it is worth.
  const unitSize = width + 2;
  const unitsFrom = width + nothingWidth;
  const weights = new Float32Array(unitsFrom + UNITS * unitSize);
  const random = createRandom(2012);
  for (let i = unitsFrom; i < weights.length; i += 1) weights[i] = (2 * random() - 1) * FIRST_REACH;
  const decay = new Float32Array(weights.length).fill(DECAY);
  const most = Math.max(0, ...examples.map(({ rows }) => rows.length));
  const given = new Float64Array(most * UNITS);
  const scores = new Float64Array(most + 1);
  const kept = new Uint8Array(UNITS);

  function learnFrom(number: number, among: number, gradient: Float32Array): void {
    const example = examples[number];
    const features = packed[number];
    if (!example || !features) return;
    const count = example.rows.length;
    for (let unit = 0; unit < UNITS; unit += 1) kept[unit] = random() < DROPPED ? 0 : 1;
    let highest = 0;
    for (let i = 0; i < nothingWidth; i += 1) highest += (example.nothing[i] ?? 0) * (weights[width + i] ?? 0);
    scores[count] = highest;
    for (let row = 0; row < count; row += 1) {
      const from = row * width;
      let score = 0;
      for (let i = 0; i < width; i += 1) score += (features[from + i] ?? 0) * (weights[i] ?? 0);
      for (let unit = 0; unit < UNITS; unit += 1) {
        const own = unitsFrom + unit * unitSize;
        let sum = 0;
        if (kept[unit] === 1) {
          sum = weights[own + width] ?? 0;
          for (let i = 0; i < width; i += 1) sum += (features[from + i] ?? 0) * (weights[own + i] ?? 0);
          sum = sum > 0 ? sum * KEPT_COUNTS : 0;
          score += sum * (weights[own + width + 1] ?? 0);
        }
        given[row * UNITS + unit] = sum;
      }
      scores[row] = score;
      if (score > highest) highest = score;
    }
    let sum = 0;
    let good = 0;
    for (let row = 0; row <= count; row += 1) {
      const power = Math.exp((scores[row] ?? 0) - highest);
      scores[row] = power;
      sum += power;
      if (row < count ? example.right[row] === true : example.nothingRight) good += power;
    }
    const share = (counts[number] ?? 1) / among;
    for (let row = 0; row <= count; row += 1) {
      const power = scores[row] ?? 0;
      const isRight = row < count ? example.right[row] === true : example.nothingRight;
      const push = ((isRight ? power / good : 0) - power / sum) * share;
      if (row === count) {
        for (let i = 0; i < nothingWidth; i += 1)
          gradient[width + i] = (gradient[width + i] ?? 0) + push * (example.nothing[i] ?? 0);
        continue;
      }
      const from = row * width;
      for (let i = 0; i < width; i += 1) gradient[i] = (gradient[i] ?? 0) + push * (features[from + i] ?? 0);
      for (let unit = 0; unit < UNITS; unit += 1) {
        const gives = given[row * UNITS + unit] ?? 0;
        if (gives === 0) continue;
        const own = unitsFrom + unit * unitSize;
        const last = own + width + 1;
        const back = push * (weights[last] ?? 0) * KEPT_COUNTS;
        gradient[last] = (gradient[last] ?? 0) + push * gives;
        gradient[last - 1] = (gradient[last - 1] ?? 0) + back;
        for (let i = 0; i < width; i += 1) gradient[own + i] = (gradient[own + i] ?? 0) + back * (features[from + i] ?? 0);
      }
    }
  }

  learnInBatches({ rows: examples.length, epochs: EPOCHS, size: BATCH, rate: RATE }, weights, decay, random, learnFrom);
  return {
    candidate: Array.from(weights.subarray(0, width)),
    units: Array.from({ length: UNITS }, (_, unit) =>
      Array.from(weights.subarray(unitsFrom + unit * unitSize, unitsFrom + (unit + 1) * unitSize)),
    ),
    nothing: Array.from(weights.subarray(width, unitsFrom)),
  };
}

/** Whether the weights choose rightly. */
export function choosesRight(example: Example, weights: Weights): boolean {
  let best = dot(example.nothing, weights.nothing);
  let right = example.nothingRight;
  example.rows.forEach((row, at) => {
    const score = scoreOf(row, weights);
    if (score > best) {
      best = score;
      right = example.right[at] === true;
    }
  });
  return right;
}
