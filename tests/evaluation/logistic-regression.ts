// Learns the odds that something is so from rows of features (logistic regression): all rows at once, climbing by Adam.
import { createAdam } from './adam.ts';

/** A row of features, and whether it is so. */
export type Case = { readonly row: readonly number[]; readonly isSo: boolean };

/** Penalty on large weights. Cross-validated on an earlier set: 0.0003 and 0.001 are level. */
const L2 = 0.001;
const ROUNDS = 400;
const RATE = 0.15;

/** What each feature is worth to the odds, a logarithm. @param width how many features there are */
export function learnLogistic(cases: readonly Case[], width: number): number[] {
  const rows = Float32Array.from(cases.flatMap(({ row }) => row));
  const weights = new Float32Array(width);
  const gradient = new Float32Array(width);
  const step = createAdam(weights);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let i = 0; i < width; i += 1) gradient[i] = -L2 * (weights[i] ?? 0);
    cases.forEach(({ isSo }, number) => {
      const from = number * width;
      let odds = 0;
      for (let i = 0; i < width; i += 1) odds += (rows[from + i] ?? 0) * (weights[i] ?? 0);
      const push = ((isSo ? 1 : 0) - 1 / (1 + Math.exp(-odds))) / cases.length;
      for (let i = 0; i < width; i += 1) gradient[i] = (gradient[i] ?? 0) + push * (rows[from + i] ?? 0);
    });
    step(gradient, round, RATE);
  }
  return Array.from(weights);
}
