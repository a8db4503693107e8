// When a channel's digest is due: for which local date, from when until when, what was left out and why, and when next.
import type { DigestSettings } from './digest.ts';
import { type LocalDate, daysAfter, weekdayOf } from './local-day.ts';
import { instantOf, localDateOf } from './zone.ts';

/** The settings that decide when. */
export type Schedule = Pick<DigestSettings, 'time' | 'zone' | 'days' | 'pausedUntil' | 'skipped' | 'holidays'>;

/** The digest of a local date: it belongs at the instant `at` and may still come before `until`. */
export type Due = { readonly date: LocalDate; readonly at: number; readonly until: number };

/**
 * What is owed: no date whose time came before `since` (an instant), but for `owed`, which was due already when the settings were
 * last changed; and no date in `done` comes again, however it ended.
 */
export type Ledger = { readonly since: number; readonly owed: Due | null; readonly done: ReadonlySet<LocalDate> };

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

/** When a date is owed; null where it never is. What was due before a change keeps its span, unless it has its time after it again. */
function owedOn(date: LocalDate, schedule: Schedule, { since, owed }: Ledger, grace: number): Due | null {
  const at = timeOf(date, schedule);
  if (at !== null && at >= since) return { date, at, until: at + grace };
  return owed?.date === date ? owed : null;
}

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
  const set = localDateOf(ledger.since, schedule.zone);
  const first = ledger.owed !== null && ledger.owed.date < set ? ledger.owed.date : set;
  const passed: { readonly due: Due; readonly why: SkipReason | null }[] = [];
  for (let date = first > oldest ? first : oldest; date <= today; date = daysAfter(date, 1)) {
    const due = ledger.done.has(date) ? null : owedOn(date, schedule, ledger, grace);
    if (due !== null && due.at <= now) passed.push({ due, why: leftOut(date, schedule) });
  }
  // A grace of days may hold two dates: the later one is posted.
  const open = passed.findLast(({ due, why }) => why === null && now < due.until);
  return {
    due: open?.due ?? null,
    skipped: passed.flatMap((day) => (day === open ? [] : [{ date: day.due.date, why: day.why ?? 'missed' }])),
    next: nextAfter(now, schedule, ledger.done),
  };
}
