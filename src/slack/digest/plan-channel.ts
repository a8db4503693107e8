// What there is to do for a channel's digest, by its subscription and what is settled of it.
import type { LocalDate } from '../../core/digest/local-day.ts';
import { type Plan, planDigest } from '../../core/digest/schedule.ts';
import type { LedgerEntry, Subscription } from '../../store/digest-store.ts';

/** So many entries of a channel hold a week and more: the schedule looks back no further. */
export const LATEST = 14;

/** The dates of a ledger that are settled, however they ended. */
export const settledDates = (entries: readonly LedgerEntry[]): ReadonlySet<LocalDate> =>
  new Set(entries.filter(({ status }) => status !== 'claimed').map(({ localDate }) => localDate));

/** Plans the digest of a channel as of now. @param grace how late it may be, in milliseconds */
export const planChannel = (
  { settings, changedAt, owed }: Subscription,
  done: ReadonlySet<LocalDate>,
  now: number,
  grace: number,
): Plan => planDigest(settings, now, { since: changedAt, owed, done }, grace);
