// The course of learning in small batches: every row met once an epoch in an order that chance gives, climbing by Adam with weights that
// decay of themselves; deterministic.
import { createAdam } from './adam.ts';

/** The share of the rounds in which the rate climbs to the highest; along half a cosine it falls to nothing afterwards. */
const CLIMBING = 0.1;

/** The rate of a round, in shares of the highest. */
function rateAt(round: number, rounds: number): number {
  const done = round / rounds;
  return done < CLIMBING ? done / CLIMBING : (1 + Math.cos((Math.PI * (done - CLIMBING)) / (1 - CLIMBING))) / 2;
}

/** `rows`: how many there are, numbered from 0; `epochs`: how often each is met; `size`: of a batch; `rate`: the highest. */
export type Course = { readonly rows: number; readonly epochs: number; readonly size: number; readonly rate: number };

/**
 * Learns, changing the weights in place.
 * @param decay how much of each weight a step takes away, by the rate
 * @param random the chance that orders the rows
 * @param learnFrom adds to the gradient what one row asks for, one of so many of its batch
 */
export function learnInBatches(
  { rows, epochs, size, rate: highest }: Course,
  weights: Float32Array,
  decay: Float32Array,
  random: () => number,
  learnFrom: (row: number, among: number, gradient: Float32Array) => void,
): void {
  const gradient = new Float32Array(weights.length);
  const step = createAdam(weights, decay);
  const order = Int32Array.from({ length: rows }, (_, at) => at);
  const rounds = epochs * Math.ceil(rows / size);
  let round = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let last = rows - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      const swapped = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = swapped;
    }
    for (let from = 0; from < rows; from += size) {
      const to = Math.min(rows, from + size);
      round += 1;
      gradient.fill(0);
      for (let at = from; at < to; at += 1) learnFrom(order[at] ?? 0, to - from, gradient);
      step(gradient, round, highest * rateAt(round, rounds));
    }
  }
}
