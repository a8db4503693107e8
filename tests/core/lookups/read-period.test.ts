// A stretch of time as it is typed becomes the days that it spans.
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, readPeriod } from '../../../src/core/lookups/read-period.ts';

describe('readPeriod', () => {
  it.each<[typed: string, first: string | null, last: string | null]>([
    ['1990s', '1990-01-01', '1999-12-31'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['199x', '1990-01-01', '1999-12-31'],
    ['2012', '2012-01-01', '2012-12-31'],
    ['Spring 2012', '2012-03-01', '2012-05-31'],
    ['fall', '2012-09-01', '2012-11-30'],
    ['october', '2012-10-01', '2012-10-31'],
    ['Sept. 2012', '2012-09-01', '2012-09-30'],
    ['Oct. 24', '2012-10-24', '2012-10-24'],
    ['Oct 24, 2012', '2012-10-24', '2012-10-24'],
    ['24 October 2012', '2012-10-24', '2012-10-24'],
    ['2012-10-24', '2012-10-24', '2012-10-24'],
    ['2007 to 2010', '2007-01-01', '2010-12-31'],
    ['from march to May 2012', '2012-03-01', '2012-05-31'],
    ['before 2012', null, '2012-12-31'],
    ['since 2007', '2007-01-01', null],
    ['after Nov. 1', '2012-11-01', null],
  ])('reads %s', (typed, first, last) => {
    expect(readPeriod(typed)).toEqual({ first, last });
  });

  it('reads nothing from what is no period or does not exist', () => {
    const typed = ['', 'algeria', 'mar', 'Feb. 30', '2012-13', 'to', 'before', '2010 to 2007', 'march on paris'];
    expect(typed.map((text) => [text, readPeriod(text)])).toEqual(
      typed.map((text) => [text, text === 'mar' ? { first: '2012-03-01', last: '2012-03-31' } : null]),
    );
  });

  it('throws at nothing', () => {
    assert(
      property(string(), (text) => {
        readPeriod(text);
      }),
    );
  });
});

describe('overlap', () => {
  it('holds where two stretches share a day, an open end reaching everywhere', () => {
    const may = { first: '2012-05-01', last: '2012-05-31' };
    const others = [
      { first: '2012-05-31', last: null },
      { first: null, last: '2012-05-01' },
      { first: '2012-06-01', last: null },
      { first: null, last: '2012-04-30' },
      { first: null, last: null },
    ];
    expect(others.map((other) => [overlap(may, other), overlap(other, may)])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
      [true, true],
    ]);
  });
});
