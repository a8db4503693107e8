// The scheduler run tick by tick through a stretch of time, beside what a wall clock of another make says should have come.
import type { DigestSettings } from '../../src/core/digest/digest.ts';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import type { LocalDate } from '../../src/core/digest/local-day.ts';
import { planDigest } from '../../src/core/digest/schedule.ts';

const MINUTE = 60_000;
const TICK = 30_000;
/** So near a change of the clock the scheduler is asked at every tick, elsewhere at the time that it gave as its next. */
const NEAR_CHANGE = 2 * 60 * MINUTE;

/** What a clock on the wall shows at each minute from `start` on ("2026-03-29 01:59"), and when it was set. */
export type WallClock = {
  readonly zone: string;
  readonly start: number;
  readonly shows: readonly string[];
  readonly changes: readonly number[];
};

/** Reads the clock of a zone off Intl alone, minute by minute, from one instant to before another. */
export function readWallClock(zone: string, from: number, to: number): WallClock {
  // The Swedish way to write a time is the ISO one: it compares as text.
  const { format } = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const shows = Array.from({ length: (to - from) / MINUTE }, (_, at) => format(from + at * MINUTE));
  const asUtc = shows.map((shown) => Date.parse(`${shown.replace(' ', 'T')}Z`));
  const changes = asUtc.flatMap((shown, at) => (at > 0 && shown - (asUtc[at - 1] ?? 0) !== MINUTE ? [from + at * MINUTE] : []));
  return { zone, start: from, shows, changes };
}

/**
 * When the digest of each local date belongs: at the first minute at which the clock shows its time or later. The first and last
 * day of the stretch, which may be cut, are left out.
 */
function expectedDigests({ start, shows }: WallClock, time: string): Map<LocalDate, number> {
  const dates = [...new Set(shows.map((shown) => shown.slice(0, 10)))].toSorted().slice(1, -1);
  const expected = new Map<LocalDate, number>();
  let at = 0;
  for (const date of dates) {
    while (at < shows.length && (shows[at] ?? '') < `${date} ${time}`) at += 1;
    if (at < shows.length) expected.set(date, start + at * MINUTE);
  }
  return expected;
}

/** Every digest that a bot would post that looks every half minute; a date that comes twice has two instants. */
export function simulateDigests(clock: WallClock, given: Partial<DigestSettings> = {}): Map<LocalDate, number[]> {
  const settings = { ...defaultDigestSettings(clock.zone), days: [1, 2, 3, 4, 5, 6, 7], ...given };
  const end = clock.start + clock.shows.length * MINUTE;
  const done = new Set<LocalDate>();
  const posted = new Map<LocalDate, number[]>();
  let next = clock.start;
  let change = 0;
  for (let now = clock.start; now < end; now += TICK) {
    while (change < clock.changes.length && (clock.changes[change] ?? 0) + NEAR_CHANGE < now) change += 1;
    if (now < next && now < (clock.changes[change] ?? Infinity) - NEAR_CHANGE) continue;
    const plan = planDigest(settings, now, { since: clock.start, owed: null, done });
    for (const { date } of plan.skipped) done.add(date);
    if (plan.due) {
      done.add(plan.due.date);
      posted.set(plan.due.date, [...(posted.get(plan.due.date) ?? []), now]);
    }
    next = plan.next?.at ?? Infinity;
  }
  return posted;
}

/** How a simulated stretch went, by local dates. */
export type Outcome = {
  readonly days: number;
  readonly posted: number;
  readonly doubled: readonly LocalDate[];
  readonly missed: readonly LocalDate[];
  /** Dates that the zone does not have. */
  readonly stray: readonly LocalDate[];
  readonly wrongTime: readonly LocalDate[];
  /** Dates on which the clock never showed the time, since it was set forward over it. */
  readonly leapt: readonly LocalDate[];
};

/** Compares what was posted with what belongs; dates before the first and after the last expected one are not looked at. */
export function compareDigests(clock: WallClock, time: string, posted: ReadonlyMap<LocalDate, readonly number[]>): Outcome {
  const expected = [...expectedDigests(clock, time)];
  const dates = expected.map(([date]) => date);
  return {
    days: dates.length,
    posted: dates.filter((date) => posted.has(date)).length,
    doubled: dates.filter((date) => (posted.get(date)?.length ?? 0) > 1),
    missed: dates.filter((date) => !posted.has(date)),
    stray: [...posted.keys()].filter((date) => date > (dates[0] ?? '') && date < (dates.at(-1) ?? '') && !dates.includes(date)),
    wrongTime: expected.flatMap(([date, at]) => (posted.has(date) && posted.get(date)?.[0] !== at ? [date] : [])),
    leapt: expected.flatMap(([date, at]) => (clock.shows[(at - clock.start) / MINUTE] === `${date} ${time}` ? [] : [date])),
  };
}
