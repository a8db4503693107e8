// What a short question may mean where nothing in it tells which.
import { describe, expect, it } from 'vitest';
import { possibleReadings } from '../../../src/core/answers/possible-readings.ts';
import type { Candidate } from '../../../src/core/answers/judge.ts';
import { HARBOUR_FACTS, harbourReading } from '../../support/sample-harbour.ts';
import { aCandidate, aJudgement } from '../../support/sample-judgements.ts';

const { understand, knowledge } = harbourReading();
const { left, carried, opposed } = HARBOUR_FACTS;
const candidates = (best: number): Candidate[] => [aCandidate(left.id, { share: best }), aCandidate(carried.id, { share: 0.1 })];
const readings = (typed: string, best = 0.5): string[] =>
  possibleReadings(understand(typed), aJudgement(candidates(best), 0.1), knowledge);

describe('a short question', () => {
  it('may mean each person who holds the office that it names', () => {
    expect(readings('who is the president')).toEqual(['who is Ann Haddock', 'who is Bo Cod']);
  });

  it('may mean what is asked of each paragraph that comes near', () => {
    expect(readings('the ferry')).toEqual(['When did the ferry leave Bluehaven?', 'How many passengers did the ferry carry?']);
  });

  it('means one thing where one fact is likely enough, or where it is rather refused', () => {
    expect([readings('the ferry', 0.75), readings('the ferry', 0.05)]).toEqual([[], []]);
  });

  it('is short for nothing that says none of its words', () => {
    const none = possibleReadings(understand('the tunnel'), aJudgement(candidates(0.5), 0.1), knowledge);
    const said = possibleReadings(understand('the tunnel'), aJudgement([aCandidate(opposed.id, { share: 0.5 })], 0.1), knowledge);
    expect([none, said]).toEqual([[], ['Why did Haddock oppose the tunnel?']]);
  });

  it('is not short where it names somebody, says more, or stands in a thread', () => {
    const before = [{ question: 'Who is the president of Norland?', facts: [HARBOUR_FACTS.haddock.id] }];
    const inThread = possibleReadings(understand('the ferry', before), aJudgement(candidates(0.5), 0.1), knowledge);
    expect([readings('Haddock'), readings('the ferry and its passengers on the pier'), inThread]).toEqual([[], [], []]);
  });
});
