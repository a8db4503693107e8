// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [
    -0.2199, 1.5188, 0.7399, 1.7502, 2.254, 0.3613, -0.2238, -0.8718, -0.7251, -0.2338, -0.2781, 0.4238, 0.7406, 0.6766, -0.5052,
    -0.0587, 0.3783, 0.1368, 0.36, -0.3229, -1.174, -1.2284, -1.7955, 0.0924, -1.9294, 0.5234, -0.6483, -1.6946, 1.1995, -0.4628,
    -1.1903, -0.2651, -0.7159, -0.9474, -1.5567, -0.4451, -0.3965, -1.3612, -0.4475, -0.9635, -2.0542, 0.8958, -0.573,
  ],
  nothing: [-1.2905, -0.436, 0.0064, -0.3938, 0.0586, 0.0259],
};
