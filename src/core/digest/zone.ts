// Wall clocks and instants: what a zone's clock shows, and when it first shows a time of a day.
import { tzOffset } from '@date-fns/tz';
import { parseISO } from 'date-fns/parseISO';
import { toDate } from 'date-fns/toDate';
import { type LocalDate, utcDateOf } from './local-day.ts';

/** A time of day as `HH:MM`, 00:00 to 23:59. */
export type LocalTime = string;

export const isLocalTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

const MINUTE = 60_000;
/** Clocks show up to 14 hours more and 12 less than UTC; within so long on both sides no zone sets its clock twice. */
const REACH = 26 * 60 * MINUTE;

/**
 * Whether a text names a zone of the IANA database, in any case. Offsets such as +05:00 are none: they know no summer time.
 * Intl is asked, since a date of @date-fns/tz in an unknown zone is NaN without a word.
 */
export function isZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What the zone's clock shows at an instant, as the instant at which a clock in UTC shows the same. */
const wallClock = (instant: number, zone: string): number => instant + tzOffset(zone, toDate(instant)) * MINUTE;

/** The date in the zone at an instant (milliseconds since 1970, UTC). */
export const localDateOf = (instant: number, zone: string): LocalDate => utcDateOf(wallClock(instant, zone));

/** The time of day in the zone at an instant. */
export const localTimeOf = (instant: number, zone: string): LocalTime =>
  toDate(wallClock(instant, zone)).toISOString().slice(11, 16);

/** The first instant of the later offset, to the minute, where the zone's clock is set between two instants. */
function changeBetween(before: number, after: number, zone: string): number {
  const offset = (instant: number): number => wallClock(instant, zone) - instant;
  let low = before;
  let high = after;
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / (2 * MINUTE)) * MINUTE;
    if (offset(middle) === offset(before)) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The instant at which a zone's clock first shows a time of a date. Where the clock is set forward over that time, the first
 * minute after the gap; where it is set back and shows the time twice, the first.
 * @returns milliseconds since 1970 (UTC), or null where the zone left the whole day out, as Samoa did Dec. 30, 2011
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): number | null {
  const wanted = parseISO(`${date}T${time}:00Z`).getTime();
  const before = wanted - REACH;
  const after = wanted + REACH;
  const early = wanted - (wallClock(before, zone) - before);
  const late = wanted - (wallClock(after, zone) - after);
  if (early === late) return early;
  const change = changeBetween(before, after, zone);
  if (early < change) return early;
  if (late >= change) return late;
  const dayExists = [change - MINUTE, change].some((instant) => localDateOf(instant, zone) === date);
  return dayExists ? change : null;
}
