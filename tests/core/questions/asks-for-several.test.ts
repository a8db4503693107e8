// Whether a question wants several things: everything of a kind, or things set side by side.
import { describe, expect, it } from 'vitest';
import { asked, asksForAll, asksForSeveral, setsSideBySide, wantsSeveral } from '../../../src/core/questions/asks-for-several.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { aQuestion } from '../../support/sample-harbour.ts';

const asking = (typed: string) => aQuestion({ typed, words: tokenise(typed) });
const ALL = [
  'List every figure',
  'all the dates',
  'every mention of the pier',
  'run down of the trip',
  'which countries are named',
  'what other places come into it',
  'who all is in the story',
];
const SIDE_BY_SIDE = [
  'Compare the ferry with the boat',
  'ferry versus boat',
  'difference between ferry and boat',
  'which came first, the ferry or the boat',
  'is the ferry bigger than the boat',
  'what is a ferry and what is a boat',
  'ferry, then and now',
];
const SINGLE = [
  'How many passengers did the ferry carry?',
  'Who is the president of Norland?',
  'When did the ferry leave?',
  'overall cost of the pier',
  'which country has a pier',
  'what is a ferry',
  'bothered captains',
  '',
];

describe('a question for everything of a kind', () => {
  it('is told by its wording, whatever it lists', () => {
    expect([...ALL, ...SINGLE].filter((text) => asksForAll(asking(text)))).toEqual(ALL);
  });
});

describe('a question that sets things side by side', () => {
  it('is told by its wording: a comparison, an order, or two questions of one form', () => {
    expect([...SIDE_BY_SIDE, ...SINGLE].filter((text) => setsSideBySide(asking(text)))).toEqual(SIDE_BY_SIDE);
  });
});

describe('a question for several', () => {
  it('is either', () => {
    expect([...ALL, ...SIDE_BY_SIDE, ...SINGLE].filter((text) => asksForSeveral(asking(text)))).toEqual([
      ...ALL,
      ...SIDE_BY_SIDE,
    ]);
  });
});

describe('whether several are wanted', () => {
  it('is told by the odds of it where they are plain, else by its words', () => {
    const [every, one] = [asking('every ferry'), asking('the ferry')];
    expect([9, -2, -9].map((odds) => [wantsSeveral(every, odds), wantsSeveral(one, odds)])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
});

describe('asked', () => {
  it('looks for a pattern in the words as they were read, not in what was typed', () => {
    const words = ['all', 'piers'].map((text) => ({ text, start: 0, end: 0 }));
    const question = aQuestion({ typed: 'every pier!', words });
    expect([asked(question, /\ball piers\b/), asked(question, /every/)]).toEqual([true, false]);
  });
});
