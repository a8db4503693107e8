// A text as the index sees it: its terms and kind, and the units that it shows a model.
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { marksOf, modelUnits, readWording } from '../../../src/core/search/wording.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { harbour } from '../../support/sample-harbour.ts';

const lexicon = createLexicon(harbour());
const query = (text: string) => readWording(tokenise(text), lexicon);
const once = (...units: string[]) => units.map((unit) => ({ unit, weight: 1 }));

describe('readWording', () => {
  it('reads a wording as a question is read: its words, its terms, and the kind of answer it wants', () => {
    expect(query('When did Norlanders leave?')).toEqual({
      words: tokenise('When did Norlanders leave?'),
      kind: 'when',
      wanted: 'date',
      terms: [
        { text: 'norlanders', start: 9, end: 19, units: ['n:norland'] },
        { text: 'leave', start: 20, end: 25, units: ['w:leav'] },
      ],
    });
  });

  it('reads the words it is given, mended or not', () => {
    expect(readWording([{ text: 'ferry', start: 0, end: 4 }], lexicon).terms).toEqual([
      { text: 'ferry', start: 0, end: 4, units: ['w:ferri'] },
    ]);
  });
});

describe('marksOf', () => {
  it('keeps kinds and wanted things apart from words', () => {
    expect([marksOf('who', null), marksOf('when', 'date')]).toEqual([['k:who'], ['k:when', 'x:date']]);
  });
});

describe('modelUnits', () => {
  it('are the marks, the names and concepts, each word, and each pair of neighbours', () => {
    expect(modelUnits(query('passengers, Norland'))).toEqual(
      once('k:what', 'c:passenger', 'n:norland', 'a:passeng', 'a:norland', 'b:passeng_norland'),
    );
  });

  it('keep the words of grammar, and leave out courtesy', () => {
    expect(modelUnits(query('please, why the ferry'))).toEqual(
      once('k:why', 'x:reason', 'a:why', 'a:the', 'b:why_the', 'a:ferri', 'b:the_ferri'),
    );
  });

  it('weigh what a thread lends by what is left of it, without pairs', () => {
    const own = query('pier');
    const lent = { text: 'coast guard', start: -1, end: -1, units: ['n:coast-guard', 'w:guard'], lent: 0.6 };
    const words = [...own.words, ...['coast', 'guard'].map((text) => ({ text, start: -1, end: -1 }))];
    expect(modelUnits({ ...own, words, terms: [...own.terms, lent] })).toEqual([
      ...once('k:what'),
      ...['n:coast-guard', 'a:coast', 'a:guard'].map((unit) => ({ unit, weight: 0.6 })),
      ...once('a:pier'),
    ]);
  });

  it('are the kind alone where there is no word', () => {
    expect(modelUnits(query(''))).toEqual(once('k:what'));
  });
});
