// Calendar dates reckoned without a clock.
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, isLocalDate, localDate, monthAndDay, shortDate, weekdayOf } from '../../../src/core/digest/local-day.ts';

const YEAR = 366;

describe('localDate', () => {
  it('gives the dates of the calendar and no others', () => {
    expect([
      localDate(2024, 2, 29),
      localDate(2026, 2, 29),
      localDate(2026, 13, 1),
      localDate(2026, 4, 31),
      localDate(26, 1, 1),
    ]).toEqual(['2024-02-29', null, null, null, null]);
  });
});

describe('isLocalDate', () => {
  it('takes one way to write a date', () => {
    const texts = ['2026-11-23', '2026-11-31', '2026-1-2', '23.11.2026', '2026-11-23T00:00', ''];
    expect(texts.filter(isLocalDate)).toEqual(['2026-11-23']);
  });
});

describe('daysAfter', () => {
  it('goes over the ends of months and years, and back', () => {
    expect([daysAfter('2026-12-31', 1), daysAfter('2024-03-01', -1), daysAfter('2026-11-23', 0)]).toEqual([
      '2027-01-01',
      '2024-02-29',
      '2026-11-23',
    ]);
  });

  it('comes back from wherever it went', () => {
    const days = integer({ min: -40 * YEAR, max: 40 * YEAR });
    assert(property(days, (count) => daysAfter(daysAfter('2026-11-23', count), -count) === '2026-11-23'));
  });
});

describe('weekdayOf', () => {
  it('counts from Monday as ISO does', () => {
    const week = Array.from({ length: 7 }, (_, at) => weekdayOf(daysAfter('2026-11-23', at)));
    expect([week, weekdayOf('2012-10-29')]).toEqual([[1, 2, 3, 4, 5, 6, 7], 1]);
  });
});

describe('monthAndDay', () => {
  it('shortens months as AP does', () => {
    const months = Array.from({ length: 12 }, (_, at) => monthAndDay(localDate(2026, at + 1, 5) ?? ''));
    expect(months.join(', ')).toBe(
      'Jan. 5, Feb. 5, March 5, April 5, May 5, June 5, July 5, Aug. 5, Sept. 5, Oct. 5, Nov. 5, Dec. 5',
    );
  });
});

describe('shortDate', () => {
  it('says the day of the week first', () => {
    expect(shortDate('2026-11-23')).toBe('Mon, Nov. 23');
  });
});
