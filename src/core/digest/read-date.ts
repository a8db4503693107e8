// A date as people type it, read in the light of today: "tomorrow", "mon", "nov 30", "30.11.", "2026-11-30".
import { fold } from '../text/words.ts';
import { type LocalDate, daysAfter, localDate, weekdayOf } from './local-day.ts';

/** The date, or how to write it instead. */
export type ReadDate = { readonly ok: true; readonly date: LocalDate } | { readonly ok: false; readonly message: string };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = [
  /^mon(?:days?)?$/,
  /^tue(?:s|sdays?)?$/,
  /^wed(?:s|nesdays?)?$/,
  /^thu(?:r|rs|rsdays?)?$/,
  /^fri(?:days?)?$/,
  /^sat(?:urdays?)?$/,
  /^sun(?:days?)?$/,
];
const MONDAY = 1;
const HOW_TO = 'Write a date such as tomorrow, Nov 30 or 2026-11-30.';

/** The ISO weekday that a word names, short or long, or null: "mon", "Tues", "wednesdays". */
export function readWeekday(word: string): number | null {
  const found = WEEKDAYS.findIndex((pattern) => pattern.test(word));
  return found < 0 ? null : found + 1;
}

/** The number of a month, from 1, or 0: "nov", "Sept", "november". */
const monthOf = (word: string): number =>
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/.test(
    word,
  )
    ? MONTHS.indexOf(word.slice(0, 3)) + 1
    : 0;

/** Today or later, so many days on. */
const inDays = (today: LocalDate, days: number): ReadDate => ({ ok: true, date: daysAfter(today, days) });

/** A day and month without a year mean the next time that they come. */
function nextOf(today: LocalDate, month: number, day: number, year: number | null): ReadDate {
  const thisYear = Number(today.slice(0, 4));
  const years = year === null ? [0, 1, 2, 3, 4].map((more) => thisYear + more) : [year];
  const dates = years.flatMap((each) => localDate(each, month, day) ?? []);
  const date = dates.find((each) => each >= today);
  if (date !== undefined) return { ok: true, date };
  if (dates.length > 0) return { ok: false, message: `${dates[0]} is over. Write a date from today on, ${today}.` };
  return { ok: false, message: `The calendar has no such day. ${HOW_TO}` };
}

/**
 * Reads a date from today on.
 * @param today the date in the channel's zone
 * @example readDate('nov 30', '2026-11-23') // { ok: true, date: '2026-11-30' }
 */
export function readDate(typed: string, today: LocalDate): ReadDate {
  const text = fold(typed)
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  if (text === '') return { ok: false, message: HOW_TO };
  if (text === 'today') return inDays(today, 0);
  if (/^(?:tomorrow|tmrw|tomorow|tommorow|tommorrow)$/.test(text)) return inDays(today, 1);
  const span = /^(?:in |for )?(\d{1,2}|a|one) (day|week)s?$/.exec(text);
  if (span) return inDays(today, (/\d/.test(span[1] ?? '') ? Number(span[1]) : 1) * (span[2] === 'week' ? 7 : 1));
  const weekday = text === 'next week' ? MONDAY : readWeekday(text.replace(/^(?:next|on|this) /, ''));
  // A weekday is never today: whoever means today says so.
  if (weekday !== null) {
    const days = (weekday - weekdayOf(today) + 7) % 7;
    return inDays(today, days === 0 ? 7 : days);
  }
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (iso) return nextOf(today, Number(iso[2]), Number(iso[3]), Number(iso[1]));
  const words = /^(?:([a-z]+)\.? (\d{1,2})|(\d{1,2})\.? (?:of )?([a-z]+)\.?)(?: (\d{4}))?$/.exec(text.replace(/^the /, ''));
  const month = monthOf(words?.[1] ?? words?.[4] ?? '');
  if (words && month > 0)
    return nextOf(today, month, Number(words[2] ?? words[3]), words[5] === undefined ? null : Number(words[5]));
  const figures = /^(\d{1,2})([./-])(\d{1,2})(?:[./-](\d{4})?)?$/.exec(text);
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[3])];
    const year = figures[4] === undefined ? null : Number(figures[4]);
    // Dots put the day first; with slashes half of the world means the other order.
    if (figures[2] === '.' || first > 12 || first === second) return nextOf(today, second, first, year);
    if (second > 12) return nextOf(today, first, second, year);
    return { ok: false, message: `"${typed.trim()}" may be two days: write the month as a word, for example Nov 30.` };
  }
  return { ok: false, message: `"${typed.trim()}" is no date that I can read. ${HOW_TO}` };
}
