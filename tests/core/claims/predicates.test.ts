// Verbs and what is said of something, told by their place and form.
import { describe, expect, it } from 'vitest';
import { isPassive, isPredicate, isSaid, isVerb } from '../../../src/core/claims/predicates.ts';
import type { Parts } from '../../../src/core/claims/parts.ts';
import { tokenise } from '../../../src/core/text/words.ts';

/** The parts of a text as far as verbs are told by them; the first word is a name. */
function partsOf(text: string): Parts {
  return {
    text,
    words: tokenise(text),
    names: [{ ids: ['a'], stranger: null, loose: false, from: 0, to: 1 }],
    items: [],
  } as unknown as Parts;
}
const told = (text: string, word: string): boolean[] => {
  const parts = partsOf(text);
  const from = parts.words.findIndex((one) => one.text === word);
  const at = { from, to: from + 1 };
  return [isVerb(parts, at), isSaid(parts, at), isPredicate(parts, at), isPassive(parts, at)];
};

describe('predicates', () => {
  it('tells a verb after a name or an auxiliary, adverbs aside', () => {
    expect(told('Clinton greeted them', 'greeted')).toEqual([true, true, true, false]);
    expect(told('Clinton has quickly left', 'left')).toEqual([true, true, true, false]);
  });

  it('tells what is said with "remains", and a noun after "without"', () => {
    expect(told('Algeria remains wary', 'wary')).toEqual([true, true, true, false]);
    expect(told('Clinton left without backing', 'backing')).toEqual([false, false, true, false]);
  });

  it('tells a passive, and no noun after an article', () => {
    expect(told('Clinton was greeted there', 'greeted')).toEqual([true, true, true, true]);
    expect(told('Clinton saw the greeting', 'greeting')).toEqual([false, false, false, false]);
  });
});
