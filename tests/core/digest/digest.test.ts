// The settings of a digest as they may be kept.
import { describe, expect, it } from 'vitest';
import { defaultDigestSettings, digestSettingsSchema } from '../../../src/core/digest/digest.ts';

const faultsOf = (given: object): string[] => {
  const parsed = digestSettingsSchema.safeParse({ ...defaultDigestSettings('Europe/Paris'), ...given });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

describe('digestSettingsSchema', () => {
  it('takes the settings of a channel that sets nothing but its zone: weekday mornings, every section, quiet', () => {
    const settings = defaultDigestSettings('Africa/Bamako');
    expect(digestSettingsSchema.parse(settings)).toEqual({
      time: '08:30',
      zone: 'Africa/Bamako',
      days: [1, 2, 3, 4, 5],
      sections: ['number', 'quote', 'position', 'ahead', 'caution', 'gaps'],
      whenNothingNew: 'quiet',
      pausedUntil: null,
      skipped: [],
      holidays: [],
    });
  });

  it('names the mend of a time, a zone or a date that is none', () => {
    expect([
      faultsOf({ time: '25:00' }),
      faultsOf({ zone: 'Mars/Olympus' }),
      faultsOf({ pausedUntil: '2026-02-30' }),
      faultsOf({ holidays: ['Christmas'] }),
    ]).toEqual([
      ['use a time such as 08:30'],
      ['use a zone such as Europe/Paris'],
      ['use a date such as 2026-11-30'],
      ['use a date such as 2026-11-30'],
    ]);
  });

  it('refuses days and sections that are none, and no day at all', () => {
    expect(
      [faultsOf({ days: [0] }), faultsOf({ days: [] }), faultsOf({ sections: ['weather'] })].map((all) => all.length),
    ).toEqual([1, 1, 1]);
  });
});
