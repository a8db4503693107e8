// A sample of the simulated year (npm run simulate-year): the weeks in which clocks are set, held against Intl.
import { describe, expect, it } from 'vitest';
import { compareDigests, readWallClock, simulateDigests } from '../../support/simulated-year.ts';

const DAY = 24 * 60 * 60_000;

/** Zones with a day near which the clock changes, or nothing does. */
const SAMPLES: readonly (readonly [zone: string, near: string, changes: number])[] = [
  ['Africa/Bamako', '2026-03-29', 0],
  ['Africa/Casablanca', '2026-02-15', 1],
  ['America/Nuuk', '2024-03-31', 1],
  ['America/Sao_Paulo', '2018-11-04', 1],
  ['Asia/Tehran', '2022-03-22', 1],
  ['Australia/Lord_Howe', '2026-04-05', 1],
  ['Europe/Paris', '2026-03-29', 1],
  ['Pacific/Apia', '2011-12-30', 1],
];

describe('a simulated week', () => {
  it.each(SAMPLES)('brings %s near %s one digest a local day, at its time', (zone, near, changes) => {
    const clock = readWallClock(zone, Date.parse(near) - 4 * DAY, Date.parse(near) + 4 * DAY);
    expect(clock.changes).toHaveLength(changes);
    for (const time of ['00:00', '02:30', '23:45']) {
      const outcome = compareDigests(clock, time, simulateDigests(clock, { time }));
      expect([time, outcome]).toEqual([
        time,
        { ...outcome, posted: outcome.days, doubled: [], missed: [], stray: [], wrongTime: [] },
      ]);
      expect(outcome.days).toBeGreaterThan(5);
    }
  });

  it('would tell of a digest that is missed, doubled or an hour off', () => {
    const clock = readWallClock('Europe/Paris', Date.parse('2026-11-20'), Date.parse('2026-11-27'));
    const posted = simulateDigests(clock, { time: '08:30' });
    const on = (date: string): number => posted.get(date)?.[0] ?? 0;
    const wrong = new Map(posted)
      .set('2026-11-22', [on('2026-11-22') + 60 * 60_000])
      .set('2026-11-23', [on('2026-11-23'), on('2026-11-23') + 60_000]);
    wrong.delete('2026-11-24');
    expect(compareDigests(clock, '08:30', wrong)).toMatchObject({
      doubled: ['2026-11-23'],
      missed: ['2026-11-24'],
      wrongTime: ['2026-11-22'],
    });
  });
});
