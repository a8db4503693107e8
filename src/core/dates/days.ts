// Days as text (`YYYY-MM-DD`) and spans of them, counted without a clock.
import { daysInMonth } from '../knowledge/edtf.ts';

export type DatePrecision = 'decade' | 'year' | 'season' | 'month' | 'week' | 'day';
export type DatePart = 'early' | 'mid' | 'end';
export type DateBound = 'since' | 'by' | 'after';

/** First and last day, both included, and how exactly they are told. */
export type Span = { readonly first: string; readonly last: string; readonly precision: DatePrecision };

export const pad = (value: number): string => String(value).padStart(2, '0');
export const monthSpan = (year: number, month: number): Span => ({
  first: `${year}-${pad(month)}-01`,
  last: `${year}-${pad(month)}-${pad(daysInMonth(year, month))}`,
  precision: 'month',
});
export const yearSpan = (year: number): Span => ({ first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year' });
export const daySpan = (day: string): Span => ({ first: day, last: day, precision: 'day' });

/** The beginning, middle or end of a month, a season or a year; the end of a month is its last day. */
export function narrowed(span: Span, part: DatePart): Span {
  const length = dayNumber(span.last) - dayNumber(span.first) + 1;
  const third = Math.floor(length / 3);
  if (part === 'early') return { ...span, last: addDays(span.first, third - 1) };
  if (part === 'mid') return { ...span, first: addDays(span.first, third), last: addDays(span.last, -third) };
  return { ...span, first: addDays(span.last, 1 - third) };
}

/** The number of days from the epoch and back, without a clock: `YYYY-MM-DD` is counted as the calendar counts. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  let days = date - 1;
  for (let before = 1; before < month; before += 1) days += daysInMonth(year, before);
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + days;
}

/** The day that lies a number of days from another. */
export function addDays(day: string, days: number): string {
  let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  date += days;
  while (date < 1) {
    month -= 1;
    if (month < 1) [month, year] = [12, year - 1];
    date += daysInMonth(year, month);
  }
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [month, year] = [1, year + 1];
  }
  return `${year}-${pad(month)}-${pad(date)}`;
}

/** Sunday is 0. Jan. 1 of the year 1 was a Monday. */
export const weekdayOf = (day: string): number => (dayNumber(day) + 1) % 7;
