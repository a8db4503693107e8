// A draft's sentences: what ends one, what does not, and where each stands.
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/claims/split-sentences.ts';

const texts = (draft: string): string[] => splitSentences(draft).map(({ text }) => text);

describe('splitSentences', () => {
  it('ends a sentence at its mark, not at an abbreviation, an initial, a number or a date', () => {
    expect(texts('The U.S. and Leon E. Panetta met on Oct. 29. It cost $1.5 million. Why? No. 2 said so!')).toEqual([
      'The U.S. and Leon E. Panetta met on Oct. 29.',
      'It cost $1.5 million.',
      'Why?',
      'No. 2 said so!',
    ]);
  });

  it('ends a sentence at "the U.S." where another begins', () => {
    expect(texts('She is in the U.S. The visit went on.')).toEqual(['She is in the U.S.', 'The visit went on.']);
  });

  it('keeps a quotation in its sentence, and closes the marks with it', () => {
    expect(texts('“It works,” he said. “We know.” He left.')).toEqual(['“It works,” he said.', '“We know.”', 'He left.']);
  });

  it('takes bullets, numbers and heading signs off, and tells headings', () => {
    const draft = '# Troops\n\nWhat we know\n- ECOWAS offers troops.\n2) France leads\n\nThe end is near.';
    expect(splitSentences(draft).map(({ text, heading }) => [text, heading])).toEqual([
      ['# Troops', true],
      ['What we know', true],
      ['ECOWAS offers troops.', false],
      ['France leads', true],
      ['The end is near.', false],
    ]);
  });

  it('reads on over a line that was only wrapped', () => {
    const draft = 'The African Union pledged to write the operational plan by the end\nof the month.';
    expect(splitSentences(draft)).toEqual([{ text: draft, start: 0, end: draft.length, heading: false }]);
  });

  it('takes a single line without a mark for a sentence', () => {
    expect(splitSentences('ECOWAS offers about 3,300 troops')).toEqual([
      { text: 'ECOWAS offers about 3,300 troops', start: 0, end: 32, heading: false },
    ]);
  });

  it('cuts what has no marks at all into lengths that can be read', () => {
    const sentences = splitSentences('word '.repeat(2_000));
    expect([sentences.length > 10, sentences.every(({ text }) => text.length <= 600)]).toEqual([true, true]);
  });

  it('cuts no character in two where there is no blank to cut at', () => {
    const sentences = splitSentences(`a${'𐐀'.repeat(1_000)}`);
    expect(sentences.map(({ text }) => [/\p{Cs}/u.test(text), text.length])).toEqual([
      [false, 599],
      [false, 600],
      [false, 600],
      [false, 202],
    ]);
  });

  it('finds nothing in blanks, marks and nothing', () => {
    expect(['', '  \n\t', '...', '- \n* \n#'].map(texts)).toEqual([[], [], [], []]);
  });

  it('tells the place of each sentence in any text, in order and apart', () => {
    assert(
      property(string({ unit: constantFrom('a', 'B', ' ', '.', '\n', '"', '-', '1', 'Oct', '?', '”', '#') }), (draft) => {
        let last = 0;
        for (const { text, start, end } of splitSentences(draft)) {
          expect(draft.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
