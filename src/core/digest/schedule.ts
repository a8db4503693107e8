// When a channel's digest is due: for which local date, from when until when, what was left out and why, and when next.
import type { DigestSettings } from './digest.ts';
import { type LocalDate, daysAfter, weekdayOf } from './local-day.ts';
import { instantOf, localDateOf } from './zone.ts';

/** The settings that decide when. */
export type Schedule = Pick<DigestSettings, 'time' | 'zone' | 'days' | 'pausedUntil' | 'skipped' | 'holidays'>;

/** What is settled: no date before `since` (an instant) is owed, and no date in `done` comes again, however it ended. */
export type Ledger = { readonly since: number; readonly done: ReadonlySet<LocalDate> };

/** The digest of a local date: it belongs at the instant `at` and may still come before `until`. */
type Due = { readonly date: LocalDate; readonly at: number; readonly until: number };

/** Why a date that has its time behind it gets no digest. `missed`: nobody was there until the grace was over. */
export type SkipReason = 'missed' | 'paused' | 'skipped' | 'holiday';
type SkippedDate = { readonly date: LocalDate; readonly why: SkipReason };

export type Plan = {
  readonly due: Due | null;
  /** Dates to be entered in the ledger, oldest first. */
  readonly skipped: readonly SkippedDate[];
  /** The first digest after now; null where no day is left to it. */
  readonly next: { readonly date: LocalDate; readonly at: number } | null;
};

/** How long a digest may be late, in milliseconds. */
export const GRACE = 2 * 60 * 60_000;

/** After a longer absence only the dates of the last week are told as missed. */
const DAYS_BACK = 7;
/** Where so many days bring none, the settings leave no day. */
const DAYS_AHEAD = 366;

/** Why the settings leave a date out, or null. */
function leftOut(date: LocalDate, schedule: Schedule): SkipReason | null {
  if (schedule.skipped.includes(date)) return 'skipped';
  if (schedule.holidays.includes(date)) return 'holiday';
  return schedule.pausedUntil !== null && date < schedule.pausedUntil ? 'paused' : null;
}

/** When the digest of a date is due by time, zone and weekday; null where it never is. */
const timeOf = (date: LocalDate, { days, time, zone }: Schedule): number | null =>
  days.includes(weekdayOf(date)) ? instantOf(date, time, zone) : null;

function nextAfter(now: number, schedule: Schedule, done: ReadonlySet<LocalDate>): Plan['next'] {
  const today = localDateOf(now, schedule.zone);
  const { pausedUntil } = schedule;
  const from = pausedUntil !== null && pausedUntil > today ? pausedUntil : today;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = daysAfter(from, ahead);
    if (done.has(date) || leftOut(date, schedule) !== null) continue;
    const at = timeOf(date, schedule);
    if (at !== null && at > now) return { date, at };
  }
  return null;
}

/**
 * Tells what is to be done now. A date is due from its time until the grace is over, once; a time that comes twice counts the
 * first time, one that the clock leaps over at the first minute after.
 * @param now instant in milliseconds; @param grace how late a digest may be, in milliseconds
 */
export function planDigest(schedule: Schedule, now: number, ledger: Ledger, grace: number = GRACE): Plan {
  const today = localDateOf(now, schedule.zone);
  const oldest = daysAfter(today, -DAYS_BACK);
  const since = localDateOf(ledger.since, schedule.zone);
  const passed: { readonly date: LocalDate; readonly at: number; readonly why: SkipReason | null }[] = [];
  for (let date = since > oldest ? since : oldest; date <= today; date = daysAfter(date, 1)) {
    const at = ledger.done.has(date) ? null : timeOf(date, schedule);
    if (at !== null && at >= ledger.since && at <= now) passed.push({ date, at, why: leftOut(date, schedule) });
  }
  // A grace of days may hold two dates: the later one is posted.
  const open = passed.findLast(({ at, why }) => why === null && now < at + grace);
  return {
    due: open ? { date: open.date, at: open.at, until: open.at + grace } : null,
    skipped: passed.flatMap((day) => (day === open ? [] : [{ date: day.date, why: day.why ?? 'missed' }])),
    next: nextAfter(now, schedule, ledger.done),
  };
}
