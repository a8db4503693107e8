// Dates in any style are the same days.
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const AS_OF = '2012-10-29';
const spans = (text: string): string[] =>
  readDates(tokenise(text), AS_OF).map(({ first, last }) => (first === last ? first : `${first}/${last}`));

describe('readDates', () => {
  it.each([
    ['on Oct. 29', '2012-10-29'],
    ['on October 29th, 2012', '2012-10-29'],
    ['on the 29th of October', '2012-10-29'],
    ['29 Oct 2012', '2012-10-29'],
    ['on Monday', '2012-10-29'],
    ['last Wednesday', '2012-10-24'],
    ['next Monday', '2012-11-05'],
    ['yesterday', '2012-10-28'],
    ['in December', '2012-12-01/2012-12-31'],
    ['in January', '2013-01-01/2013-01-31'],
    ['last week', '2012-10-22/2012-10-28'],
    ['in the week before Oct. 29, 2012', '2012-10-22/2012-10-28'],
    ['a month earlier', '2012-09-01/2012-09-30'],
    ['over the past month', '2012-09-29/2012-10-29'],
    ['last spring', '2012-03-01/2012-05-31'],
    ['in the spring of 2012', '2012-03-01/2012-05-31'],
    ['last winter', '2011-12-01/2012-02-29'],
    ['the 1990s', '1990-01-01/1999-12-31'],
    ['the nineties', '1990-01-01/1999-12-31'],
    ['since 2007', '2007-01-01/2007-12-31'],
    ['by the end of November', '2012-11-21/2012-11-30'],
    ["by month's end", '2012-10-22/2012-10-31'],
    ['early next year', '2013-01-01/2013-05-01'],
    ['two months ago', '2012-08-15/2012-09-14'],
  ])('reads "%s"', (text, span) => {
    expect(spans(text)).toEqual([span]);
  });

  it.each(['it may fall', 'they march on', 'the second of them', '2,012 troops', 'the 31st', 'a day'])(
    'finds no date in "%s"',
    (text) => {
      expect(spans(text)).toEqual([]);
    },
  );

  it('takes a year for a number where it counts something', () => {
    expect(readDates(tokenise('2000 soldiers'), AS_OF, (word) => word === 'soldiers')).toEqual([]);
  });

  it('tells a weekday that is not the day’s', () => {
    const [right] = readDates(tokenise('Monday, Oct. 29, 2012'), AS_OF);
    const [wrong] = readDates(tokenise('Tuesday, Oct. 29, 2012'), AS_OF);
    expect([right?.wrongWeekday, wrong?.wrongWeekday, wrong?.first]).toEqual([null, 0, '2012-10-29']);
  });

  it('tells what bounds a time and which part of it is meant', () => {
    const read = (text: string) => readDates(tokenise(text), AS_OF).map(({ bound, part, rolling }) => ({ bound, part, rolling }));
    expect(read('since 2007')).toEqual([{ bound: 'since', part: null, rolling: false }]);
    expect(read('until the end of November')).toEqual([{ bound: 'by', part: 'end', rolling: false }]);
    expect(read('in mid-November')).toEqual([{ bound: null, part: 'mid', rolling: false }]);
    expect(read('over the last month')).toEqual([{ bound: null, part: null, rolling: true }]);
  });
});
