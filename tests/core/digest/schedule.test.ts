// When a digest is due, until when, what is skipped and why, and when the next one comes.
import { describe, expect, it } from 'vitest';
import { defaultDigestSettings } from '../../../src/core/digest/digest.ts';
import { GRACE, type Ledger, type Schedule, planDigest } from '../../../src/core/digest/schedule.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
const aSchedule = (given: Partial<Schedule> = {}): Schedule => ({ ...defaultDigestSettings('Europe/Paris'), ...given });
const aLedger = (since: string, ...done: string[]): Ledger => ({ since: utc(since), owed: null, done: new Set(done) });

const MINUTE = 60_000;
// Nov. 23, 2026 is a Monday; Paris is an hour ahead of UTC.
const MONDAY = '2026-11-23';
const AT_MONDAY = utc('2026-11-23T07:30');
const TUESDAY = { date: '2026-11-24', at: utc('2026-11-24T07:30') };
const FROM_SUNDAY = aLedger('2026-11-22T12:00');

describe('planDigest', () => {
  it('waits for the local time', () => {
    expect(planDigest(aSchedule(), AT_MONDAY - 1, FROM_SUNDAY)).toEqual({
      due: null,
      skipped: [],
      next: { date: MONDAY, at: AT_MONDAY },
    });
  });

  it('is due from the local time until the grace is over', () => {
    const due = { date: MONDAY, at: AT_MONDAY, until: AT_MONDAY + GRACE };
    const plan = { due, skipped: [], next: TUESDAY };
    expect([AT_MONDAY, AT_MONDAY + GRACE - 1].map((now) => planDigest(aSchedule(), now, FROM_SUNDAY))).toEqual([plan, plan]);
  });

  it('counts a date as missed once the grace is over', () => {
    expect(planDigest(aSchedule(), AT_MONDAY + GRACE, FROM_SUNDAY)).toEqual({
      due: null,
      skipped: [{ date: MONDAY, why: 'missed' }],
      next: TUESDAY,
    });
  });

  it('owes a date no second time, however it ended', () => {
    expect(planDigest(aSchedule(), AT_MONDAY, aLedger('2026-11-22T12:00', MONDAY))).toEqual({
      due: null,
      skipped: [],
      next: TUESDAY,
    });
  });

  it('owes nothing for a time that had passed when it was set', () => {
    expect(planDigest(aSchedule(), AT_MONDAY + 1, aLedger('2026-11-23T07:30:01'))).toEqual({
      due: null,
      skipped: [],
      next: TUESDAY,
    });
  });

  describe('after a change of settings while a digest was due', () => {
    const owed = { date: MONDAY, at: AT_MONDAY, until: AT_MONDAY + GRACE };
    const now = AT_MONDAY + 5 * MINUTE;
    const changed: Ledger = { since: now, owed, done: new Set() };

    it.each([
      ['nothing of its time', {}],
      ['an earlier time, even one that is long over', { time: '03:00' }],
      ['other days', { days: [2, 4] }],
      ['another zone', { zone: 'Asia/Tokyo' }],
    ])('owes it still, until the same instant, whatever is set: %s', (_what, given) => {
      const schedule = aSchedule(given);
      const plans = [now, owed.until - 1].map((at) => planDigest(schedule, at, changed).due);
      expect([plans, planDigest(schedule, owed.until, changed).skipped]).toEqual([
        [owed, owed],
        [{ date: MONDAY, why: 'missed' }],
      ]);
    });

    it('owes it at its new time where that is still to come', () => {
      const schedule = aSchedule({ time: '15:00' });
      const at = utc('2026-11-23T14:00');
      expect([now, at].map((each) => planDigest(schedule, each, changed).due)).toEqual([
        null,
        { date: MONDAY, at, until: at + GRACE },
      ]);
    });

    it('leaves it out where that is asked for, and does not bring it twice', () => {
      expect([
        planDigest(aSchedule({ skipped: [MONDAY] }), now, changed),
        planDigest(aSchedule(), now, { ...changed, done: new Set([MONDAY]) }),
      ]).toEqual([
        { due: null, skipped: [{ date: MONDAY, why: 'skipped' }], next: TUESDAY },
        { due: null, skipped: [], next: TUESDAY },
      ]);
    });

    it('owes it past midnight, with the date of the evening', () => {
      const late = { date: MONDAY, at: utc('2026-11-23T22:50'), until: utc('2026-11-24T00:50') };
      const after = utc('2026-11-23T23:10');
      expect(planDigest(aSchedule({ time: '23:50' }), after, { since: after, owed: late, done: new Set() }).due).toEqual(late);
    });
  });

  it('takes no second one on a day on which the time is moved to later, and the first where it is moved before it came', () => {
    const moved = aSchedule({ time: '15:00' });
    const now = utc('2026-11-23T14:00');
    expect(planDigest(moved, now, aLedger('2026-11-23T10:00', MONDAY)).due).toBe(null);
    expect(planDigest(moved, now, aLedger('2026-11-23T07:00')).due?.date).toBe(MONDAY);
  });

  it('comes on the chosen days of the week alone', () => {
    const friday = utc('2026-11-27T12:00');
    const next = (days: number[]) => planDigest(aSchedule({ days }), friday, aLedger('2026-11-27T12:00')).next?.date;
    expect([next([1, 2, 3, 4, 5]), next([1, 2, 3, 4, 5, 6, 7]), next([7]), next([5])]).toEqual([
      '2026-11-30',
      '2026-11-28',
      '2026-11-29',
      '2026-12-04',
    ]);
  });

  it('says why it left out a date: asked to skip it, a holiday, paused', () => {
    const schedule = aSchedule({ skipped: ['2026-11-23'], holidays: ['2026-11-24'], pausedUntil: '2026-11-26' });
    const plan = planDigest(aSchedule({ ...schedule, pausedUntil: null }), utc('2026-11-25T08:00'), FROM_SUNDAY);
    expect([plan.skipped, plan.due?.date]).toEqual([
      [
        { date: '2026-11-23', why: 'skipped' },
        { date: '2026-11-24', why: 'holiday' },
      ],
      '2026-11-25',
    ]);
    expect(planDigest(schedule, utc('2026-11-25T08:00'), aLedger('2026-11-24T12:00'))).toEqual({
      due: null,
      skipped: [{ date: '2026-11-25', why: 'paused' }],
      next: { date: '2026-11-26', at: utc('2026-11-26T07:30') },
    });
  });

  it('finds the next one behind a long pause and a row of holidays', () => {
    const holidays = ['2028-01-03', '2028-01-04'];
    const plan = planDigest(aSchedule({ pausedUntil: '2028-01-01', holidays }), AT_MONDAY, FROM_SUNDAY);
    expect(plan.next).toEqual({ date: '2028-01-05', at: utc('2028-01-05T07:30') });
  });

  it('has no next one where the settings leave no day', () => {
    expect(planDigest(aSchedule({ days: [] }), AT_MONDAY, FROM_SUNDAY)).toEqual({ due: null, skipped: [], next: null });
  });

  it('tells after a long absence of the last week only', () => {
    const { skipped, due } = planDigest(aSchedule(), AT_MONDAY, aLedger('2026-01-01T00:00'));
    expect([skipped.map(({ date }) => date), due?.date]).toEqual([
      ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'],
      MONDAY,
    ]);
  });

  it('posts the later of two dates where the grace is longer than a day', () => {
    const plan = planDigest(aSchedule(), TUESDAY.at, FROM_SUNDAY, 3 * 24 * 60 * 60_000);
    expect([plan.due?.date, plan.skipped]).toEqual([TUESDAY.date, [{ date: MONDAY, why: 'missed' }]]);
  });

  it('is not due again when the clock shows its time a second time', () => {
    const schedule = aSchedule({ time: '02:30', days: [7] });
    const ledger = aLedger('2026-10-24T12:00', '2026-10-25');
    expect(planDigest(schedule, utc('2026-10-25T01:30'), ledger)).toEqual({
      due: null,
      skipped: [],
      next: { date: '2026-11-01', at: utc('2026-11-01T01:30') },
    });
  });

  it('gives the grace from the first minute after the gap where the clock leaps over the time', () => {
    const schedule = aSchedule({ time: '02:30', days: [7] });
    const at = utc('2026-03-29T01:00');
    expect(planDigest(schedule, at, aLedger('2026-03-28T12:00')).due).toEqual({ date: '2026-03-29', at, until: at + GRACE });
  });

  it('passes over a day that the zone left out, and counts it as nothing', () => {
    const schedule = aSchedule({ zone: 'Pacific/Apia', days: [1, 2, 3, 4, 5, 6, 7] });
    const plan = planDigest(schedule, utc('2011-12-29T19:00'), aLedger('2011-12-28T12:00', '2011-12-28', '2011-12-29'));
    expect(plan).toEqual({ due: null, skipped: [], next: { date: '2011-12-31', at: utc('2011-12-30T18:30') } });
  });
});
