// What the judge hands over, as values: candidates of the made-up harbour, scored as a test wants them.
import type { Candidate, Judgement } from '../../src/core/answers/judge.ts';
import type { IndexedFact } from '../../src/core/search/indexed-fact.ts';
import { type Passages, unknownPassages } from '../../src/core/search/passage-model.ts';
import { harbourReading } from './sample-harbour.ts';

const { facts } = harbourReading().index;

/** A fact by its id, as it is indexed. */
function indexedFact(id: string): IndexedFact {
  const indexed = facts.find(({ fact }) => fact.id === id);
  if (!indexed) throw new Error(`the harbour has no ${id}`);
  return indexed;
}

/** A candidate by the id of its fact. */
export const aCandidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  ...indexedFact(id),
  row: [],
  score: 5,
  share: 0.2,
  ...given,
});

/** What a question is about, where nothing tells: unless a test makes it otherwise. */
export const somePassages = (given: Partial<Passages> = {}): Passages => ({
  ...unknownPassages({ facts: [], paragraphs: 0 }),
  several: 0,
  ...given,
});

/** A judgement over candidates, the best first. */
export const aJudgement = (candidates: readonly Candidate[], nothing = 0.1, passages: Partial<Passages> = {}): Judgement => ({
  candidates,
  passages: somePassages(passages),
  nothing,
  weighed: { terms: [], counted: undefined, roles: [], total: 0 },
});

/** The figures of a row by the names of its features, those that are 0 left out. */
export const named = (features: readonly string[], row: readonly number[]): Record<string, number> =>
  Object.fromEntries(features.flatMap((feature, at) => (row[at] === 0 ? [] : [[feature, row[at] ?? Number.NaN]])));
