// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.6422, 0.9450, 1.1930, 2.1876, 2.6710, 1.7092, -1.0286, -0.4789, -0.5463, -0.3563, 1.9765, -0.4558, -1.2641, -0.6799, -0.3174, -0.4248, -0.3801, -1.9130, -1.6971, 1.4801, -0.0887],
  nothing: [-0.5937, -0.0871, -0.0178, -0.2031, -0.0018, 0.0212],
};
