// Dates as people type them, in the light of today.
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, monthAndDay } from '../../../src/core/digest/local-day.ts';
import { readDate, readWeekday } from '../../../src/core/digest/read-date.ts';

const MONDAY = '2026-11-23';
const dateOf = (typed: string): string => {
  const read = readDate(typed, MONDAY);
  return read.ok ? read.date : read.message;
};

describe('readDate', () => {
  it.each([
    ['today', MONDAY],
    ['Tomorrow', '2026-11-24'],
    ['in 3 days', '2026-11-26'],
    ['a week', '2026-11-30'],
    ['next week', '2026-11-30'],
    ['thu', '2026-11-26'],
    ['next Tuesday', '2026-11-24'],
    ['monday', '2026-11-30'],
    ['nov 30', '2026-11-30'],
    ['Nov. 30, 2026', '2026-11-30'],
    ['30 November', '2026-11-30'],
    ['the 1st of December', '2026-12-01'],
    ['jan 2', '2027-01-02'],
    ['feb 29', '2028-02-29'],
    ['30.11.', '2026-11-30'],
    ['1.12.2026', '2026-12-01'],
    ['30/11', '2026-11-30'],
    ['11/30', '2026-11-30'],
    ['12/12', '2026-12-12'],
    ['2026-12-01', '2026-12-01'],
    ['2026/12/1', '2026-12-01'],
  ])('reads "%s"', (typed, date) => {
    expect(dateOf(typed)).toBe(date);
  });

  it.each([
    ['', 'Write a date such as tomorrow, Nov 30 or 2026-11-30.'],
    ['thanksgiving', '"thanksgiving" is no date that I can read. Write a date such as tomorrow, Nov 30 or 2026-11-30.'],
    ['nov 31', 'The calendar has no such day. Write a date such as tomorrow, Nov 30 or 2026-11-30.'],
    ['2026-13-01', 'The calendar has no such day. Write a date such as tomorrow, Nov 30 or 2026-11-30.'],
    ['Nov 22 2026', '2026-11-22 is over. Write a date from today on, 2026-11-23.'],
    ['1/12', '"1/12" may be two days: write the month as a word, for example Nov 30.'],
  ])('answers "%s" with how to write it', (typed, message) => {
    expect(dateOf(typed)).toBe(message);
  });

  it('reads back every date that it would print for the coming year', () => {
    assert(
      property(integer({ min: 0, max: 364 }), (days) => {
        const date = daysAfter(MONDAY, days);
        expect([dateOf(monthAndDay(date)), dateOf(date)]).toEqual([date, date]);
      }),
    );
  });
});

describe('readWeekday', () => {
  it('takes short and long names and no other words', () => {
    expect(['mon', 'tues', 'wednesdays', 'thurs', 'fri', 'saturday', 'sun', 'monaco', 'month'].map(readWeekday)).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      null,
      null,
    ]);
  });
});
