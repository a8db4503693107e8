// Misspelt words are read as the file's words, shorthand as what it stands for, and right words as they are.
import { array, assert, constantFrom, integer, nat, property, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSpelling, createSpelling, editDistance } from '../../../src/core/questions/correct-spelling.ts';
import { tokenise } from '../../../src/core/text/words.ts';

/** Few letters, so that words come near each other. */
const word = stringMatching(/^[abc]{0,7}$/);
const FAR = 20;

describe('editDistance', () => {
  it('counts a letter too many, too few, another, and two that changed places as one each', () => {
    const edits: [string, string][] = [
      ['mali', 'malli'],
      ['mali', 'mai'],
      ['mali', 'mala'],
      ['mali', 'mlai'],
      ['mali', 'mali'],
      ['', 'ab'],
      ['algeria', 'alegira'],
    ];
    expect(edits.map(([a, b]) => editDistance(a, b, FAR))).toEqual([1, 1, 1, 1, 0, 2, 2]);
  });

  it('is symmetric', () => {
    assert(
      property(word, word, integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(Math.min(editDistance(b, a, limit), limit + 1));
      }),
    );
  });

  it('is zero between equal words and only there', () => {
    assert(property(word, word, (a, b) => editDistance(a, a, 0) === 0 && (editDistance(a, b, FAR) === 0) === (a === b)));
  });

  it('is exact up to its limit and above the limit where there are more edits', () => {
    assert(
      property(word, word, integer({ min: 0, max: 7 }), (a, b, limit) => {
        expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(Math.min(editDistance(a, b, FAR), limit + 1));
      }),
    );
  });

  it('lies between the difference of the lengths and the length of the longer word', () => {
    assert(
      property(word, word, (a, b) => {
        const distance = editDistance(a, b, FAR);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('counts no more edits than were made', () => {
    const edit = tuple(constantFrom('insert', 'delete', 'change'), nat({ max: 7 }), constantFrom('a', 'b', 'd'));
    assert(
      property(word, array(edit, { maxLength: 4 }), (from, edits) => {
        const to = edits.reduce((text, [what, at, letter]) => {
          const [before, after] = [text.slice(0, at), text.slice(what === 'insert' ? at : at + 1)];
          return before + (what === 'delete' ? '' : letter) + after;
        }, from);
        expect(editDistance(from, to, FAR)).toBeLessThanOrEqual(edits.length);
      }),
    );
  });

  it('counts two neighbours that changed places as one edit, wherever they stand', () => {
    assert(
      property(word, word, (before, after) => {
        expect(editDistance(`${before}xy${after}`, `${before}yx${after}`, FAR)).toBe(1);
      }),
    );
  });
});

describe('createSpelling', () => {
  const own = new Map([
    ['algeria', 5],
    ['algerian', 3],
    ['clinton', 4],
    ['force', 2],
    ['forces', 1],
    ['intervention', 2],
    ['mali', 9],
    ['male', 1],
  ]);
  const worded = new Map([
    ['timetable', 1],
    ['harbour', 5],
    ['forxe', 4],
    ['intervenes', 1],
    ['intervxntixn', 1],
    ['interv', 1],
  ]);
  const spelling = createSpelling(countSpelling(own, worded), { mtg: 'meeting', fm: 'foreign minister' });
  const readAs = (text: string): string =>
    spelling
      .correct(tokenise(text))
      .words.map(({ text: own }) => own)
      .join(' ');

  it('mends a slip and tells what it mended', () => {
    expect(spelling.correct(tokenise('clintn')).corrections).toEqual([{ from: 'clintn', to: 'clinton' }]);
  });

  it('mends one slip in a short word and two in a long one', () => {
    expect(['froce', 'clitnon', 'algreai', 'intervetnoin', 'fcroe'].map(readAs)).toEqual([
      'force',
      'clinton',
      'algeria',
      'intervention',
      'fcroe',
    ]);
  });

  it('mends a slip in the first letter of a long word: another, one too many, one too few, or one in the place of the second', () => {
    expect(['elgeria', 'xalgeria', 'lgerian', 'lageria', 'lgeria'].map(readAs)).toEqual([
      'algeria',
      'algeria',
      'algerian',
      'algeria',
      'lgeria',
    ]);
  });

  it('takes a slip in the first letter for likelier than two slips, and for less likely than one', () => {
    const meant = (...words: string[]): string | undefined => {
      const often = new Map(words.map((own, at) => [own, at + 1]));
      return createSpelling(countSpelling(often, new Map()), {}).correct(tokenise('carbours')).words[0]?.text;
    };
    expect([meant('carbonts'), meant('harbours', 'carbonts'), meant('harbours', 'carbonts', 'carbourt')]).toEqual([
      'carbonts',
      'harbours',
      'carbourt',
    ]);
    expect(meant('carbourt', 'harbours', 'carbonts')).toBe('carbourt');
  });

  it('leaves right words, other forms of them, question words and words of courtesy as they are', () => {
    const right = ['algerians', 'forced', 'harbours', 'where', 'whether', 'please', 'hello'];
    expect(right.map(readAs)).toEqual(right);
  });

  it('takes a word that many wordings hold for one that may be meant', () => {
    expect(['harbour', 'harbuor', 'harbo'].map(readAs)).toEqual(['harbour', 'harbour', 'harbour']);
  });

  it('leaves a word that few wordings hold as it is, unless it lies one slip from a word of the file', () => {
    expect(['timetable', 'intervxntixn', 'interv', 'forxe'].map(readAs)).toEqual([
      'timetable',
      'intervxntixn',
      'interv',
      'force',
    ]);
    expect(readAs('timetabel')).toBe('timetabel');
  });

  it('leaves short words and whatever holds a digit as they are', () => {
    expect(['mal', 'mli', '3300', 'mali2'].map(readAs)).toEqual(['mal', 'mli', '3300', 'mali2']);
  });

  it('leaves a word that is near nothing as it is', () => {
    expect(spelling.correct(tokenise('zebra')).corrections).toEqual([]);
  });

  it('leaves a text without spaces as it is, however long', () => {
    const endless = 'algeria'.repeat(6_000);
    expect(spelling.correct(tokenise(endless))).toEqual({
      words: [{ text: endless, start: 0, end: endless.length }],
      corrections: [],
    });
  });

  it('still mends a word two letters longer than the longest it knows', () => {
    expect(readAs('innterventiion')).toBe('intervention');
  });

  it('chooses the commoner of two that are as near', () => {
    expect(readAs('malj')).toBe('mali');
  });

  it('counts a word of the file together with the wordings that hold it', () => {
    const files = new Map([...own, ['male', 3] as const]);
    const together = createSpelling(countSpelling(files, new Map([['male', 8]])), {});
    expect(together.correct(tokenise('malj')).corrections).toEqual([{ from: 'malj', to: 'male' }]);
  });

  it('takes the beginning of a word for the word', () => {
    expect(readAs('interven')).toBe('intervention');
  });

  it('writes shorthand out, each word in the place of the short form, and calls it no correction', () => {
    expect(spelling.correct(tokenise('the FM mtg'))).toEqual({
      words: [
        { text: 'the', start: 0, end: 3 },
        { text: 'foreign', start: 4, end: 6 },
        { text: 'minister', start: 4, end: 6 },
        { text: 'meeting', start: 7, end: 10 },
      ],
      corrections: [],
    });
  });

  it('keeps the places of what was typed', () => {
    expect(spelling.correct(tokenise('So, clintn?')).words).toEqual([
      { text: 'so', start: 0, end: 2 },
      { text: 'clinton', start: 4, end: 10 },
    ]);
  });
});
