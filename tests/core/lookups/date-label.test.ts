// A date in words, as precisely as it is known.
import { describe, expect, it } from 'vitest';
import { dateLabel, dateOrder } from '../../../src/core/lookups/date-label.ts';
import { createHouse, DEFAULT_HOUSE } from '../../../src/core/lookups/house-profile.ts';

const label = (edtf: string, basis: 'printed' | 'computed' = 'printed', dates: 'ap' | 'british' = 'ap'): string =>
  dateLabel({ edtf, wording: 'then', basis }, createHouse({ ...DEFAULT_HOUSE, dates }));

describe('dateLabel', () => {
  it('says a decade, a year, a season, a month, a day, a stretch and a deadline', () => {
    const dates = [
      '199X',
      '2012',
      '2012-21',
      '2012-24',
      '2012-09',
      '2012-10-24',
      '2012-10?',
      '2007/2012-10-29',
      '../2012-11-30',
      '2007/..',
    ];
    expect(dates.map((edtf) => label(edtf))).toEqual([
      '1990s',
      '2012',
      'spring 2012',
      'winter 2012',
      'September 2012',
      'Oct. 24, 2012',
      'October 2012',
      '2007 to Oct. 29, 2012',
      'by Nov. 30, 2012',
      'from 2007',
    ]);
  });

  it("says that a date is computed, and writes days in the house's style", () => {
    expect([label('2012-10-24', 'computed'), label('2012-10-24', 'computed', 'british')]).toEqual([
      'Oct. 24, 2012, computed',
      '24 October 2012, computed',
    ]);
  });

  it("says a date in the fact's own words where it has some, in the house's style", () => {
    const week = { edtf: '2012-10-22/2012-10-28', wording: 'last week', label: 'the week before Oct. 29, 2012' } as const;
    const styles = (['ap', 'british'] as const).map((dates) => createHouse({ ...DEFAULT_HOUSE, dates }));
    expect([
      ...styles.map((house) => dateLabel({ ...week, basis: 'computed' }, house)),
      ...styles.map((house) => dateLabel({ edtf: '2013', wording: 'early 2013', basis: 'printed', label: 'early 2013' }, house)),
    ]).toEqual([
      'the week before Oct. 29, 2012, computed',
      'the week before 29 October 2012, computed',
      'early 2013',
      'early 2013',
    ]);
  });
});

describe('dateOrder', () => {
  it('puts what begins earlier first, and of two that begin together the shorter; a deadline stands where it ends', () => {
    const dates = ['../2012-11-30', '2012', '199X', '2012-01-01', '2012-12'];
    expect(dates.toSorted((a, b) => (dateOrder(a) < dateOrder(b) ? -1 : 1))).toEqual([
      '199X',
      '2012-01-01',
      '2012',
      '../2012-11-30',
      '2012-12',
    ]);
  });
});
