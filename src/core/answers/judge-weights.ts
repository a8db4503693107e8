// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.9826, 1.3521, 0.2893, 2.3730, 3.0197, -0.5466, -0.4968, -0.6195, -0.9081, -0.3950, 0.6640, -0.4266, 0.7489, 0.7174, -0.9380, -1.8862, -0.3530, -0.9707, -1.2974, -0.6538, -2.5256, -1.2525, 3.0003, -1.0161],
  nothing: [-1.8016, -0.2115, 0.2598, 0.2422, -0.1214, 0.2209],
};
