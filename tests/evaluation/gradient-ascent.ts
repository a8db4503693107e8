// Learns weights for choosing one of several rows: gradient ascent (Adam) on the probability of the right ones.
import type { Weights } from '../../src/core/answers/judge.ts';
import { createAdam } from './adam.ts';

/** One question ready to learn from: rows, and which of them are right (the last stands for answering nothing). */
export type Example = {
  readonly id: string;
  readonly rows: readonly (readonly number[])[];
  readonly nothing: readonly number[];
  readonly right: readonly boolean[];
  readonly nothingRight: boolean;
};

/** Penalty on weights far from where they began. Cross-validated on an earlier set: 0.0003 and 0.001 are level, more refuses less. */
const L2 = 0.001;
const ROUNDS = 400;
const RATE = 0.15;

/** All examples in one array of figures each, so that a round is one walk. */
function pack(examples: readonly Example[], width: number, nothingWidth: number) {
  const sizes = examples.map(({ rows }) => rows.length);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const rows = new Float64Array(count * width);
  const right = new Uint8Array(count);
  const nothing = new Float64Array(examples.length * nothingWidth);
  let at = 0;
  examples.forEach((example, number) => {
    example.rows.forEach((row, i) => {
      rows.set(row, at * width);
      right[at] = example.right[i] === true ? 1 : 0;
      at += 1;
    });
    nothing.set(example.nothing, number * nothingWidth);
  });
  return { sizes, rows, right, nothing };
}

/** What each example counts, so that those where nothing is right make up the share given; 1 each where none is given. */
function countsOf(examples: readonly Example[], refusedShare: number | null): number[] {
  const refused = examples.filter((example) => example.nothingRight).length / examples.length;
  if (refusedShare === null || refused === 0 || refused === 1) return examples.map(() => 1);
  return examples.map(({ nothingRight }) => (nothingRight ? refusedShare / refused : (1 - refusedShare) / (1 - refused)));
}

/**
 * Learns from examples, all at once; deterministic.
 * @param start the weights to begin with, towards which large ones are pulled back
 * @param refusedShare how many in a hundred of the questions that people really ask have no answer, as a share of 1; where
 * the examples hold more of them, each counts for less
 */
export function learn(all: readonly Example[], start: Weights, refusedShare: number | null = null): Weights {
  const examples = all.filter((example) => example.nothingRight || example.right.includes(true));
  const counts = countsOf(examples, refusedShare);
  const width = start.candidate.length;
  const nothingWidth = start.nothing.length;
  const { sizes, rows, right, nothing } = pack(examples, width, nothingWidth);
  const origin = Float64Array.from([...start.candidate, ...start.nothing]);
  const weights = origin.slice();
  const gradient = new Float64Array(weights.length);
  const step = createAdam(weights);
  const scores = new Float64Array(Math.max(...sizes, 0) + 1);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let i = 0; i < weights.length; i += 1) gradient[i] = -L2 * ((weights[i] ?? 0) - (origin[i] ?? 0));
    let first = 0;
    examples.forEach((example, number) => {
      const size = sizes[number] ?? 0;
      let highest = Number.NEGATIVE_INFINITY;
      for (let row = 0; row <= size; row += 1) {
        let score = 0;
        if (row < size) for (let i = 0; i < width; i += 1) score += (rows[(first + row) * width + i] ?? 0) * (weights[i] ?? 0);
        else
          for (let i = 0; i < nothingWidth; i += 1)
            score += (nothing[number * nothingWidth + i] ?? 0) * (weights[width + i] ?? 0);
        scores[row] = score;
        highest = Math.max(highest, score);
      }
      let sum = 0;
      let good = 0;
      for (let row = 0; row <= size; row += 1) {
        const power = Math.exp((scores[row] ?? 0) - highest);
        scores[row] = power;
        sum += power;
        if (row < size ? right[first + row] === 1 : example.nothingRight) good += power;
      }
      for (let row = 0; row <= size; row += 1) {
        const power = scores[row] ?? 0;
        const isRight = row < size ? right[first + row] === 1 : example.nothingRight;
        const push = ((isRight ? power / good : 0) - power / sum) * ((counts[number] ?? 1) / examples.length);
        if (row < size)
          for (let i = 0; i < width; i += 1) gradient[i] = (gradient[i] ?? 0) + push * (rows[(first + row) * width + i] ?? 0);
        else
          for (let i = 0; i < nothingWidth; i += 1)
            gradient[width + i] = (gradient[width + i] ?? 0) + push * (nothing[number * nothingWidth + i] ?? 0);
      }
      first += size;
    });
    step(gradient, round, RATE);
  }
  return { candidate: Array.from(weights.subarray(0, width)), nothing: Array.from(weights.subarray(width)) };
}

/** Whether the weights choose rightly. */
export function choosesRight(example: Example, weights: Weights): boolean {
  const dot = (row: readonly number[], worth: readonly number[]): number =>
    row.reduce((sum, x, at) => sum + x * (worth[at] ?? 0), 0);
  let best = dot(example.nothing, weights.nothing);
  let right = example.nothingRight;
  example.rows.forEach((row, at) => {
    const score = dot(row, weights.candidate);
    if (score > best) {
      best = score;
      right = example.right[at] === true;
    }
  });
  return right;
}
