// What wordings make of a question: which fact they speak for, and whether it is rather one that is refused.
import { describe, expect, it } from 'vitest';
import { countWordings, createWordingModel } from '../../../src/core/search/wording-model.ts';
import { createWordingOdds } from '../../../src/core/search/wording-odds.ts';
import type { WeightedUnit } from '../../../src/core/search/wording.ts';

const UNITS = ['ferry', 'count', 'pier', 'cost', 'name', 'pizza', 'pasta', 'crew', 'painted', 'zeppelin'];
const numbersOf = (text: string): number[] => text.split(' ').map((unit) => UNITS.indexOf(unit));
const units = (text: string): WeightedUnit<number>[] => numbersOf(text).map((unit) => ({ unit, weight: 1 }));
const countsOf = (texts: readonly string[]) => countWordings(texts.map(numbersOf), UNITS.length);
/** The odds over facts that are worded so, and refusals near a fact or near none. */
const oddsOver = (facts: readonly string[], refusals: readonly (readonly [near: number | null, text: string])[]) =>
  createWordingOdds(
    { facts: facts.map((text) => [text]), refusals: refusals.map(([near, text]) => ({ near, asks: [text] })) },
    countsOf([...facts, ...refusals.map(([, text]) => text)]),
  );

const FACTS = ['ferry count', 'pier cost'];
const odds = oddsOver(FACTS, [
  [0, 'ferry name'],
  [null, 'pizza'],
]);

describe('the likelihood of a fact', () => {
  it('is that of its wordings, by its place', () => {
    expect(['count', 'cost'].map((text) => odds(units(text)).likelihoods.indexOf(0))).toEqual([0, 1]);
    expect(odds(units('count')).likelihoods).toHaveLength(2);
  });
});

describe('the odds of a refusal', () => {
  it('are above 0 for what is like the refused, below it for what is like the facts, and level for neither', () => {
    expect(['name', 'pizza', 'count', 'pier'].map((text) => Math.sign(odds(units(text)).refused))).toEqual([1, 1, -1, -1]);
    expect(odds(units('zeppelin')).refused).toBeCloseTo(0, 9);
  });

  it('add up over everything: the same word in two refusals tells more than in one', () => {
    const twice = oddsOver(FACTS, [
      [0, 'ferry name'],
      [1, 'ferry name'],
    ]);
    expect(twice(units('name')).refused).toBeCloseTo(odds(units('name')).refused + Math.log(2), 1);
  });

  it('are level where nothing is refused, where there is no fact, and where there is nothing', () => {
    const all = [oddsOver(['ferry count'], []), oddsOver([], [[null, 'ferry name']]), oddsOver([], [])];
    expect(all.map((one) => one(units('ferry name')).refused)).toEqual([0, 0, 0]);
  });
});

describe('what is refused near a fact', () => {
  it('is weighed against the wordings of the fact itself', () => {
    const likelihoodsOf = createWordingModel(countsOf([...FACTS, 'ferry name', 'pizza']));
    for (const text of ['ferry name', 'ferry count', 'painted']) {
      const [own = 0, , near = 0] = likelihoodsOf(units(text));
      expect(odds(units(text)).refusedNear(0)).toBeCloseTo(near - own, 9);
    }
    expect([odds(units('name')).refusedNear(0) > 0, odds(units('count')).refusedNear(0) < 0]).toEqual([true, true]);
  });

  it('is nothing for a fact without any, and for no fact', () => {
    expect([1, 99].map((place) => odds(units('ferry name')).refusedNear(place))).toEqual([0, 0]);
  });
});
