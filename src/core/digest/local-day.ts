// A day as the people of a channel count it: a calendar date without a clock, a zone or an hour.
import { parseISO } from 'date-fns/parseISO';
import { toDate } from 'date-fns/toDate';
import { daysInMonth } from '../knowledge/edtf.ts';

/** A calendar date as `YYYY-MM-DD`; dates compare as texts. */
export type LocalDate = string;

/** ISO weekdays: 1 for Monday to 7 for Sunday. */
export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];
export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Months as AP prints them before a day: the five short names in full. */
const AP_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const DAY = 24 * 60 * 60_000;

/** Noon in UTC stands for the day in reckoning: UTC has no summer time, and each of its days is as long as the other. */
const noonOf = (date: LocalDate): number => parseISO(`${date}T12:00:00Z`).getTime();

/** The calendar date that an instant has in UTC, or that a wall clock shows when its time is written as if it were UTC. */
export const utcDateOf = (instant: number): LocalDate => toDate(instant).toISOString().slice(0, 10);

/** The date of a year (1900 to 2999), month (from 1) and day, or null where the calendar has none, as Feb. 30. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const exists = year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
}

/** Whether a text is a date of the calendar, written as `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && localDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The date so many days later, or earlier where `days` is below 0. */
export const daysAfter = (date: LocalDate, days: number): LocalDate => utcDateOf(noonOf(date) + days * DAY);

/** The ISO weekday. */
export const weekdayOf = (date: LocalDate): number => toDate(noonOf(date)).getUTCDay() || 7;

/** "Mon". */
export const weekdayName = (weekday: number): string => WEEKDAY_NAMES[weekday - 1] ?? '';

/** "Nov. 23", in AP style. */
export function monthAndDay(date: LocalDate): string {
  return `${AP_MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8))}`;
}

/** "Mon, Nov. 23". */
export const shortDate = (date: LocalDate): string => `${weekdayName(weekdayOf(date))}, ${monthAndDay(date)}`;
