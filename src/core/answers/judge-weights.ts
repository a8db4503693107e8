// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [
    -0.5993, 1.6122, 0.4564, 2.5992, 3.566, -0.3967, -0.1543, -0.428, -1.6339, 0.1257, -0.2067, -0.0402, 0.5405, 0.8311, -0.6254,
    -1.2308, -0.4868, -1.5697, -0.9278, -0.5086, -2.3653, 0.1004, -1.1642, -0.8071, 3.2215, -0.943,
  ],
  nothing: [-1.344, -0.3671, 0.2772, 0.7037, -0.1227, 0.0657],
};
