// The subset of the Extended Date/Time Format (EDTF, ISO 8601-2:2019) that a fact's date may use, and what it spans.

/**
 * How exactly a date is known, coarsest first.
 * @see https://www.loc.gov/standards/datetime/
 */
type Precision = 'decade' | 'year' | 'season' | 'month' | 'day';

/** A date or interval: first and last day as `YYYY-MM-DD`, both included; an open end is null. */
export type DateSpan = { readonly first: string | null; readonly last: string | null; readonly precision: Precision };

/** Northern seasons by EDTF code: the first month of each; winter runs into the next year. */
const SEASON_FIRST_MONTH: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days of a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const day = (year: number, month: number, date: number): string => `${pad(year, 4)}-${pad(month)}-${pad(date)}`;

function parsePoint(text: string): DateSpan | null {
  const decade = /^(\d{3})X$/.exec(text);
  if (decade) {
    const year = Number(decade[1]) * 10;
    return { first: day(year, 1, 1), last: day(year + 9, 12, 31), precision: 'decade' };
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { first: day(year, 1, 1), last: day(year, 12, 31), precision: 'year' };
  const month = Number(parts[2]);
  if (parts[3] === undefined) {
    const opening = SEASON_FIRST_MONTH[month];
    if (opening !== undefined) {
      const closing = opening + 2 > 12 ? { year: year + 1, month: opening - 10 } : { year, month: opening + 2 };
      // The days are compared as text, which five digits of a year would break.
      if (closing.year > 9999) return null;
      return {
        first: day(year, opening, 1),
        last: day(closing.year, closing.month, daysInMonth(closing.year, closing.month)),
        precision: 'season',
      };
    }
    if (month < 1 || month > 12) return null;
    return { first: day(year, month, 1), last: day(year, month, daysInMonth(year, month)), precision: 'month' };
  }
  const date = Number(parts[3]);
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return { first: day(year, month, date), last: day(year, month, date), precision: 'day' };
}

/**
 * Reads an EDTF date (`2012-11-19`, `2012-10`, `2012`, `199X`, `2012-21` for spring 2012), an uncertain or approximate
 * one (trailing `?`, `~` or `%`, which widens nothing), or an interval of two (`2007/2012-10-29`, `../2012`, `2007/..`).
 * @returns the days it spans, or null for anything else, for dates that do not exist and for intervals that run backwards
 */
export function parseEdtf(text: string): DateSpan | null {
  const ends = text.split('/').map((end) => end.replace(/(?<=[\dX])[?~%]$/, ''));
  if (ends.length === 1) return parsePoint(ends[0] ?? '');
  if (ends.length !== 2) return null;
  const [from = '', to = ''] = ends;
  if (from === '..' && to === '..') return null;
  const first = from === '..' ? null : parsePoint(from);
  const last = to === '..' ? null : parsePoint(to);
  if ((from !== '..' && first === null) || (to !== '..' && last === null)) return null;
  if (first?.first && last?.last && first.first > last.last) return null;
  return {
    first: first?.first ?? null,
    last: last?.last ?? null,
    precision: first?.precision ?? last?.precision ?? 'day',
  };
}
