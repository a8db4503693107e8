// A step of gradient ascent by Adam (Kingma and Ba, 2015, with their constants): what all learners climb with. Single precision is enough for
// it, and a long row of weights takes half as long to read.

const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
const LEAST = 1e-8;

/**
 * Prepares the ascent of weights, which each step changes in place.
 * @param decay how much of each weight a step takes away, by the rate (Loshchilov and Hutter, 2019); nothing where left out
 * @returns a step along a gradient, by a rate; the rounds count from 1
 */
export function createAdam(
  weights: Float32Array,
  decay: Float32Array = new Float32Array(weights.length),
): (gradient: Float32Array, round: number, rate: number) => void {
  const mean = new Float32Array(weights.length);
  const square = new Float32Array(weights.length);
  return (gradient, round, rate) => {
    const meanRate = rate / (1 - MEAN_KEPT ** round);
    const squareShare = 1 / (1 - SQUARE_KEPT ** round);
    for (let i = 0; i < weights.length; i += 1) {
      const g = gradient[i] ?? 0;
      const m = MEAN_KEPT * (mean[i] ?? 0) + (1 - MEAN_KEPT) * g;
      const s = SQUARE_KEPT * (square[i] ?? 0) + (1 - SQUARE_KEPT) * g * g;
      mean[i] = m;
      square[i] = s;
      weights[i] = (weights[i] ?? 0) * (1 - rate * (decay[i] ?? 0)) + (meanRate * m) / (Math.sqrt(s * squareShare) + LEAST);
    }
  };
}
