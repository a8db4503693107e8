// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.3285, 1.6818, 0.5548, 1.5135, 2.9481, 0.1404, 0.0759, -0.9355, -1.4931, -0.2827, -0.6660, 0.5613, 0.4284, 0.6725, -0.5396, -0.3960, 0.3434, 0.0264, 0.6548, -0.2215, -0.9002, -1.6728, -2.2096, -0.4714, -2.1639, 0.3710, -1.0907, -1.8924, 1.9708, -0.9039, -0.6030, -0.6039, -1.4057, -0.9334, -1.9288, -0.7124, -0.3740, -1.6104, -0.4889, -0.7596, -1.2999, 0.6404, -0.5002],
  nothing: [-1.1879, -1.1582, 0.1398, 0.8733, -0.0210, 0.1651],
};
