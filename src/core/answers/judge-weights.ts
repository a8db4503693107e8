// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.0743, 1.5463, 0.6566, 1.8208, 2.6264, 0.1861, -0.3113, -0.9966, -0.9751, -0.3501, -0.3147, 0.4480, 0.6950, 0.6651, -0.4720, -0.0826, 0.4266, 0.0604, 0.3316, -0.3085, -1.0428, -1.1763, -1.7194, 0.0446, -2.2994, 0.4972, -0.5954, -1.8096, 1.4501, -0.2115, -1.0147, -0.3046, -0.8349, -1.0444, -1.8024, -0.5318, -0.4142, -1.4529, -0.3822, -0.9069, -1.9982, 0.9702, -0.7828],
  nothing: [-1.3204, -0.4709, 0.0061, -0.2883, -0.0164, 0.0664],
};
