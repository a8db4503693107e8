// The dates of a fact: what its statement prints, then the time of its field, as a draft or a question may name it.
import { expect, it } from 'vitest';
import { datesOf } from '../../../src/core/dates/dates-of.ts';
import { readDates } from '../../../src/core/dates/read-dates.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { HARBOUR_FACTS } from '../../support/sample-harbour.ts';

const { left, opposed } = HARBOUR_FACTS;
/** The date that a field of this time adds. */
const added = (edtf: string, wording = 'then') => datesOf({ ...left, when: { edtf, wording, basis: 'printed' } }, []).at(-1);

it('are those that the statement prints alone where the field tells none', () => {
  const printed = readDates(tokenise('It opened on Oct. 24, 2012.'), '2012-10-29');
  expect([datesOf(opposed, printed), datesOf(opposed, [])]).toEqual([printed, []]);
});

it('end with the time of the field, as exactly as it is known', () => {
  expect([added('2012-10-24'), added('2012-10'), added('199X')]).toMatchObject([
    { first: '2012-10-24', last: '2012-10-24', precision: 'day', bound: null, part: null },
    { first: '2012-10-01', last: '2012-10-31', precision: 'month', bound: null, part: null },
    { first: '1990-01-01', last: '1999-12-31', precision: 'decade', bound: null, part: null },
  ]);
});

it('take a span within a year for a week, one over years for "since", and an open beginning for "by"', () => {
  expect([
    added('2012-10-22/2012-10-28'),
    added('2007/2012-10-29'),
    added('../2012-11-30'),
    added('../2012-11-15'),
  ]).toMatchObject([
    { first: '2012-10-22', last: '2012-10-28', precision: 'week', bound: null },
    { first: '2007-01-01', last: '2007-12-31', precision: 'year', bound: 'since' },
    { first: '2012-11-21', last: '2012-11-30', precision: 'month', part: 'end', bound: 'by' },
    { first: '2012-11-15', last: '2012-11-15', bound: 'by' },
  ]);
});

it('know a window that ends with the account', () => {
  expect([added('2012-09-29/2012-10-29', 'over the past month')?.rolling, added('2012-10')?.rolling]).toEqual([true, false]);
});
