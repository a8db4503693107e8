// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [0.0160, 1.5497, 0.5851, 1.9036, 2.6975, 0.1875, -0.5462, -0.7305, -0.8944, -0.3042, -0.4177, 0.4505, 0.7138, 0.6415, -0.4580, -0.0947, 0.2649, -0.0059, 0.3693, -0.2153, -0.8296, -0.8360, -1.7044, 0.0559, -2.2157, 0.4851, -0.5940, -1.8128, 1.5317, -0.2284, -0.9244, -0.2902, -0.8088, -1.0427, -1.8011, -0.4011, -0.3997, -1.4415, -0.3262, -0.8706, -2.0433, 0.9987, -0.8859],
  nothing: [-1.3920, -0.4807, 0.0008, -0.3419, -0.0124, 0.0496],
};
