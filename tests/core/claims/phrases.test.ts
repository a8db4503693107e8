// Phrases found word by word.
import { describe, expect, it } from 'vitest';
import { createPhrases, keysOf, outermost } from '../../../src/core/claims/phrases.ts';
import { tokenise } from '../../../src/core/text/words.ts';

const keys = (text: string) => keysOf(tokenise(text));

describe('createPhrases', () => {
  it('finds phrases inside each other, the longest first', () => {
    const phrases = createPhrases([
      ['win', 'a'],
      ['win over', 'b'],
    ]);
    expect(phrases.find(keys('to win over them'))).toEqual([
      { value: 'b', from: 1, to: 3 },
      { value: 'a', from: 1, to: 2 },
    ]);
  });

  it('compares letter for letter, or by stems', () => {
    expect(createPhrases([['pledge', 1]]).find(keys('it pledged'))).toEqual([]);
    expect(createPhrases([['pledge', 1]], 'stem').find(keys('it pledged'))).toEqual([{ value: 1, from: 1, to: 2 }]);
  });

  it('lets one phrase stand for several things, and none reach over a break', () => {
    const phrases = createPhrases([
      ['north of', 1],
      ['north of', 2],
      ['', 3],
    ]);
    expect(phrases.find(keys('north of')).map(({ value }) => value)).toEqual([1, 2]);
    expect(phrases.find(keys('north, of'), new Set([1]))).toEqual([]);
  });
});

describe('outermost', () => {
  it('keeps what lies in nothing longer', () => {
    expect(
      outermost([
        { from: 0, to: 3 },
        { from: 1, to: 2 },
        { from: 3, to: 4 },
      ]),
    ).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 4 },
    ]);
  });
});
