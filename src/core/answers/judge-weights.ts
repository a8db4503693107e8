// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.1207, 1.4763, 0.3382, 1.7033, 2.0925, 0.0501, -0.3085, -0.1612, -0.3723, 0.1178, -0.3958, 0.5574, 0.7992, 0.8375, -0.6282, -0.3189, 0.2016, 0.3326, 0.5127, -0.4168, -1.1639, -0.7865, -1.5586, 0.0300, -1.2573, 1.0889, -0.7353, 0.8723, -1.5139, 1.3404, -0.4950, -0.8828, -0.2240, -0.4815, -0.4544, -0.9758, -0.4937, -0.5359, -0.7374, -0.1011, -1.2676, -1.5431, 0.2720, -0.4999],
  nothing: [-1.1550, -0.2759, 0.0168, -0.5250, 0.0464, 0.0470],
};
