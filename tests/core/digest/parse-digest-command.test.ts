// What people type after "digest", read forgivingly; what cannot be read is answered with how to write it.
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigestCommand } from '../../../src/core/digest/parse-digest-command.ts';

const MONDAY = '2026-11-23';
const WEEKDAYS = [1, 2, 3, 4, 5];
const parsed = (text: string): unknown => {
  const result = parseDigestCommand(text, MONDAY);
  return result.ok ? result.command : result.message;
};
const on = (time: string | null, zone: string | null, days: number[] | null): unknown => ({ kind: 'on', time, zone, days });

describe('parseDigestCommand', () => {
  it.each([
    ['on', on(null, null, null)],
    ['on 08:30 Europe/Paris weekdays', on('08:30', 'Europe/Paris', WEEKDAYS)],
    ['on 8.30 paris mon-fri', on('08:30', 'Europe/Paris', WEEKDAYS)],
    ['ON 8AM, New York', on('08:00', 'America/New_York', null)],
    ['on every weekday at 9 in bamako', on('09:00', 'Africa/Bamako', WEEKDAYS)],
    ['on 17h30 algiers sun-thu', on('17:30', 'Africa/Algiers', [1, 2, 3, 4, 7])],
    ['on mon, wed and fri 7:15 kathmandu', on('07:15', 'Asia/Kathmandu', [1, 3, 5])],
    ['on mon, tue, and thu thru sat', on(null, null, [1, 2, 4, 5, 6])],
    ['on monday to friday at noon', on('12:00', null, WEEKDAYS)],
    ['on weekends 10 lord howe', on('10:00', 'Australia/Lord_Howe', [6, 7])],
    ['on daily', on(null, null, [1, 2, 3, 4, 5, 6, 7])],
    ['daily 8', on('08:00', null, [1, 2, 3, 4, 5, 6, 7])],
    ['on monaco', on(null, 'Europe/Monaco', null)],
    ['resume', on(null, null, null)],
  ])('reads "%s" as turning on', (text, command) => {
    expect(parsed(text)).toEqual(command);
  });

  it('reads the words that stand alone', () => {
    expect(['', '  state ', 'off', 'Stop.', 'now', 'preview'].map(parsed)).toEqual(
      ['state', 'state', 'off', 'off', 'now', 'now'].map((kind) => ({ kind })),
    );
  });

  it('reads until when to pause, and which date to skip', () => {
    expect(
      ['pause until nov 30', 'pause till Monday', 'pause for 2 weeks', 'skip tomorrow', 'skip on 26.11.'].map(parsed),
    ).toEqual([
      { kind: 'pause', until: '2026-11-30' },
      { kind: 'pause', until: '2026-11-30' },
      { kind: 'pause', until: '2026-12-07' },
      { kind: 'skip', date: '2026-11-24' },
      { kind: 'skip', date: '2026-11-26' },
    ]);
  });

  it.each([
    ['on 25:00', 'There is no "25:00". Write a time such as 08:30 or 5pm.'],
    ['on 9 mars', 'I know no time zone "mars". Write a large city or a zone, for example: on 09:00 Europe/Paris'],
    ['pause', 'Until when? For example: pause until Nov 30 (the first day with a digest again).'],
    ['pause until today', 'That would be no pause: write a date after today, for example: pause until tomorrow.'],
    ['pause until 12/01', '"12/01" may be two days: write the month as a word, for example Nov 30.'],
    ['skip', 'Which day? For example: skip tomorrow.'],
    ['skip 2020-01-01', '2020-01-01 is over. Write a date from today on, 2026-11-23.'],
    [
      'offf',
      '"offf" is nothing that the digest knows. Write on 08:30 Europe/Paris weekdays, off, now, pause until Nov 30, or skip tomorrow.',
    ],
    [
      'off tomorrow',
      'To turn it off, write off alone. Write on 08:30 Europe/Paris weekdays, off, now, pause until Nov 30, or skip tomorrow.',
    ],
    [
      'now please',
      'For a preview, write now alone. Write on 08:30 Europe/Paris weekdays, off, now, pause until Nov 30, or skip tomorrow.',
    ],
  ])('answers "%s" with how to write it', (text, message) => {
    expect(parsed(text)).toBe(message);
  });

  it('reads or refuses whatever is typed, and says only a little of it again', () => {
    assert(
      property(string({ maxLength: 400 }), string({ maxLength: 40 }), (text, place) => {
        for (const typed of [text, `on ${text}`, `on 8 ${place}`, `pause until ${text}`, `skip ${place}`]) {
          const result = parseDigestCommand(typed, MONDAY);
          if (!result.ok && result.message.length > 300) return false;
        }
        return true;
      }),
      { numRuns: 200 },
    );
  });
});
