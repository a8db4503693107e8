// Numbers of a text: the same value in figures, in words and with a magnitude.
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../src/core/text/numbers.ts';

const valuesOf = (text: string): number[] => findNumbers(text).map((number) => number.value);

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number below a thousand million in English words. */
function spell(value: number, and: string): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) return (TENS[Math.floor(value / 10)] ?? '') + (value % 10 === 0 ? '' : `-${SMALL[value % 10]}`);
  const [unit, name, joint] =
    value < 1_000 ? [100, 'hundred', and] : value < 1_000_000 ? [1_000, 'thousand', ' '] : [1_000_000, 'million', ' '];
  const rest = value % unit;
  return `${spell(Math.floor(value / unit), and)} ${name}${rest === 0 ? '' : joint + spell(rest, and)}`;
}

describe('findNumbers', () => {
  it('reads a number the same in figures with and without separators', () => {
    assert(
      property(integer({ min: 0, max: 999_999_999 }), (value) => {
        expect([valuesOf(String(value)), valuesOf(value.toLocaleString('en-US'))]).toEqual([[value], [value]]);
      }),
    );
  });

  it('reads a number the same in words, with the British "and" and without', () => {
    assert(
      property(integer({ min: 0, max: 999_999_999 }), (value) => {
        expect([valuesOf(spell(value, ' ')), valuesOf(`about ${spell(value, ' and ')} troops`)]).toEqual([[value], [value]]);
      }),
    );
  });

  it('reads thousands and millions the same as k and m, close by or apart', () => {
    assert(
      property(integer({ min: 1, max: 999 }), (value) => {
        expect([`${value}k`, `${value} K`, `${value} thousand`, `${value},000`].flatMap(valuesOf)).toEqual(
          Array(4).fill(value * 1_000),
        );
        expect([`${value}m`, `${value}mn`, `${value} mln`, `${value} million`].flatMap(valuesOf)).toEqual(
          Array(4).fill(value * 1_000_000),
        );
      }),
    );
  });

  it('reads dozens and billions', () => {
    expect(['a dozen', 'two dozen', '3 dozens', '2 billion', '2bn'].flatMap(valuesOf)).toEqual([12, 24, 36, 2e9, 2e9]);
  });

  it('reads decimals before a magnitude', () => {
    expect(valuesOf('3.3k or 1.5 million')).toEqual([3_300, 1_500_000]);
  });

  it('says where a number stands, currency sign and magnitude taken in', () => {
    expect(findNumbers('spent $550 million, not €3 or 7')).toEqual([
      { value: 550_000_000, start: 6, end: 18, currency: 'USD' },
      { value: 3, start: 24, end: 26, currency: 'EUR' },
      { value: 7, start: 30, end: 31, currency: null },
    ]);
  });

  it('keeps neighbouring numbers apart', () => {
    expect(['Oct. 29, 2012', '2007 550', 'twenty 5', 'five, six', 'nineteen ninety', 'one and two'].map(valuesOf)).toEqual([
      [29, 2012],
      [2007, 550],
      [20, 5],
      [5, 6],
      [19, 90],
      [1, 2],
    ]);
  });

  it('joins by "and" only what continues a hundred', () => {
    expect(
      ['one hundred and two hundred', 'a hundred and 50', 'two hundred and fifty thousand', 'a hundred and a dozen'].map(
        valuesOf,
      ),
    ).toEqual([[100, 200], [100, 50], [250_000], [100, 12]]);
  });

  it('takes no number from words and wrong figures', () => {
    expect(['a k of m', 'third, second', '1.2.3', '12,34', ''].map(valuesOf)).toEqual([[], [], [], [], []]);
  });
});
