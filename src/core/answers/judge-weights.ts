// Written by `npm run learn -- --write` from tests/evaluation/development.jsonl: do not edit by hand.
import type { JudgeWeights } from './judge.ts';

/** In the order of FEATURES and NOTHING_FEATURES. */
export const JUDGE_WEIGHTS: JudgeWeights = {
  candidate: [-0.5644, 1.6696, 0.8665, 2.0391, 2.6973, 0.0414, -0.1070, -0.6094, -2.0368, -0.0463, -0.7790, -0.0566, 0.5822, 0.7259, -0.2568, -1.2255, -0.8497, -1.7235, -0.8744, -0.6899, 0.4953, -0.1636, -0.6507, 0.0469, -1.3627, -1.6891, 0.5147, -1.5625, -0.9613, 1.9577, -1.3312],
  nothing: [-0.7985, -0.7956, 0.7557, 0.7952, -0.0720, 0.3583],
};
