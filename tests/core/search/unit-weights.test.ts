// What a unit tells: much where few targets hold it, little where most do, and what is known of the terms made of them.
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/search/lexicon.ts';
import type { Target } from '../../../src/core/search/target.ts';
import { countUnits, createUnitWeights } from '../../../src/core/search/unit-weights.ts';
import { targetOf } from '../../support/sample-judgements.ts';
import { HARBOUR_FACTS } from '../../support/sample-harbour.ts';

/** A target of a fact, or of a silence where a test says so, that holds these units. */
const aTarget = (given: Partial<Target>): Target => ({
  ...targetOf(HARBOUR_FACTS.left.id),
  own: new Set(),
  implied: new Set(),
  counted: new Set(),
  asked: new Map(),
  wordings: 0,
  ...given,
});
const aTerm = (...units: string[]): Term => ({ text: units.join(' '), start: 0, end: 1, units });
const { silence } = targetOf('ferry-name');

const ferry = aTarget({ own: new Set(['w:ferri', 'w:sea', 'n:norland']), asked: new Map([['w:ferri', 3]]), wordings: 4 });
const pier = aTarget({ own: new Set(['w:pier']), implied: new Set(['w:sea']), asked: new Map([['w:ferri', 1]]), wordings: 2 });
const crew = aTarget({
  fact: null,
  silence,
  own: new Set(['w:crew']),
  asked: new Map([
    ['w:crew', 2],
    ['w:sea', 1],
  ]),
  wordings: 2,
});
const weights = createUnitWeights([ferry, pier, crew]);
/** The weight of a unit that so many of the three hold. */
const heldBy = (holders: number): number => Math.log(1 + 3 / (1 + holders));

describe('countUnits', () => {
  it('counts how many of the sets hold each', () => {
    expect(countUnits([new Set(['a', 'b']), new Set(['a']), new Set()])).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
  });
});

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
    expect([weights.ownWeight(ferry), weights.ownWeight(pier)]).toEqual([heldBy(2) + heldBy(3), heldBy(1)]);
  });

  it('is nothing for a target of another file', () => {
    expect(weights.ownWeight({ ...ferry })).toBe(0);
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
