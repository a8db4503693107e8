// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [
    -0.1619, 1.5353, 0.6852, 1.5839, 2.0825, 0.3382, -0.3444, -0.6231, -0.6806, -0.1345, -0.5369, 0.4288, 0.8531, 0.5795, -0.4832,
    -0.1476, 0.2201, -0.0347, 0.8413, -0.3033, -0.9672, -1.2995, -1.9592, 0.1142, -1.8519, 0.8847, -0.4672, 1.0266, -1.8051,
    1.3766, -0.5658, -1.1809, -0.3034, -0.781, -0.8564, -1.3666, -0.5055, -0.3814, -1.1936, -0.15, -1.6987, -1.9302, 1.0883,
    -0.7752,
  ],
  nothing: [-1.3203, -0.4495, 0.0007, -0.4507, 0.0677, 0.0601],
};
