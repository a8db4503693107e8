// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [
    -0.2059, 1.5261, 0.7237, 1.5392, 2.1011, 0.3766, -0.3931, -0.642, -0.652, -0.105, -0.4376, 0.4441, 0.8345, 0.5952, -0.5826,
    -0.1143, 0.2532, 0.0389, 0.807, -0.3119, -0.9035, -1.2812, -1.9072, 0.1141, -1.7731, 0.6736, -0.6597, -1.7512, 1.32, -0.5491,
    -1.2119, -0.2931, -0.7473, -0.8476, -1.3981, -0.5907, -0.3716, -1.2319, -0.2088, -0.8961, -2.0214, 1.0431, -0.7909,
  ],
  nothing: [-1.3009, -0.4448, 0.0049, -0.4234, 0.0566, 0.0169],
};
