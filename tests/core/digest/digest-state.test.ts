// The state of a channel's digest in lines.
import { describe, expect, it } from 'vitest';
import { defaultDigestSettings } from '../../../src/core/digest/digest.ts';
import { type DigestState, daysText, digestStateLines } from '../../../src/core/digest/digest-state.ts';

const linesOf = (given: Partial<DigestState> = {}): string[] =>
  digestStateLines({
    settings: defaultDigestSettings('Europe/Paris'),
    on: true,
    today: '2026-11-23',
    due: null,
    next: { date: '2026-11-24', at: Date.UTC(2026, 10, 24, 7, 30) },
    last: '2026-11-23',
    irregular: [],
    uncertain: 0,
    ...given,
  });

describe('digestStateLines', () => {
  it('says what is set, when the next one comes and when the last one came', () => {
    expect(linesOf()).toEqual([
      'On: weekdays at 08:30, Europe/Paris.',
      'Next: Tue, Nov. 24 at 08:30.',
      'Beside the lead: a number, a quote, a position, what was still ahead, a caution, questions without an answer. With nothing new: quiet.',
      'Last: Mon, Nov. 23.',
    ]);
  });

  it('says that one is on its way, and how late it may come', () => {
    const due = { date: '2026-11-23', at: Date.UTC(2026, 10, 23, 7, 30), until: Date.UTC(2026, 10, 23, 9, 30) };
    expect(linesOf({ due }).slice(1, 3)).toEqual([
      'Due: Mon, Nov. 23, until 10:30. It is on its way.',
      'Next: Tue, Nov. 24 at 08:30.',
    ]);
  });

  it('says how to turn it on where it is off or was never set up', () => {
    const off = ['The digest is off here.', 'To turn it on: /mali digest on 08:30 Europe/Paris weekdays'];
    expect([linesOf({ settings: null }), linesOf({ on: false })]).toEqual([off, off]);
  });

  it('tells of a pause, of dates to come that are left out, and of none that is over', () => {
    const settings = {
      ...defaultDigestSettings('Europe/Paris'),
      pausedUntil: '2026-12-01',
      skipped: ['2026-11-20', '2026-12-02'],
      holidays: ['2027-01-01', '2026-12-25'],
    };
    expect(linesOf({ settings }).filter((line) => /paused|skipped|holidays/i.test(line))).toEqual([
      'Paused until Tue, Dec. 1.',
      'Will be skipped: Dec. 2.',
      'Holidays: Dec. 25, Jan. 1.',
    ]);
    expect(linesOf({ settings, today: '2026-12-01' }).some((line) => line.startsWith('Paused'))).toBe(false);
  });

  it('says that no day is left, that none came yet, and that the lead stands alone', () => {
    const settings = { ...defaultDigestSettings('UTC'), sections: [], whenNothingNew: 'heartbeat' } as const;
    expect(linesOf({ settings, next: null, last: null })).toEqual([
      'On: weekdays at 08:30, UTC.',
      'Next: none; the settings leave no day.',
      'The lead alone. With nothing new: one line.',
      'Last: none yet.',
    ]);
  });

  it('gives the time at which the next one will come where the clock leaps over its own', () => {
    const settings = { ...defaultDigestSettings('Europe/Paris'), time: '02:30' };
    expect(linesOf({ settings, next: { date: '2026-03-29', at: Date.UTC(2026, 2, 29, 1, 0) } })[1]).toBe(
      'Next: Sun, March 29 at 03:00.',
    );
  });

  it('tells of every date that went otherwise than planned', () => {
    const reasons = ['missed', 'uncertain', 'paused', 'skipped', 'holiday'] as const;
    const irregular = reasons.map((why, at) => ({ date: `2026-11-${16 + at}`, why }));
    expect(linesOf({ irregular }).slice(-5)).toEqual([
      'Mon, Nov. 16: no digest. The desk was away at its time, or Slack did not take it, until it was too late.',
      'Tue, Nov. 17: uncertain. Slack did not confirm the digest, and it was not sent again so as not to double it.',
      'Wed, Nov. 18: no digest, paused.',
      'Thu, Nov. 19: no digest, skipped as asked.',
      'Fri, Nov. 20: no digest, a holiday.',
    ]);
  });
});

describe('daysText', () => {
  it('has a word for weekdays and for every day, in whatever order, and names others', () => {
    expect([daysText([5, 4, 3, 2, 1]), daysText([1, 2, 3, 4, 5, 6, 7]), daysText([7, 3])]).toEqual([
      'weekdays',
      'daily',
      'Wed, Sun',
    ]);
  });
});
