// What the judge hands over, as values: candidates of the made-up harbour, scored as a test wants them.
import type { Candidate, Judgement } from '../../src/core/answers/judge.ts';
import { unknownPassages } from '../../src/core/search/passage-model.ts';
import type { Target } from '../../src/core/search/target.ts';
import { harbourReading } from './sample-harbour.ts';

const { targets } = harbourReading().index;

/** The target of a fact, a silence or a list by its id. */
export function targetOf(id: string): Target {
  const target = targets.find(({ fact, silence, list }) => [fact?.id, silence?.id, list?.id].includes(id));
  if (!target) throw new Error(`the harbour has no ${id}`);
  return target;
}

/** A candidate by the id of its target. */
export const aCandidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  target: targetOf(id),
  row: [],
  score: 5,
  share: 0.2,
  ...given,
});

/** A judgement over candidates, the best first. */
export const aJudgement = (candidates: readonly Candidate[], nothing = 0.1): Judgement => ({
  candidates,
  several: 0,
  passages: unknownPassages({ facts: [], paragraphs: 0 }),
  nothing,
  weighed: {
    terms: [],
    marks: [],
    counted: undefined,
    focus: undefined,
    roles: [],
    total: 0,
    likeness: () => ({ best: 0, second: 0, ofKind: 0 }),
  },
});

/** The figures of a row by the names of its features, those that are 0 left out. */
export const named = (features: readonly string[], row: readonly number[]): Record<string, number> =>
  Object.fromEntries(features.flatMap((feature, at) => (row[at] === 0 ? [] : [[feature, row[at] ?? Number.NaN]])));
