// Numbers with their qualifiers, units and currencies, however they are written.
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../src/core/claims/phrases.ts';
import { createAmountReader } from '../../../src/core/claims/read-amounts.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const reader = createAmountReader({
  qualifiers: {
    about: ['about', 'some', 'or so', 'an estimated'],
    above: ['more than', 'upwards of'],
    below: ['nearly'],
    exact: ['exactly'],
  },
  units: [
    ['troops', 'soldiers'],
    ['decades', 'years'],
  ],
});
const read = (text: string) => {
  const words = tokenise(text);
  return reader
    .read(text, words, keysOf(words), () => false)
    .map(({ least, most, vague, currency, unit, qualifier }) => ({ least, most, vague, currency, unit, qualifier }));
};
const plain = { vague: false, currency: null, unit: 0 };

describe('createAmountReader', () => {
  it.each([
    ['about 18,000 soldiers', { ...plain, least: 18_000, most: 18_000, qualifier: 'about' }],
    ['some 18k troops', { ...plain, least: 18_000, most: 18_000, qualifier: 'about' }],
    ['eighteen thousand African soldiers', { ...plain, least: 18_000, most: 18_000, qualifier: null }],
    ['a dozen or so troops', { ...plain, least: 12, most: 12, qualifier: 'about' }],
    ['about a dozen soldiers', { ...plain, least: 12, most: 12, qualifier: 'about' }],
    ['3,000 to 3,500 troops', { ...plain, least: 3_000, most: 3_500, qualifier: null }],
    ['nearly 20,000 troops', { ...plain, least: 20_000, most: 20_000, qualifier: 'below' }],
    ['exactly 3,300 troops', { ...plain, least: 3_300, most: 3_300, qualifier: 'exact' }],
  ])('reads "%s"', (text, amount) => {
    expect(read(text)).toEqual([amount]);
  });

  it('reads sums with sign or word, and halves of a magnitude', () => {
    const sum = { vague: false, unit: null, currency: 'USD', qualifier: 'above' };
    expect(read('more than $550 million')).toEqual([{ ...sum, least: 550_000_000, most: 550_000_000 }]);
    expect(read('upwards of half a billion')).toEqual([{ ...sum, currency: null, least: 500_000_000, most: 500_000_000 }]);
  });

  it('reads round words as the range that they stand for', () => {
    expect(read('tens of thousands of troops')).toEqual([
      { ...plain, least: 10_000, most: 1_999_990, vague: true, qualifier: null },
    ]);
    expect(read('dozens of soldiers').map(({ least, vague }) => [least, vague])).toEqual([[24, true]]);
  });

  it('leaves the words of dates to the dates', () => {
    const words = tokenise('2012 soldiers');
    expect(reader.read('2012 soldiers', words, keysOf(words), () => true)).toEqual([]);
  });
});
