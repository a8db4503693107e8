// Two questions in one breath: both halves answered, one, or none.
import { describe, expect, it } from 'vitest';
import { type Halves, answerHalves } from '../../../src/core/answers/answer-halves.ts';
import type { Verdict } from '../../../src/core/answers/reach-verdict.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Question } from '../../../src/core/questions/question.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';

const { understand, lexicon, knowledge } = harbourReading();
const { left, carried, haddock, opposed } = HARBOUR_FACTS;
const TWO = 'How many passengers did the ferry carry and who is the president of Norland?';

const answered = (...facts: Fact[]): Verdict => ({ facts, near: [], reason: null, corrected: false });
const REFUSED: Verdict = { facts: [], near: [left], reason: 'absent', corrected: false };
/** The answer where each half comes to a verdict by a word of it. */
const halvesOf = (typed: string, first: Verdict, second: Verdict, isRefused = false): Halves | null =>
  answerHalves(typed, {
    knowledge,
    lexicon,
    understand: (part) => understand(part),
    decide: (question: Question) => (question.typed.includes('passengers') ? first : second),
    isRefused: () => isRefused,
  });

describe('a question of two halves', () => {
  it('is answered with the lead of each, then with what supports them, each fact once', () => {
    expect(halvesOf(TWO, answered(carried, left), answered(haddock, left, opposed))).toEqual({
      facts: [carried, haddock, left, opposed],
      isWhole: true,
    });
  });

  it('is answered in part where one half is not in the file', () => {
    expect([halvesOf(TWO, answered(carried), REFUSED), halvesOf(TWO, REFUSED, answered(haddock))]).toEqual([
      { facts: [carried], isWhole: false },
      { facts: [haddock], isWhole: false },
    ]);
  });

  it('is answered in part where the second half only leads back to the first and is rather not in the file', () => {
    expect([true, false].map((isRefused) => halvesOf(TWO, answered(carried), answered(carried), isRefused))).toEqual([
      { facts: [carried], isWhole: false },
      { facts: [carried], isWhole: true },
    ]);
  });

  it('is nothing where neither half is in the file, or where it has no halves', () => {
    expect([halvesOf(TWO, REFUSED, REFUSED), halvesOf('How many passengers?', answered(carried), REFUSED)]).toEqual([null, null]);
  });
});
