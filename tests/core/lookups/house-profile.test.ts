// The house's style: dates, spellings, credit; words in quotation marks stay as they are.
import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_STYLES, DEFAULT_HOUSE, createHouse, parseSpellings } from '../../../src/core/lookups/house-profile.ts';

const AL_QAIDA = [
  { printed: 'al-Qaeda', house: 'al-Qaida' },
  { printed: 'al-Qaeda in the Maghreb', house: 'AQIM' },
];

describe('createHouse', () => {
  it('writes dates in its style, with and without a year, and leaves months alone', () => {
    const text = 'On Monday, Oct. 29, 2012, and by Nov. 19; in September 2012, March 3, not Octopus. 3.';
    expect(DATE_STYLES.map((dates) => createHouse({ ...DEFAULT_HOUSE, dates }).text(text))).toEqual([
      text,
      'On Monday, October 29, 2012, and by November 19; in September 2012, March 3, not Octopus. 3.',
      'On Monday, 29 October 2012, and by 19 November; in September 2012, 3 March, not Octopus. 3.',
    ]);
    expect(DATE_STYLES.map((dates) => createHouse({ ...DEFAULT_HOUSE, dates }).date('2012-05-03'))).toEqual([
      'May 3, 2012',
      'May 3, 2012',
      '3 May 2012',
    ]);
  });

  it('spells names as the house does: whole words, the longest first, a capital kept', () => {
    const { text } = createHouse({ ...DEFAULT_HOUSE, spellings: AL_QAIDA });
    expect(text('Al-Qaeda and al-Qaeda-linked men, not al-Qaedas; al-Qaeda in the Maghreb')).toBe(
      'Al-Qaida and al-Qaida-linked men, not al-Qaedas; AQIM',
    );
  });

  it('leaves what stands in quotation marks as it is', () => {
    const { text } = createHouse({ dates: 'british', spellings: AL_QAIDA, attribution: '{paragraph}' });
    expect(text('“al-Qaeda on Oct. 29” and "al-Qaeda", al-Qaeda on Oct. 29')).toBe(
      '“al-Qaeda on Oct. 29” and "al-Qaeda", al-Qaida on 29 October',
    );
  });

  it('credits the article by the date of its caption and the paragraph', () => {
    expect(createHouse().attribution(7)).toBe('an article dated by its photo caption Oct. 29, 2012, paragraph 7');
    expect(
      createHouse({ ...DEFAULT_HOUSE, dates: 'british', attribution: 'report of {date}, para {paragraph}' }).attribution(0),
    ).toBe('report of 29 October 2012, para 0');
  });

  it('changes nothing where the house writes as the article does', () => {
    assert(
      property(string(), (text) => {
        expect(createHouse().text(text)).toBe(text);
      }),
    );
  });

  it('shapes a shaped text no further', () => {
    const { text } = createHouse({ ...DEFAULT_HOUSE, dates: 'british', spellings: [{ printed: 'al-Qaeda', house: 'al-Qaida' }] });
    const parts = ['Oct. 29, 2012', 'al-Qaeda', '“al-Qaeda”', 'Sept. 1', 'May 3 al-Qaeda', '"'];
    assert(
      property(array(constantFrom(...parts)), (chosen) => {
        const once = text(chosen.join(' '));
        expect(text(once)).toBe(once);
      }),
    );
  });
});

describe('parseSpellings', () => {
  it('reads pairs apart by semicolons, and nothing from what is no pair', () => {
    expect(parseSpellings(' al-Qaeda = al-Qaida ;; Mali=Maali;')).toEqual([
      { printed: 'al-Qaeda', house: 'al-Qaida' },
      { printed: 'Mali', house: 'Maali' },
    ]);
    expect(['al-Qaida', 'a=', '=b', 'a=b=c'].map(parseSpellings)).toEqual([null, null, null, null]);
    expect(parseSpellings('')).toEqual([]);
  });
});
