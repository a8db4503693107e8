// Wall clocks and instants, where clocks are set and where days are missing.
import { describe, expect, it } from 'vitest';
import { instantOf, isLocalTime, isZone, localDateOf, localTimeOf } from '../../../src/core/digest/zone.ts';

/** The instant as text. */
const at = (date: string, time: string, zone: string): string | null => {
  const instant = instantOf(date, time, zone);
  return instant === null ? null : new Date(instant).toISOString().slice(0, 16);
};

describe('isZone', () => {
  it('takes zones of the database, in any case, and neither offsets nor planets', () => {
    const names = ['Europe/Paris', 'europe/paris', 'Asia/Kathmandu', 'UTC', 'Mars/Olympus', '+05:00', '', 'Paris'];
    expect(names.filter(isZone)).toEqual(['Europe/Paris', 'europe/paris', 'Asia/Kathmandu', 'UTC']);
  });
});

describe('isLocalTime', () => {
  it('takes 00:00 to 23:59 in four digits', () => {
    expect(['00:00', '23:59', '24:00', '8:30', '08:60', '08:30:00'].filter(isLocalTime)).toEqual(['00:00', '23:59']);
  });
});

describe('localDateOf and localTimeOf', () => {
  it('read the clock of the zone', () => {
    const instant = Date.UTC(2026, 10, 22, 23, 30);
    const zones = ['Africa/Bamako', 'Europe/Paris', 'Asia/Kathmandu', 'America/New_York'];
    expect(zones.map((zone) => `${localDateOf(instant, zone)} ${localTimeOf(instant, zone)}`)).toEqual([
      '2026-11-22 23:30',
      '2026-11-23 00:30',
      '2026-11-23 05:15',
      '2026-11-22 18:30',
    ]);
  });
});

describe('instantOf', () => {
  it('knows summer from winter', () => {
    expect([at('2026-07-01', '08:30', 'Europe/Paris'), at('2026-12-01', '08:30', 'Europe/Paris')]).toEqual([
      '2026-07-01T06:30',
      '2026-12-01T07:30',
    ]);
  });

  it('takes the first minute after the gap for a time that the clock leaps over', () => {
    expect([
      at('2026-03-29', '02:30', 'Europe/Paris'),
      at('2026-03-29', '03:00', 'Europe/Paris'),
      at('2026-10-04', '02:15', 'Australia/Lord_Howe'),
      at('2018-11-04', '00:00', 'America/Sao_Paulo'),
    ]).toEqual(['2026-03-29T01:00', '2026-03-29T01:00', '2026-10-03T15:30', '2018-11-04T03:00']);
  });

  it('takes the first of two for a time that comes twice', () => {
    expect([
      at('2026-10-25', '02:30', 'Europe/Paris'),
      at('2026-11-01', '01:30', 'America/New_York'),
      at('2018-02-17', '23:30', 'America/Sao_Paulo'),
    ]).toEqual(['2026-10-25T00:30', '2026-11-01T05:30', '2018-02-18T01:30']);
  });

  it('goes past midnight where the gap does, and the day is still that of the evening', () => {
    expect([at('2024-03-30', '23:30', 'America/Nuuk'), at('2024-03-31', '00:00', 'America/Nuuk')]).toEqual([
      '2024-03-31T01:00',
      '2024-03-31T01:00',
    ]);
  });

  it('finds no instant on a day that a zone left out', () => {
    expect(['2011-12-29', '2011-12-30', '2011-12-31'].map((date) => at(date, '08:30', 'Pacific/Apia'))).toEqual([
      '2011-12-29T18:30',
      null,
      '2011-12-30T18:30',
    ]);
  });
});
