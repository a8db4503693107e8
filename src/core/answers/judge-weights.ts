// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.1639, 1.5273, 0.6607, 1.5577, 2.0665, 0.3569, -0.3307, -0.6291, -0.6573, -0.1505, -0.4929, 0.4422, 0.8421, 0.5927, -0.5561, -0.1523, 0.2427, -0.0304, 0.8187, -0.2983, -0.9453, -1.3077, -1.9412, 0.1169, -1.7777, 0.8997, -0.5285, 0.9898, -1.8544, 1.3778, -0.5614, -1.2026, -0.3119, -0.7846, -0.8587, -1.3703, -0.5242, -0.3840, -1.2104, -0.1467, -0.9169, -1.9593, 1.0357, -0.7732],
  nothing: [-1.3323, -0.4506, -0.0042, -0.4523, 0.0694, 0.0139],
};
