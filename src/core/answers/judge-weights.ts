// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.6375, 1.4599, 1.4110, 2.7177, 2.8081, 2.6893, -0.9761, -0.6516, -1.3301, -0.9961, -0.7441, -0.8013, -1.4373, 1.0456, 0.0000],
  nothing: [-0.3500, -0.0159, 0.0000, -0.1195, -0.0009],
};
