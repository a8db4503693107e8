// What lay ahead of the file's day.
import { describe, expect, it } from 'vitest';
import { liesAhead } from '../../../src/core/knowledge/lies-ahead.ts';

describe('liesAhead', () => {
  it('holds for what begins after the day and for a deadline that ends after it, and for nothing else', () => {
    const dates = ['2012-10-30', '2013', '../2012-11-30', '2012-10-29', '2012-10', '2007/2012-11-01', '../2012-10-29'];
    const ahead = dates.filter((edtf) => liesAhead({ when: { edtf, wording: 'then', basis: 'printed' } }));
    expect([ahead, liesAhead({})]).toEqual([['2012-10-30', '2013', '../2012-11-30'], false]);
  });
});
