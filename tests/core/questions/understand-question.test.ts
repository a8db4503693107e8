// A typed question becomes a value that holds everything later steps read.
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harbourReading } from '../../support/sample-harbour.ts';

const { understand } = harbourReading({ shorthand: { pax: 'passengers' } });
const wordsOf = (typed: string): string =>
  understand(typed)
    .words.map((word) => word.text)
    .join(' ');

describe('understandQuestion', () => {
  it('reads a question whole: kind, what is wanted, names and terms, nothing of a thread', () => {
    expect(understand('  How many sailors does the CG of Sudland have? ')).toMatchObject({
      typed: 'How many sailors does the CG of Sudland have?',
      kind: 'how-many',
      wanted: 'count',
      roles: [],
      asksSpeech: false,
      later: false,
      names: ['coast-guard', 'sudland'],
      corrections: [],
      thread: null,
    });
  });

  it('mends spelling and says what it mended', () => {
    expect(understand('Who is the president of Norlnad?')).toMatchObject({
      names: ['norland'],
      corrections: [{ from: 'norlnad', to: 'norland' }],
    });
  });

  it('writes shorthand out', () => {
    expect(wordsOf('how many pax')).toBe('how many passengers');
  });

  it('takes courtesy off before it reads the kind', () => {
    expect([
      wordsOf('Hi, could you please tell me when the ferry left? Thanks!'),
      understand('Hi, could you please tell me when the ferry left?').kind,
    ]).toEqual(['when the ferry left', 'when']);
  });

  it('finds names by alias, metonym and in other cases', () => {
    expect(['HOB', 'NORLANDERS', "Saltgate's", 'ann haddock', 'Haddock'].map((text) => understand(text).names)).toEqual([
      ['harbour-office'],
      ['norland'],
      ['sudland'],
      ['haddock'],
      ['haddock'],
    ]);
  });

  it('names each name once', () => {
    expect(understand('Norland, Norland and the Norlanders').names).toEqual(['norland']);
  });

  it('knows a role, talk of what was said, and what came later', () => {
    expect([
      understand('Who is the commander?').roles,
      understand('What did Cod say?').asksSpeech,
      understand('What happened in 2015?').later,
    ]).toEqual([['commander'], true, true]);
  });

  it('finds nothing in a text without words', () => {
    expect(['', '   ', '?!', '🙂🙂', '\u0000\u0007'].map((text) => [understand(text).words, understand(text).terms])).toEqual(
      Array.from({ length: 5 }, () => [[], []]),
    );
  });

  it('takes no property of JavaScript objects for a name, a shorthand or a term of the file', () => {
    for (const text of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect([text, understand(text).names, understand(text).words.length]).toEqual([text, [], 1]);
    }
  });

  it('understands any text whatever, always the same, with words in their places', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const question = understand(typed);
        expect(understand(typed)).toEqual(question);
        expect(question.words.every((word) => word.start >= 0 && word.end <= typed.length && word.start < word.end)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
