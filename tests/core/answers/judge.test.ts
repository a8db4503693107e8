// A choice among what was found and silence: shares that add up, the best first, and nothing where nothing speaks for it.
import { describe, expect, it } from 'vitest';
import { JUDGE_WEIGHTS } from '../../../src/core/answers/judge-weights.ts';
import { type Judgement, type JudgeWeights, NOTHING_FEATURES, judge, rowsOf } from '../../../src/core/answers/judge.ts';
import { FEATURES } from '../../../src/core/answers/weigh-candidate.ts';
import { harbourReading, plainWeights } from '../../support/sample-harbour.ts';

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
    expect(found.map((text) => judged(text).candidates[0]?.target.fact?.id)).toEqual([
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
    const huge = { candidate: FEATURES.map(() => 5_000), nothing: NOTHING_FEATURES.map(() => 5_000) };
    const { candidates, nothing } = judged('pier', huge);
    expect([nothing, ...candidates.map(({ share }) => share)].every(Number.isFinite)).toBe(true);
  });

  it('judges the same question the same way', () => {
    const plain = ({ candidates, nothing }: Judgement): unknown => [nothing, candidates.map(({ row, score }) => [row, score])];
    for (const text of TEXTS) expect(plain(judged(text))).toEqual(plain(judged(text)));
  });
});

describe('the learned weights', () => {
  it('are one figure for each feature', () => {
    expect([JUDGE_WEIGHTS.candidate.length, JUDGE_WEIGHTS.nothing.length]).toEqual([FEATURES.length, NOTHING_FEATURES.length]);
    expect([...JUDGE_WEIGHTS.candidate, ...JUDGE_WEIGHTS.nothing].every(Number.isFinite)).toBe(true);
  });
});

describe('rowsOf', () => {
  it('has a row for every target found and one figure for each feature of nothing', () => {
    const { targets, rows, nothing } = rowsOf(understand('pier'), index, lexicon, knowledge.nameById);
    expect([rows.length, nothing.length]).toEqual([targets.length, NOTHING_FEATURES.length]);
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
});
