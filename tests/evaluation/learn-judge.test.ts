// Learning to choose: weights that make the right rows likelier, and whether weights choose rightly.
import { describe, expect, it } from 'vitest';
import { type Weights, scoreOf } from '../../src/core/answers/score-candidate.ts';
import { type Example, choosesRight, learnJudge } from './learn-judge.ts';

const example = (given: Partial<Example> = {}): Example => ({
  id: 'q',
  rows: [
    [1, 0],
    [0, 1],
  ],
  nothing: [1],
  right: [true, false],
  nothingRight: false,
  ...given,
});
const many = (times: number, ...of: Example[]): Example[] => Array.from({ length: times }, () => of).flat();
const scores = (weights: Weights, ...rows: number[][]): number[] => rows.map((row) => scoreOf(row, weights));
const FIRST = [1, 0];
const SECOND = [0, 1];
const BOTH = [1, 1];
const NEITHER = [0, 0];

describe('what is learned', () => {
  it('chooses rightly: the right row first, the wrong one below answering nothing', () => {
    const weights = learnJudge(many(400, example()));
    const [right = 0, wrong = 0] = scores(weights, FIRST, SECOND);
    const [nothing = 0] = weights.nothing;
    expect([right > nothing, nothing > wrong, choosesRight(example(), weights)]).toEqual([true, true, true]);
  });

  it('is when to answer nothing', () => {
    const refuses = example({ rows: [[1, 0]], right: [false], nothingRight: true });
    expect(choosesRight(refuses, learnJudge(many(400, refuses)))).toBe(true);
  });

  it('counts for less where more of the examples have no answer than people ask', () => {
    const refused = example({ right: [false, false], nothingRight: true });
    const chance = (weights: Weights): number => {
      const [first = 0, second = 0] = scores(weights, FIRST, SECOND);
      const powers = [first, second, weights.nothing[0] ?? 0].map(Math.exp);
      return (powers[2] ?? 0) / powers.reduce((sum, power) => sum + power, 0);
    };
    const [even, seldom] = [null, 0.1].map((share) => chance(learnJudge(many(400, example(), refused), share)));
    expect([even, seldom]).toEqual([expect.closeTo(0.5, 1), expect.closeTo(0.1, 1)]);
  });

  it('sees features together that say the contrary of each by itself', () => {
    const either = [FIRST, SECOND].flatMap((right) =>
      [BOTH, NEITHER].map((wrong) => example({ rows: [right, wrong], right: [true, false] })),
    );
    const [first = 0, second = 0, both = 0, neither = 0] = scores(learnJudge(many(500, ...either)), FIRST, SECOND, BOTH, NEITHER);
    expect(Math.min(first, second) > Math.max(both, neither)).toBe(true);
  });

  it('weighs what agrees with the most examples', () => {
    const weights = learnJudge(many(200, example(), example(), example({ right: [false, true] })));
    const [first = 0, second = 0] = scores(weights, FIRST, SECOND);
    expect(first > second).toBe(true);
  });

  it('is nothing of an example without any right choice, and the same each time', () => {
    const hopeless = example({ right: [false, false] });
    expect(learnJudge([hopeless]).candidate).toEqual([]);
    expect(learnJudge([example(), hopeless])).toEqual(learnJudge([example()]));
  });
});

describe('choosesRight', () => {
  const choosing = (candidate: readonly number[], nothing: readonly number[], given: Partial<Example> = {}): boolean =>
    choosesRight(example(given), { candidate, units: [], nothing });

  it('is whether the row that scores most is a right one', () => {
    expect([choosing([2, 1], [0]), choosing([1, 2], [0])]).toEqual([true, false]);
  });

  it('is whether nothing is right where no row scores more than nothing', () => {
    expect([choosing([1, 1], [1]), choosing([1, 1], [1], { nothingRight: true, right: [false, false] })]).toEqual([false, true]);
  });
});
