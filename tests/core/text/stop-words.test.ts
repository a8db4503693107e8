// What carries no subject, and what must never be counted among it.
import { describe, expect, it } from 'vitest';
import { QUESTION_WORDS, STOP_WORDS } from '../../../src/core/text/stop-words.ts';
import { tokenise } from '../../../src/core/text/words.ts';

describe('stop words', () => {
  it('are words as the tokeniser makes them, so that each of them is met', () => {
    const strange = [...STOP_WORDS, ...QUESTION_WORDS].filter(
      (word) =>
        tokenise(word)
          .map((found) => found.text)
          .join(' ') !== word,
    );
    expect(strange).toEqual([]);
  });

  it('leave question words to themselves: those tell the kind of answer', () => {
    expect([...QUESTION_WORDS].filter((word) => STOP_WORDS.has(word))).toEqual([]);
  });

  it('spare what a question may be about', () => {
    const subjects = ['un', 'eu', 'au', 'north', 'troops', 'support', 'force', 'money', 'leader', 'war', 'president', 'dozen'];
    expect(subjects.filter((word) => STOP_WORDS.has(word))).toEqual([]);
  });
});
