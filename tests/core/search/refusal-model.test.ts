// Whether a question is rather one that is refused: everything refused together, and what is refused near a fact.
import { describe, expect, it } from 'vitest';
import { createRefusalModel } from '../../../src/core/search/refusal-model.ts';
import { type Meant, gatherByGroup } from '../../../src/core/search/target-groups.ts';
import { type ShownWordings, countWordings, createWordingModel } from '../../../src/core/search/wording-model.ts';
import type { WeightedUnit } from '../../../src/core/search/wording.ts';
import { aFactMeant as aFact, aListMeant as aList, aSilenceMeant as aSilence } from '../../support/sample-targets.ts';

const UNITS = ['ferry', 'count', 'pier', 'cost', 'name', 'pizza', 'pasta', 'crew', 'painted', 'everything', 'zeppelin'];
const numbersOf = (text: string): number[] => text.split(' ').map((unit) => UNITS.indexOf(unit));
const units = (text: string): WeightedUnit<number>[] => numbersOf(text).map((unit) => ({ unit, weight: 1 }));
const wordings = (...texts: string[]): number[][] => texts.map(numbersOf);
const refusalModel = (targets: readonly Meant[], shown: readonly ShownWordings[]) =>
  createRefusalModel(targets, countWordings(gatherByGroup(targets, shown), UNITS.length));
const wordingModel = (shown: readonly ShownWordings[]) => createWordingModel(countWordings(shown, UNITS.length));

describe('the odds of a refusal', () => {
  const refused = refusalModel(
    [aFact('ferry'), aFact('pier'), aSilence(['ferry']), aSilence([], 'off-topic')],
    [wordings('ferry count'), wordings('pier cost'), wordings('ferry name'), wordings('pizza')],
  );

  it('are above 0 for what is like the refused, below it for what is like the facts, and level for neither', () => {
    expect(['name', 'pizza', 'count', 'pier'].map((text) => Math.sign(refused(units(text)).odds))).toEqual([1, 1, -1, -1]);
    expect(refused(units('zeppelin')).odds).toBeCloseTo(0, 9);
  });

  it('add up over everything: the same word in two refusals tells more than in one', () => {
    const twice = refusalModel(
      [aFact('ferry'), aFact('pier'), aSilence(['ferry']), aSilence(['pier'])],
      [wordings('ferry count'), wordings('pier cost'), wordings('ferry name'), wordings('ferry name')],
    );
    expect(twice(units('name')).odds).toBeCloseTo(refused(units('name')).odds + Math.log(2), 1);
  });

  it('take what is near no fact together by its reason', () => {
    const far = [aSilence([], 'off-topic'), aSilence([], 'off-topic'), aSilence([], 'absent')];
    const model = refusalModel(
      [aFact('ferry'), ...far],
      ['ferry', 'pizza', 'pasta', 'crew'].map((text) => wordings(text)),
    );
    const gathered = wordingModel([wordings('ferry'), wordings('pizza', 'pasta'), wordings('crew')]);
    const [answer = 0, ...refusals] = gathered.likelihoods(units('pizza'));
    const refusal = Math.log(refusals.reduce((sum, value) => sum + Math.exp(value), 0));
    expect(model(units('pizza')).odds).toBeCloseTo(refusal - answer, 9);
  });

  it('count lists on the side of the facts', () => {
    const withList = refusalModel(
      [aFact('ferry'), aSilence(['ferry']), aList],
      [wordings('ferry count'), wordings('ferry name'), wordings('everything')],
    );
    expect(withList(units('everything')).odds).toBeLessThan(0);
  });

  it('are level where nothing is refused, where there is no fact, and where there is nothing', () => {
    const models = [
      refusalModel([aFact('ferry')], [wordings('ferry count')]),
      refusalModel([aSilence(['ferry'])], [wordings('ferry name')]),
      refusalModel([], []),
    ];
    expect(models.map((model) => model(units('ferry name')).odds)).toEqual([0, 0, 0]);
  });
});

describe('what is refused near a fact', () => {
  const targets = [aFact('ferry'), aFact('pier'), aSilence(['ferry', 'pier']), aSilence(['ferry']), aList];
  const asked = ['ferry count', 'pier cost', 'ferry name', 'ferry name painted', 'ferry pier'].map((text) => wordings(text));
  const refused = refusalModel(targets, asked);

  it('is gathered by the fact it comes nearest to, as if it were one target', () => {
    const gathered = wordingModel([
      wordings('ferry count'),
      wordings('pier cost'),
      wordings('ferry name', 'ferry name painted'),
      wordings('ferry pier'),
    ]);
    for (const text of ['ferry name', 'ferry count', 'painted']) {
      const [own = 0, , near = 0] = gathered.likelihoods(units(text));
      expect(refused(units(text)).near(0)).toBeCloseTo(near - own, 9);
    }
    expect([refused(units('name')).near(0) > 0, refused(units('count')).near(0) < 0]).toEqual([true, true]);
  });

  it('is nothing for a fact without any, for a silence, for a list and for no target', () => {
    expect([1, 2, 3, 4, 99].map((at) => refused(units('ferry name')).near(at))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the odds of several things', () => {
  const model = refusalModel(
    [aFact('ferry'), aFact('pier'), aList],
    ['ferry count', 'pier cost', 'everything'].map((text) => wordings(text)),
  );

  it('are above 0 for what is like the wordings of lists, below it for what is like those of facts', () => {
    expect(['everything', 'count'].map((text) => Math.sign(model(units(text)).several))).toEqual([1, -1]);
  });

  it('are level where the file has no list', () => {
    const facts = refusalModel(
      [aFact('ferry'), aFact('pier')],
      ['ferry count', 'pier cost'].map((text) => wordings(text)),
    );
    expect(facts(units('everything')).several).toBe(0);
  });
});
