// What a unit tells: much where few targets hold it, little where most do, and what is known of the terms made of them.
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/search/lexicon.ts';
import { countPlaces } from '../../../src/core/search/unit-places.ts';
import { createUnitWeights, weightOfHolders } from '../../../src/core/search/unit-weights.ts';
import { targetOf } from '../../support/sample-judgements.ts';

const aTerm = (...units: string[]): Term => ({ text: units.join(' '), start: 0, end: 1, units });
const { silence } = targetOf('ferry-name');

const UNITS = ['w:ferri', 'w:sea', 'n:norland', 'w:pier', 'w:crew'];
const numberOf = (unit: string): number | undefined => (UNITS.includes(unit) ? UNITS.indexOf(unit) : undefined);
const units = (text: string): string[] => text.split(' ').filter((unit) => unit !== '');
/** A target by what it holds; `asked` has a unit once for each wording. */
const aTarget = (own: string, implied: string, asked: string, given: { wordings: number; isSilence?: boolean }) => ({
  target: { own: new Set(units(own)), silence: given.isSilence === true ? silence : null, wordings: given.wordings },
  held: {
    own: units(own).map((unit) => UNITS.indexOf(unit)),
    implied: units(implied).map((unit) => UNITS.indexOf(unit)),
    asked: units(asked).map((unit) => UNITS.indexOf(unit)),
  },
});

const all = [
  aTarget('w:ferri w:sea n:norland', '', 'w:ferri w:ferri w:ferri', { wordings: 4 }),
  aTarget('w:pier', 'w:sea', 'w:ferri', { wordings: 2 }),
  aTarget('w:crew', '', 'w:crew w:crew w:sea', { wordings: 2, isSilence: true }),
];
const weights = createUnitWeights(
  all.map(({ target }) => target),
  countPlaces(
    all.map(({ held }) => held),
    UNITS.length,
  ),
  numberOf,
);
/** The weight of a unit that so many of the three hold. */
const heldBy = (holders: number): number => weightOfHolders(holders, 3);

describe('the weight of a unit', () => {
  it('falls with the targets that hold it, in whatever field, each once', () => {
    const units = ['w:sea', 'w:ferri', 'w:crew', 'w:pier'];
    expect(units.map(weights.weightOf)).toEqual([heldBy(3), heldBy(2), heldBy(1), heldBy(1)]);
  });

  it('is highest for what none holds', () => {
    expect(weights.weightOf('w:zeppelin')).toBe(heldBy(0));
  });
});

describe('the weight of a term', () => {
  it('is that of the commonest thing it may stand for', () => {
    expect([weights.weightOfTerm(aTerm('w:zeppelin', 'w:sea', 'w:crew')), weights.weightOfTerm(aTerm('w:zeppelin'))]).toEqual([
      heldBy(3),
      heldBy(0),
    ]);
  });
});

describe('the weight of a target', () => {
  it('is that of all words of its own, names and what it implies aside', () => {
    expect([0, 1].map(weights.ownWeight)).toEqual([heldBy(2) + heldBy(3), heldBy(1)]);
  });

  it('is nothing for a number that no target has', () => {
    expect(weights.ownWeight(3)).toBe(0);
  });
});

describe('the commonness of units', () => {
  it('is the share of all wordings that hold the commonest of them: never nothing, never all', () => {
    expect([['w:ferri'], ['w:sea', 'w:crew'], ['w:zeppelin'], []].map((units) => weights.commonness(units))).toEqual([
      5 / 10,
      3 / 10,
      1 / 10,
      1 / 10,
    ]);
  });
});

describe('what is known of a term', () => {
  it('is whether anything holds it', () => {
    expect([aTerm('w:zeppelin', 'w:crew'), aTerm('w:zeppelin'), aTerm()].map(weights.isKnown)).toEqual([true, false, false]);
  });

  it('is whether only questions without an answer hold it', () => {
    const terms = [aTerm('w:crew'), aTerm('w:crew', 'w:pier'), aTerm('w:sea'), aTerm('w:zeppelin')];
    expect(terms.map(weights.isRefusedOnly)).toEqual([true, false, false, false]);
  });
});
