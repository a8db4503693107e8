// Times of day as people type them.
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '../../../src/core/digest/read-time.ts';

describe('readTime', () => {
  it.each([
    ['8', '08:00'],
    ['8.30', '08:30'],
    ['08:30', '08:30'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['8h', '08:00'],
    ['17h30', '17:30'],
    ['8am', '08:00'],
    ['8:05 p.m.', '20:05'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['at noon', '12:00'],
    ['midnight', '00:00'],
    ["9 o'clock", '09:00'],
    ['paris 7:15 daily', '07:15'],
  ])('reads "%s" as %s', (text, time) => {
    expect(readTime(text)?.time).toBe(time);
  });

  it('finds none in words, dates and offsets', () => {
    expect(['paris', '', 'etc/gmt+5', '+05:00', '2026-11-30'].map(readTime)).toEqual([null, null, null, null, null]);
  });

  it('says of a time that is none how to write one', () => {
    expect(['24:00', '8:60', '13pm', '0am'].map((text) => readTime(text)?.ok)).toEqual([false, false, false, false]);
  });

  it('reads every minute of the day', () => {
    assert(
      property(integer({ min: 0, max: 1439 }), (minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect([readTime(time)?.time, readTime(time.replace(':', '.'))?.time]).toEqual([time, time]);
      }),
    );
  });
});
