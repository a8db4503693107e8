// The words by which a text names a time: months, weekdays, seasons, parts and bounds of a time, units of time.
import type { DateBound, DatePart, DatePrecision } from './days.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
export const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
export const BOUNDS: Readonly<Record<string, DateBound>> = {
  since: 'since',
  from: 'since',
  by: 'by',
  until: 'by',
  till: 'by',
  before: 'by',
  after: 'after',
};
export const PARTS: Readonly<Record<string, DatePart>> = {
  early: 'early',
  start: 'early',
  beginning: 'early',
  opening: 'early',
  first: 'early',
  mid: 'mid',
  middle: 'mid',
  end: 'end',
  late: 'end',
  close: 'end',
  ends: 'end',
  last: 'end',
};

/** Words that a time may open with; all others are passed over. */
export const OPENING =
  /^(?:\d.*|today|yesterday|tomorrow|week|month|year|last|previous|prior|next|coming|following|this|current|past|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|spring|summer|autumn|fall|winter|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:eigh|nine|seven|six)t?ies)$/;

/** Units of time by their days. */
export const DAYS: Readonly<Record<string, { readonly days: number; readonly precision: DatePrecision }>> = {
  day: { days: 1, precision: 'day' },
  days: { days: 1, precision: 'day' },
  week: { days: 7, precision: 'week' },
  weeks: { days: 7, precision: 'week' },
  month: { days: 30, precision: 'month' },
  months: { days: 30, precision: 'month' },
  year: { days: 365, precision: 'year' },
  years: { days: 365, precision: 'year' },
};
const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number in words or figures; 0 for anything else. */
export const countOf = (word: string | undefined): number =>
  word === undefined ? 0 : word === 'a' ? 1 : /^\d{1,2}$/.test(word) ? Number(word) : Math.max(0, COUNTS.indexOf(word));

/** The month of a name or abbreviation, from 1; 0 for anything else. "may" and "march" need a date beside them. */
export function monthOf(word: string | undefined): number {
  if (word === undefined || word.length < 3) return 0;
  return (
    MONTHS.findIndex(
      (month) => month === word || (word.length <= 4 && month.startsWith(word) && word !== 'mar' && word !== 'dece'),
    ) + 1
  );
}

export const isYear = (text: string | undefined): boolean => text !== undefined && /^(?:19|20)\d\d$/.test(text);
