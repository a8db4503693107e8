// Zones as people type them.
import { describe, expect, it } from 'vitest';
import { readZone } from '../../../src/core/digest/read-zone.ts';
import { isZone } from '../../../src/core/digest/zone.ts';

describe('readZone', () => {
  it.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['  São  Paulo ', 'America/Sao_Paulo'],
    ['Kathmandu', 'Asia/Kathmandu'],
    ['port of spain', 'America/Port_of_Spain'],
    ['port-au-prince', 'America/Port-au-Prince'],
    ['dar es salaam', 'Africa/Dar_es_Salaam'],
    ['ushuaia', 'America/Argentina/Ushuaia'],
    ['Washington, DC', 'America/New_York'],
    ['Eastern time', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['CET', 'Europe/Paris'],
    ['GMT', 'UTC'],
    ['Mali', 'Africa/Bamako'],
  ])('reads "%s" as %s', (typed, zone) => {
    expect([readZone(typed), isZone(zone)]).toEqual([zone, true]);
  });

  it('guesses nothing: no planet, no offset, no letters that stand for clocks hours apart', () => {
    expect(['mars', '+05:00', 'ist', '', 'europe/atlantis', '8'].map(readZone)).toEqual([null, null, null, null, null, null]);
  });

  it('knows every zone of the database by its name in small letters', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isZone(readZone(zone.toLowerCase()) ?? ''))).toEqual([]);
  });
});
