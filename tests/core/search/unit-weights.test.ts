// What a unit tells: much where few groups of wordings show it, little where most do, and what is known of the terms made of them.
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/search/lexicon.ts';
import { createUnitNumbers, tabulateUnits } from '../../../src/core/search/unit-numbers.ts';
import { createUnitWeights, weightOfHolders } from '../../../src/core/search/unit-weights.ts';
import { countWordings } from '../../../src/core/search/wording-model.ts';

const aTerm = (...units: string[]): Term => ({ text: units.join(' '), start: 0, end: 1, units });

const numbers = createUnitNumbers(tabulateUnits(['a:ferri', 'a:sea', 'n:norland', 'a:crew']));
const shown = ['a:ferri a:ferri a:sea n:norland', 'a:ferri a:sea', 'a:crew a:sea'].map((text) =>
  text.split(' ').flatMap((unit) => numbers.numberOf(unit) ?? []),
);
const facts = [{ own: new Set(['w:ferri', 'w:sea', 'n:norland']) }, { own: new Set(['w:pier']) }];
const held = new Set(['w:ferri', 'w:sea', 'n:norland', 'w:pier', 'c:harbour']);
const weights = createUnitWeights(facts, held, countWordings(shown, numbers.size), numbers);
/** The weight of a unit that so many of the three show. */
const shownBy = (holders: number): number => weightOfHolders(holders, 3);

describe('the weight of a unit', () => {
  it('falls with the groups that show it, each once, a word as wordings show words', () => {
    expect(['w:sea', 'w:ferri', 'w:crew', 'n:norland'].map(weights.weightOf)).toEqual([3, 2, 1, 1].map(shownBy));
  });

  it('is highest for what none shows', () => {
    expect(['w:zeppelin', 'w:pier'].map(weights.weightOf)).toEqual([shownBy(0), shownBy(0)]);
  });
});

describe('the weight of a term', () => {
  it('is that of the commonest thing it may stand for', () => {
    expect([weights.weightOfTerm(aTerm('w:zeppelin', 'w:sea', 'w:crew')), weights.weightOfTerm(aTerm('w:zeppelin'))]).toEqual([
      shownBy(3),
      shownBy(0),
    ]);
  });
});

describe('the weight of a fact', () => {
  it('is that of all words of its own, names and what it implies aside', () => {
    expect([0, 1].map(weights.ownWeight)).toEqual([shownBy(2) + shownBy(3), shownBy(0)]);
  });

  it('is nothing for a place where no fact stands', () => {
    expect(weights.ownWeight(3)).toBe(0);
  });
});

describe('what is known of a term', () => {
  it('is whether a wording shows it, or a fact holds or implies it', () => {
    const terms = [aTerm('w:zeppelin', 'w:crew'), aTerm('w:pier'), aTerm('c:harbour'), aTerm('w:zeppelin'), aTerm()];
    expect(terms.map(weights.isKnown)).toEqual([true, true, true, false, false]);
  });
});
