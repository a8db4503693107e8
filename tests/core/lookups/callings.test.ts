// What a name is called, as keys that typed words are held against.
import { describe, expect, it } from 'vitest';
import { calledName, keyOf } from '../../../src/core/lookups/callings.ts';
import { createHouse, DEFAULT_HOUSE } from '../../../src/core/lookups/house-profile.ts';
import { nameSchema } from '../../../src/core/knowledge/name.ts';

describe('keyOf', () => {
  it('folds words and drops an article before them, but never all of them', () => {
    expect(['The Harbour Office', 'a', 'Ann O’Haddock!', ''].map(keyOf)).toEqual(['harbour office', 'a', 'ann ohaddock', '']);
  });
});

describe('calledName', () => {
  it('gives what a person is called, the surest first, also as the house spells it', () => {
    const name = nameSchema.parse({
      id: 'haddock',
      kind: 'person',
      name: 'Ann Haddock',
      short: 'Haddock',
      aliases: ['Captain Ann'],
      spellings: ['Hadock'],
      metonyms: ['the bridge'],
      titles: ['president'],
    });
    const house = createHouse({ ...DEFAULT_HOUSE, spellings: [{ printed: 'Haddock', house: 'Haddoque' }] });
    expect(calledName(name, house)).toEqual({
      name,
      callings: [
        ['ann haddock', 'haddock', 'haddock', 'ann haddoque', 'haddoque', 'haddoque'],
        ['captain ann', 'hadock'],
        ['bridge'],
        ['president'],
      ],
      nearby: [
        { words: ['ann', 'haddock'], letters: 'annhaddock' },
        { words: ['haddock'], letters: 'haddock' },
        { words: ['ann', 'haddoque'], letters: 'annhaddoque' },
        { words: ['haddoque'], letters: 'haddoque' },
        { words: ['captain', 'ann'], letters: 'captainann' },
        { words: ['hadock'], letters: 'hadock' },
      ],
    });
  });
});
