// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.2990, 1.6039, 0.6564, 1.9260, 2.7171, -0.0882, 0.0708, -0.7537, -1.7632, -0.4671, -0.9481, 0.4237, 0.7052, 0.6437, -0.3743, -0.0897, -0.8307, -1.8874, -2.2109, -0.3552, -1.8788, 0.5445, -1.1670, -1.2721, 1.8847, -1.0881, -0.6474, -0.5433, -1.6712, -0.6847, -1.4515, -0.7983, -0.4014, -1.6547, -0.4228, -0.4640, -1.1994, 0.6427, -0.5946],
  nothing: [-1.1679, -1.5488, 0.3467, 1.0039, -0.1551, 0.3376],
};
