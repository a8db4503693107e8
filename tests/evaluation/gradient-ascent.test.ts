// Learning to choose: weights that make the right rows likelier, and whether weights choose rightly.
import { describe, expect, it } from 'vitest';
import { type Example, choosesRight, learn } from './gradient-ascent.ts';

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
const level = { candidate: [0, 0], nothing: [0] };

describe('learn', () => {
  it('finds weights that choose rightly: the right row first, the wrong one below answering nothing', () => {
    const { candidate, nothing } = learn([example()], level);
    const [right = 0, wrong = 0] = candidate;
    expect([right > (nothing[0] ?? 0), (nothing[0] ?? 0) >= wrong, choosesRight(example(), { candidate, nothing })]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('learns when to answer nothing', () => {
    const refuses = example({ rows: [[1, 0]], right: [false], nothingRight: true });
    const { candidate, nothing } = learn([refuses], level);
    expect([(nothing[0] ?? 0) > (candidate[0] ?? 0), candidate[1]]).toEqual([true, 0]);
  });

  it('takes any of several right rows, and leaves it to them which', () => {
    const either = example({ right: [true, true] });
    const { candidate, nothing } = learn([either], level);
    expect(candidate[0]).toBeCloseTo(candidate[1] ?? 0, 9);
    expect((candidate[0] ?? 0) > (nothing[0] ?? 0)).toBe(true);
  });

  it('weighs what agrees with the most examples', () => {
    const against = example({ right: [false, true] });
    const { candidate } = learn([example(), example(), against], level);
    expect((candidate[0] ?? 0) > (candidate[1] ?? 0)).toBe(true);
  });

  it('comes to the shares of the examples where they disagree', () => {
    const against = example({ right: [false, true] });
    const { candidate } = learn([example(), example(), example(), against], level);
    const [first = 0, second = 0] = candidate.map(Math.exp);
    expect(first / (first + second)).toBeCloseTo(0.75, 1);
  });

  it('begins where it is told to, and stays near: what no example speaks of keeps its weight', () => {
    const start = { candidate: [0, 3], nothing: [0] };
    const { candidate } = learn([example({ rows: [[1, 0]], right: [true] })], start);
    expect(candidate[1]).toBe(3);
  });

  it('keeps weights small where larger ones would gain next to nothing', () => {
    const { candidate, nothing } = learn([example()], level);
    expect([...candidate, ...nothing].filter((weight) => Math.abs(weight) > 4)).toEqual([]);
  });

  it('learns nothing from an example without any right choice, or from no example', () => {
    const hopeless = example({ right: [false, false] });
    expect([learn([hopeless], level), learn([], level)]).toEqual([level, level]);
  });

  it('is the same each time', () => {
    const examples = [
      example(),
      example({
        right: [false, true],
        rows: [
          [0.3, 0.2],
          [0.5, 0.1],
        ],
      }),
    ];
    expect(learn(examples, level)).toEqual(learn(examples, level));
  });

  it('learns of rows alone where nothing has no features', () => {
    const alone = { rows: [[1, 0]], nothing: [] };
    const yes = example({ ...alone, right: [true] });
    const no = example({ ...alone, rows: [[0, 1]], right: [false], nothingRight: true });
    const { candidate, nothing } = learn([yes, no], { candidate: [0, 0], nothing: [] });
    expect([Math.sign(candidate[0] ?? 0), Math.sign(candidate[1] ?? 0), nothing]).toEqual([1, -1, []]);
  });
});

describe('choosesRight', () => {
  const choosing = (candidate: readonly number[], nothing: readonly number[], given: Partial<Example> = {}): boolean =>
    choosesRight(example(given), { candidate, nothing });

  it('is whether the row that scores most is a right one', () => {
    expect([choosing([2, 1], [0]), choosing([1, 2], [0])]).toEqual([true, false]);
  });

  it('is whether nothing is right where no row scores more than nothing', () => {
    expect([choosing([1, 1], [1]), choosing([1, 1], [1], { nothingRight: true, right: [false, false] })]).toEqual([false, true]);
  });
});
