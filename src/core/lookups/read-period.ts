// A stretch of time as a reporter types it becomes the days that it spans.
import { type DateSpan, parseEdtf } from '../knowledge/edtf.ts';
import { AS_OF } from '../knowledge/fact.ts';
import { MONTHS } from './house-profile.ts';

/** The days of a period, both ends included; an open end is null. */
export type Period = Pick<DateSpan, 'first' | 'last'>;

const SEASON_CODES: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' };
/** Names of months by their first three letters, in any case, with or without a dot. */
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t)?`).join('|')})\\.?`;
const YEAR = AS_OF.slice(0, 4);

function monthNumber(word: string): string {
  const at = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());
  return String(at + 1).padStart(2, '0');
}

/** One point in words as EDTF, or as it is typed. */
function edtfOf(text: string): string {
  const decade = /^(?:the )?(\d{3})0s$/.exec(text);
  if (decade) return `${decade[1]}X`;
  const season = /^(?:the )?(spring|summer|autumn|fall|winter)(?: (?:of )?(\d{4}))?$/.exec(text);
  if (season) return `${season[2] ?? YEAR}-${SEASON_CODES[season[1] ?? '']}`;
  const monthFirst = new RegExp(`^(${MONTH})(?: (\\d{1,2}))?(?:,? (\\d{4}))?$`, 'i').exec(text);
  const dayFirst = new RegExp(`^(\\d{1,2}) (${MONTH})(?:,? (\\d{4}))?$`, 'i').exec(text);
  const [word, day, year] = monthFirst ? monthFirst.slice(1) : dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [];
  if (word === undefined) return text.replace(/(?<=^\d{3})x$/, 'X');
  return `${year ?? YEAR}-${monthNumber(word)}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
}

/**
 * Reads "1990s", "spring 2012", "Oct. 24", "October 2012", "2012", "2007 to 2010", "before 2012", "since 2007", or EDTF.
 * A season, month or day without a year is that of the file's year.
 * @returns the days, or null for what is no period
 */
export function readPeriod(typed: string): Period | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const before = /^(?:before|until|by|up to) (.+)$/.exec(text);
  const after = /^(?:after|since|from) ((?!.* to ).+)$/.exec(text);
  const range = /^(?:from )?(.+?) (?:to|until) (.+)$/s.exec(text);
  const [from, to] = before ? ['..', before[1]] : after ? [after[1], '..'] : range ? [range[1], range[2]] : [text];
  const span = parseEdtf([from, to].flatMap((end) => (end === undefined ? [] : [end === '..' ? end : edtfOf(end)])).join('/'));
  return span && { first: span.first, last: span.last };
}

/** Whether two stretches of time share a day. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.first === null || b.last === null || a.first <= b.last) && (b.first === null || a.last === null || b.first <= a.last);
