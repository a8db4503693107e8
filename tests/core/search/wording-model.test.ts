// Which group of wordings a question most likely belongs to.
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWordings, createWordingModel } from '../../../src/core/search/wording-model.ts';
import type { WeightedUnit } from '../../../src/core/search/wording.ts';

const UNITS = ['ferry', 'count', 'passenger', 'name', 'boat', 'port', 'whale'];
const numbersOf = (units: readonly string[]): number[] => units.map((unit) => UNITS.indexOf(unit));
const modelOf = (wordings: string[][][]) =>
  createWordingModel(
    countWordings(
      wordings.map((ofGroup) => ofGroup.flatMap(numbersOf)),
      UNITS.length,
    ),
  );
const whole = (...units: string[]): WeightedUnit<number>[] => numbersOf(units).map((unit) => ({ unit, weight: 1 }));
const MODEL = modelOf([
  [
    ['ferry', 'count'],
    ['passenger', 'count'],
  ],
  [
    ['ferry', 'name'],
    ['boat', 'name'],
  ],
  [['port']],
]);

/** The groups from the likeliest to the least likely. */
const order = (...units: string[]): number[] => {
  const scores = MODEL(whole(...units));
  return [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
};

describe('likelihoods', () => {
  it('are highest for the group whose wordings hold the units', () => {
    expect([order('count')[0], order('boat', 'ferry')[0], order('port')[0]]).toEqual([0, 1, 2]);
  });

  it('count a unit that most wordings of a group hold for more than one that a single wording holds', () => {
    expect(order('count', 'boat')[0]).toBe(0);
    expect(order('passenger', 'name')[0]).toBe(1);
  });

  it('count a unit for more where it is more of what is asked', () => {
    const model = modelOf([[['ferry', 'name', 'boat', 'port', 'count']], [['ferry']]]);
    const [among = 0, alone = 0] = model(whole('ferry'));
    expect([alone, among < alone]).toEqual([0, true]);
  });

  it('count a unit for as much as it weighs, and for nothing at no weight', () => {
    const behind = (weight: number): number => MODEL([{ unit: UNITS.indexOf('port'), weight }])[0] ?? 0;
    expect([behind(0.5) / behind(1), behind(0)].map((value) => Math.abs(value))).toEqual([expect.closeTo(0.5, 9), 0]);
  });

  it('tell nothing of units that no wording holds', () => {
    expect([...MODEL(whole('whale'))]).toEqual([0, 0, 0]);
    expect([...MODEL(whole('whale', 'port'))]).toEqual([...MODEL(whole('port'))]);
    expect([...MODEL([])]).toEqual([0, 0, 0]);
  });

  it('are measured from the likeliest: one is 0, none above it, all of them numbers', () => {
    const units = array(constantFrom(...UNITS), { maxLength: 8 });
    assert(
      property(units, (asked) => {
        const scores = [...MODEL(whole(...asked))];
        expect([scores.length, Math.max(...scores), scores.every(Number.isFinite)]).toEqual([3, 0, true]);
      }),
    );
  });

  it('do not depend on the order of the units', () => {
    const difference = [...MODEL(whole('ferry', 'name'))].map((score, at) =>
      Math.abs(score - (MODEL(whole('name', 'ferry'))[at] ?? 0)),
    );
    expect(Math.max(...difference)).toBeLessThan(1e-9);
  });
});
