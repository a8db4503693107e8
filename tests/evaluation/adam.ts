// A step of gradient ascent by Adam (Kingma and Ba, 2015, with their constants): what all learners climb with.

const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
const LEAST = 1e-8;

/**
 * Prepares the ascent of weights, which each step changes in place.
 * @returns a step along a gradient, by a rate; the rounds count from 1
 */
export function createAdam(weights: Float64Array): (gradient: Float64Array, round: number, rate: number) => void {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  return (gradient, round, rate) => {
    const meanOf = 1 - MEAN_KEPT ** round;
    const squareOf = 1 - SQUARE_KEPT ** round;
    for (let i = 0; i < weights.length; i += 1) {
      const g = gradient[i] ?? 0;
      mean[i] = MEAN_KEPT * (mean[i] ?? 0) + (1 - MEAN_KEPT) * g;
      square[i] = SQUARE_KEPT * (square[i] ?? 0) + (1 - SQUARE_KEPT) * g * g;
      const size = Math.sqrt((square[i] ?? 0) / squareOf) + LEAST;
      weights[i] = (weights[i] ?? 0) + (rate * ((mean[i] ?? 0) / meanOf)) / size;
    }
  };
}
