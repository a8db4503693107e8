// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [
    -0.1693, 1.5189, 0.6746, 1.5595, 2.0659, 0.3641, -0.3427, -0.6291, -0.6716, -0.143, -0.5067, 0.4381, 0.8481, 0.5842, -0.48,
    -0.1544, 0.2757, -0.0295, 0.8532, -0.3072, -0.975, -1.3013, -1.9532, 0.1172, -1.8473, 0.9129, -0.4865, 1.0409, -1.8165,
    1.3763, -0.5682, -1.1792, -0.3074, -0.778, -0.8521, -1.3644, -0.5053, -0.3794, -1.1946, -0.1475, -1.6977, -1.9359, 1.0626,
    -0.7699,
  ],
  nothing: [-1.2996, -0.4455, -0.0, -0.4431, 0.0707, 0.0606],
};
