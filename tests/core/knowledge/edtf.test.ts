// Dates as facts write them: what each spans, and that nothing else is taken for one.
import { assert, constantFrom, integer, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, parseEdtf } from '../../../src/core/knowledge/edtf.ts';

const span = (text: string): string => {
  const parsed = parseEdtf(text);
  return parsed === null ? 'null' : `${parsed.first ?? '..'} to ${parsed.last ?? '..'}, ${parsed.precision}`;
};

describe('parseEdtf', () => {
  it('spans a day, a month, a year and a decade', () => {
    expect(['2012-11-19', '2012-10', '2012', '199X'].map(span)).toEqual([
      '2012-11-19 to 2012-11-19, day',
      '2012-10-01 to 2012-10-31, month',
      '2012-01-01 to 2012-12-31, year',
      '1990-01-01 to 1999-12-31, decade',
    ]);
  });

  it('spans the seasons of the north, winter into the next year', () => {
    expect(['2012-21', '2012-22', '2012-23', '2012-24', '2011-24'].map(span)).toEqual([
      '2012-03-01 to 2012-05-31, season',
      '2012-06-01 to 2012-08-31, season',
      '2012-09-01 to 2012-11-30, season',
      '2012-12-01 to 2013-02-28, season',
      '2011-12-01 to 2012-02-29, season',
    ]);
  });

  it('spans an interval from its first day to its last, open ends left open', () => {
    expect(['2007/2012-10-29', '../2012-10-31', '2007/..', '2012-10-29/2012-10'].map(span)).toEqual([
      '2007-01-01 to 2012-10-29, year',
      '.. to 2012-10-31, day',
      '2007-01-01 to .., year',
      '2012-10-29 to 2012-10-31, day',
    ]);
  });

  it('lets a mark of doubt widen nothing', () => {
    expect(['2012-10?', '2012~', '199X%', '2007?/2012~'].map(span)).toEqual(['2012-10', '2012', '199X', '2007/2012'].map(span));
  });

  it('refuses dates that do not exist', () => {
    const wrong = [
      '2012-02-30',
      '2011-02-29',
      '1900-02-29',
      '2012-13',
      '2012-00',
      '2012-20',
      '2012-25',
      '2012-21-01',
      '2012-01-00',
      '2012-04-31',
    ];
    expect(wrong.map(span)).toEqual(wrong.map(() => 'null'));
  });

  it('refuses intervals that run backwards, lead nowhere or have three ends', () => {
    const wrong = ['2012/2007', '2012-10-30/2012-10-29', '../..', '/2012', '2012/', '2007/2008/2009'];
    expect(wrong.map(span)).toEqual(wrong.map(() => 'null'));
  });

  it('refuses what is not EDTF or not of the subset', () => {
    const wrong = [
      '',
      ' 2012',
      '2012 ',
      '12-10-29',
      '2012-1-1',
      '2012/10/29',
      '20XX',
      '2012-XX',
      '2012??',
      '?',
      '..',
      '..?/2012',
      'y12012',
      '9999-24',
      '２０１２',
    ];
    expect(wrong.map(span)).toEqual(wrong.map(() => 'null'));
  });

  it('spans no date backwards', () => {
    const two = integer({ min: 0, max: 32 }).map((value) => String(value).padStart(2, '0'));
    const year = integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
    const point = oneof(
      constantFrom('..', '9999-24', '0000-01-01'),
      year,
      year.map((value) => `${value.slice(0, 3)}X`),
      tuple(year, two).map((parts) => parts.join('-')),
      tuple(year, two, two).map((parts) => parts.join('-')),
    );
    const mark = constantFrom('', '?', '~', '%');
    const end = tuple(point, mark).map((parts) => parts.join(''));
    assert(
      property(
        oneof(
          end,
          tuple(end, end).map((ends) => ends.join('/')),
          stringMatching(/^[0-9X./?~%-]{0,24}$/),
        ),
        (text) => {
          const parsed = parseEdtf(text);
          if (parsed === null) return;
          const days = [parsed.first, parsed.last].filter((day) => day !== null);
          expect(days.length).toBeGreaterThan(0);
          for (const day of days) expect(parseEdtf(day)).toEqual({ first: day, last: day, precision: 'day' });
          expect(days.toSorted()).toEqual(days);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('throws at no text', () => {
    assert(property(string(), (text) => parseEdtf(text) === null || /\d{3}/.test(text)));
  });
});

describe('daysInMonth', () => {
  it('knows leap years, centuries and the four hundredth year', () => {
    expect([2011, 2012, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  it('agrees with the calendar for every month of a year', () => {
    const calendar = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2013, at + 1, 0)).getUTCDate());
    expect(calendar.map((_, at) => daysInMonth(2013, at + 1))).toEqual(calendar);
  });
});
