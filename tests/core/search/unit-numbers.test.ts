// Every unit has a number of its own: words, names and marks by their text, pairs by the numbers of their words.
import { describe, expect, it } from 'vitest';
import { createUnitNumbers, tabulateUnits } from '../../../src/core/search/unit-numbers.ts';

const UNITS = ['b:the_ferri', 'a:the', 'a:ferri', 'k:what', 'b:ferri_ferri', 'b:the_the', 'w:ferri', 'c:boat'];
const numbers = createUnitNumbers(tabulateUnits(UNITS));
const word = (stem: string): number => numbers.word(stem) ?? -1;
const pair = (first: string, second: string): number | undefined => numbers.pair(word(first), word(second));

describe('the number of a unit', () => {
  it('is its own, from 0 on, pairs after all others', () => {
    const named = ['k:what', 'w:ferri', 'c:boat', 'a:the', 'a:ferri'].map((unit) => numbers.unit(unit) ?? -1);
    const pairs = [pair('the', 'the'), pair('the', 'ferri'), pair('ferri', 'ferri')].map((number) => number ?? -1);
    expect(named.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    expect(pairs.toSorted((a, b) => a - b)).toEqual([5, 6, 7]);
    expect(numbers.size).toBe(UNITS.length);
  });

  it('is found for a word by its stem, too', () => {
    expect([word('the'), word('ferri')]).toEqual([numbers.unit('a:the'), numbers.unit('a:ferri')]);
  });

  it('is found for any unit by its text, a pair too', () => {
    const all = UNITS.map((unit) => numbers.numberOf(unit) ?? -1);
    expect(all.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(['b:ferri_the', 'b:pier_pier', 'w:pier'].map(numbers.numberOf)).toEqual([undefined, undefined, undefined]);
  });

  it('is none for what was not there, and for words that were no neighbours in this order', () => {
    expect([numbers.unit('w:pier'), numbers.word('pier'), pair('ferri', 'the'), numbers.pair(-1, 99)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is none where there is nothing', () => {
    const nothing = createUnitNumbers(tabulateUnits([]));
    expect([nothing.size, nothing.unit('a:the'), nothing.pair(0, 0)]).toEqual([0, undefined, undefined]);
  });
});
