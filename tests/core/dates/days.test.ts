// Days counted without a clock.
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daySpan, monthSpan, narrowed, weekdayOf, yearSpan } from '../../../src/core/dates/days.ts';

describe('addDays', () => {
  it('goes over the ends of months, years and leap days', () => {
    expect([addDays('2012-10-29', 3), addDays('2012-12-31', 1), addDays('2012-03-01', -1), addDays('2013-03-01', -1)]).toEqual([
      '2012-11-01',
      '2013-01-01',
      '2012-02-29',
      '2013-02-28',
    ]);
  });

  it('comes back to where it started', () => {
    assert(
      property(integer({ min: -2_000, max: 2_000 }), (days) => {
        expect(addDays(addDays('2012-10-29', days), -days)).toBe('2012-10-29');
      }),
    );
  });
});

describe('spans', () => {
  it('are months, years and days with both ends', () => {
    expect([monthSpan(2012, 2), yearSpan(2013), daySpan('2012-10-29')]).toEqual([
      { first: '2012-02-01', last: '2012-02-29', precision: 'month' },
      { first: '2013-01-01', last: '2013-12-31', precision: 'year' },
      { first: '2012-10-29', last: '2012-10-29', precision: 'day' },
    ]);
  });

  it('are narrowed to their beginning, middle or end', () => {
    const november = monthSpan(2012, 11);
    expect(['early', 'mid', 'end'].map((part) => narrowed(november, part as 'early' | 'mid' | 'end'))).toEqual([
      { first: '2012-11-01', last: '2012-11-10', precision: 'month' },
      { first: '2012-11-11', last: '2012-11-20', precision: 'month' },
      { first: '2012-11-21', last: '2012-11-30', precision: 'month' },
    ]);
  });
});

describe('weekdayOf', () => {
  it('counts from Sunday', () => {
    expect(['2012-10-28', '2012-10-29', '2012-10-24', '2000-01-01'].map(weekdayOf)).toEqual([0, 1, 3, 6]);
  });
});
