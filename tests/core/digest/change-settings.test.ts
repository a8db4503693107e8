// What a command leaves of the settings.
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../src/core/digest/change-settings.ts';
import { type DigestSettings, defaultDigestSettings } from '../../../src/core/digest/digest.ts';

const BEFORE: DigestSettings = { ...defaultDigestSettings('Europe/Paris'), time: '07:00', pausedUntil: '2026-12-01' };

describe('changeSettings', () => {
  it('sets up the usual digest in the zone that was found, with what was said', () => {
    expect(changeSettings(null, { kind: 'on', time: '09:15', zone: null, days: null }, 'Africa/Bamako')).toEqual({
      ...defaultDigestSettings('Africa/Bamako'),
      time: '09:15',
    });
  });

  it('keeps what was set and not said anew, and ends a pause', () => {
    expect(changeSettings(BEFORE, { kind: 'on', time: null, zone: 'America/New_York', days: [7] }, 'UTC')).toEqual({
      ...BEFORE,
      zone: 'America/New_York',
      days: [7],
      pausedUntil: null,
    });
  });

  it('pauses, and skips a date once however often that is asked', () => {
    expect(changeSettings(BEFORE, { kind: 'pause', until: '2027-01-04' }, 'UTC').pausedUntil).toBe('2027-01-04');
    const dates = ['2026-12-24', '2026-12-10', '2026-12-24'];
    const skipped = dates.reduce((settings, date) => changeSettings(settings, { kind: 'skip', date }, 'UTC'), BEFORE);
    expect(skipped).toEqual({ ...BEFORE, skipped: ['2026-12-10', '2026-12-24'] });
  });
});
