// A choice among what was found and silence: shares that add up, the best first, and nothing where nothing speaks for it.
import { describe, expect, it } from 'vitest';
import { JUDGE_WEIGHTS } from '../../../src/core/answers/judge-weights.ts';
import { PREMISE_FEATURES } from '../../../src/core/answers/judge-premise.ts';
import { SEVERAL_FEATURES } from '../../../src/core/answers/judge-several.ts';
import { type Judgement, type JudgeWeights, NOTHING_FEATURES, choose, judge, rowsOf } from '../../../src/core/answers/judge.ts';
import { FEATURES } from '../../../src/core/answers/weigh-candidate.ts';
import {
  FOLLOW_UP_FEATURES,
  NEXT_NOTHING_FEATURES,
  nextNothingRow,
  threadRow,
} from '../../../src/core/answers/weigh-follow-up.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { Question } from '../../../src/core/questions/question.ts';
import { readInThread } from '../../../src/core/questions/read-in-thread.ts';
import { HARBOUR_FACTS, harbourReading, plainWeights } from '../../support/sample-harbour.ts';

const { understand, index, lexicon, knowledge } = harbourReading();
const judged = (typed: string, weights: JudgeWeights = plainWeights()): Judgement =>
  judge(understand(typed), index, lexicon, knowledge.nameById, weights);
const TEXTS = [
  'Who is the president of Norland?',
  'pier',
  'How many passengers did the ferry carry?',
  'zeppelin',
  '',
  'constructor',
];

describe('judge', () => {
  it('gives shares that add up to one, with the share of nothing', () => {
    for (const text of TEXTS) {
      const { candidates, nothing } = judged(text);
      expect(candidates.reduce((sum, { share }) => sum + share, nothing)).toBeCloseTo(1, 9);
      expect(candidates.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
    }
  });

  it('puts the best first', () => {
    for (const text of TEXTS) {
      const scores = judged(text).candidates.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('finds the fact that a plain question asks for', () => {
    const found = [
      'Who is the president of Norland?',
      'How many passengers did the ferry carry?',
      'How much did Norland spend on its pier?',
    ];
    expect(found.map((text) => judged(text).candidates[0]?.fact.id)).toEqual([
      'haddock-is-president',
      'ferry-carried-about-1200',
      'norland-spent-40-million-on-pier',
    ]);
  });

  it('gives all to nothing where nothing is worth most, and none where it is worth least', () => {
    expect(judged('pier', plainWeights(1_000)).nothing).toBeCloseTo(1, 9);
    expect(judged('pier', plainWeights(-1_000)).nothing).toBeCloseTo(0, 9);
  });

  it('is not upset by weights of any size', () => {
    const huge = { candidate: FEATURES.map(() => 5_000), units: [], nothing: NOTHING_FEATURES.map(() => 5_000) };
    const { candidates, nothing } = judged('pier', { ...plainWeights(), alone: huge });
    expect([nothing, ...candidates.map(({ share }) => share)].every(Number.isFinite)).toBe(true);
  });

  it('weighs a question by itself and a follow-up by weights of their own', () => {
    const sure = { ...plainWeights(1_000), followUp: plainWeights(-1_000).followUp };
    const followUp = readInThread(understand('pier'), { question: understand('ferry'), facts: [] }, lexicon, knowledge.nameById);
    const nothing = [understand('pier'), followUp].map(
      (question) => judge(question, index, lexicon, knowledge.nameById, sure).nothing,
    );
    expect(nothing).toEqual([expect.closeTo(1, 9), expect.closeTo(0, 9)]);
  });

  it('judges the same question the same way', () => {
    const plain = ({ candidates, nothing }: Judgement): unknown => [nothing, candidates.map(({ row, score }) => [row, score])];
    for (const text of TEXTS) expect(plain(judged(text))).toEqual(plain(judged(text)));
  });
});

describe('choose', () => {
  const { facts, ...rest } = rowsOf(understand('pier'), index, lexicon, knowledge.nameById);

  it('shares by the exponential of the scores, each row times its weights', () => {
    const [first, second] = facts;
    if (!first || !second) throw new Error('two facts are found by "pier"');
    const rows = {
      ...rest,
      facts: [first, second],
      rows: [
        [1, 0],
        [0, 1],
      ],
      nothing: [1, 1],
    };
    const { candidates, nothing } = choose(rows, { candidate: [Math.log(2), Math.log(5)], units: [], nothing: [Math.log(3), 0] });
    expect(candidates).toEqual([
      { ...second, row: [0, 1], score: Math.log(5), share: expect.closeTo(0.5, 9) },
      { ...first, row: [1, 0], score: Math.log(2), share: expect.closeTo(0.2, 9) },
    ]);
    expect(nothing).toBeCloseTo(0.3, 9);
  });

  it('leaves all to nothing where nothing was found', () => {
    expect(choose({ ...rest, facts: [], rows: [], nothing: [1] }, { candidate: [], units: [], nothing: [-9] })).toMatchObject({
      candidates: [],
      nothing: 1,
    });
  });
});

describe('the learned weights', () => {
  it('are one figure for each feature', () => {
    const { alone, followUp, premise, several } = JUDGE_WEIGHTS;
    const all = [alone.candidate, alone.nothing, followUp.candidate, followUp.nothing, premise, several];
    expect(all.map((weights) => weights.length)).toEqual([
      FEATURES.length,
      NOTHING_FEATURES.length,
      FOLLOW_UP_FEATURES.length,
      2 * NOTHING_FEATURES.length + NEXT_NOTHING_FEATURES.length,
      PREMISE_FEATURES.length,
      SEVERAL_FEATURES.length,
    ]);
    expect(all.flat().every(Number.isFinite)).toBe(true);
  });
});

describe('rowsOf', () => {
  it('has a row for every fact found and one figure for each feature of nothing', () => {
    const { facts, rows, nothing } = rowsOf(understand('pier'), index, lexicon, knowledge.nameById);
    expect([rows.length, nothing.length]).toEqual([facts.length, NOTHING_FEATURES.length]);
  });

  it('sees words that the file does not know, words that nothing is about, and a time after the account', () => {
    const nothingOf = (text: string): Record<string, number> => {
      const { nothing } = rowsOf(understand(text), index, lexicon, knowledge.nameById);
      return Object.fromEntries(NOTHING_FEATURES.map((feature, at) => [feature, nothing[at] ?? Number.NaN]));
    };
    expect(nothingOf('zeppelin')).toMatchObject({ unknownShare: 1, absentShare: 0, later: 0 });
    expect(nothingOf('pier')).toMatchObject({ unknownShare: 0 });
    expect(nothingOf('skipper')).toMatchObject({ absentShare: 1 });
    expect(nothingOf('pier in 2015')).toMatchObject({ later: 1 });
  });

  describe('of a follow-up', () => {
    const followUp = (typed: string, before: string, facts: readonly Fact[]) =>
      readInThread(understand(typed), { question: understand(before), facts }, lexicon, knowledge.nameById);
    const rowsFor = (question: Question) => rowsOf(question, index, lexicon, knowledge.nameById);

    it('are those as its thread reads it, the same by itself, and what the thread tells', () => {
      const question = followUp('and Sudland?', 'Who is the president of Norland?', [HARBOUR_FACTS.haddock]);
      const { facts, rows, nothing } = rowsFor(question);
      expect([rows.length, nothing.length]).toEqual([facts.length, 2 * NOTHING_FEATURES.length + NEXT_NOTHING_FEATURES.length]);
      const read = rowsFor({ ...question, thread: null });
      const alone = rowsFor(understand('and Sudland?'));
      const next = index.followUps.after(understand('and Sudland?'), HARBOUR_FACTS.haddock);
      expect(nothing).toEqual([...read.nothing, ...alone.nothing, ...nextNothingRow(next)]);
      const at = facts.findIndex(({ fact }) => fact === HARBOUR_FACTS.cod);
      const rowIn = (one: typeof read): readonly number[] | undefined =>
        one.rows[one.facts.findIndex(({ fact }) => fact === HARBOUR_FACTS.cod)];
      if (at < 0 || !question.thread) throw new Error('the follow-up finds the president of Sudland');
      expect(rows[at]).toEqual([
        ...(rowIn(read) ?? []),
        ...(rowIn(alone) ?? []),
        ...threadRow(question, question.thread, HARBOUR_FACTS.cod, next),
      ]);
    });

    it('are there for what answered the same follow-up before', () => {
      const isThere = (followUps: Knowledge['followUps']): boolean => {
        const file = harbourReading({ followUps });
        const question = file.understand('and who else', [{ question: 'zeppelin', facts: [HARBOUR_FACTS.haddock.id] }]);
        const { facts } = rowsOf(question, file.index, file.lexicon, file.knowledge.nameById);
        return facts.some(({ fact }) => fact.id === HARBOUR_FACTS.inspection.id);
      };
      const asked = { after: HARBOUR_FACTS.haddock.id, ask: 'and who else', fact: HARBOUR_FACTS.inspection.id };
      expect([isThere([]), isThere([{ writer: 'a', followUps: [asked] }])]).toEqual([false, true]);
    });

    it('are there for what either reading finds, and for what stands in the paragraph of the last lead', () => {
      const found = (question: Question): Set<string> => new Set(rowsFor(question).facts.map(({ fact }) => fact.id));
      const question = followUp('zeppelin', 'zeppelin', [HARBOUR_FACTS.left, HARBOUR_FACTS.cod]);
      const without = found({ ...question, thread: null });
      expect(found(question)).toEqual(new Set([...without, ...found(understand('zeppelin')), HARBOUR_FACTS.left.id]));
    });
  });
});
