// Words of a text: what a copy desk types is found as it is printed.
import { assert, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, stem, tokenise } from '../../../src/core/text/words.ts';

const wordsOf = (text: string): string[] => tokenise(text).map((word) => word.text);

describe('tokenise', () => {
  it('keeps a number with its separators whole and leaves the comma or dot of the sentence out', () => {
    expect(wordsOf('About 3,300, then 1,234,567. In 2012, 4.5')).toEqual([
      'about',
      '3300',
      'then',
      '1234567',
      'in',
      '2012',
      '4.5',
    ]);
  });

  it('finds a sum of money by its figure', () => {
    expect(wordsOf('$550 million')).toEqual(['550', 'million']);
  });

  it('reads dotted abbreviations as one word, with or without the last dot', () => {
    expect(wordsOf('The U.S. and the E.U said U.N. a.m.')).toEqual(['the', 'us', 'and', 'the', 'eu', 'said', 'un', 'am']);
  });

  it('does not take the end of a sentence for an abbreviation', () => {
    expect(wordsOf('north.The end')).toEqual(['north', 'the', 'end']);
  });

  it('drops the possessive and the apostrophe, plain or typographic', () => {
    expect(wordsOf("Algeria's Algeria’s don't don’t soldiers'")).toEqual(['algeria', 'algeria', 'dont', 'dont', 'soldiers']);
  });

  it('parts hyphenated words and folds case and accents', () => {
    expect(wordsOf('al-Qaeda FRANÇOIS Ibrahim Boubacar Keïta')).toEqual([
      'al',
      'qaeda',
      'francois',
      'ibrahim',
      'boubacar',
      'keita',
    ]);
  });

  it('says where each word stands, punctuation left out', () => {
    expect(tokenise('Mali’s 3,300, U.S.')).toEqual([
      { text: 'mali', start: 0, end: 6 },
      { text: '3300', start: 7, end: 12 },
      { text: 'us', start: 14, end: 17 },
    ]);
  });

  it('finds nothing in blanks, punctuation and emoji', () => {
    expect(wordsOf(' \n\t—“”… 🚢 ?!')).toEqual([]);
  });

  it('points at the very word in any text: in order, apart, and the same word when read by itself', () => {
    const texts = [string({ unit: 'binary', maxLength: 40 }), stringMatching(/^[a-zé' ’.,$0-9UN-]{0,40}$/)];
    for (const text of texts) {
      assert(
        property(text, (typed) => {
          let end = 0;
          for (const word of tokenise(typed)) {
            expect(word.start).toBeGreaterThanOrEqual(end);
            expect(tokenise(typed.slice(word.start, word.end))).toEqual([
              { text: word.text, start: 0, end: word.end - word.start },
            ]);
            ({ end } = word);
          }
          expect(end).toBeLessThanOrEqual(typed.length);
        }),
      );
    }
  });
});

describe('fold', () => {
  it('makes one spelling of accents, capitals, typographic apostrophes, ligatures and wide forms', () => {
    expect(['É', 'e\u0301', 'ﬁ', 'Ｍali', '‘ʼ’'].map(fold)).toEqual(['e', 'e', 'fi', 'mali', "'''"]);
  });

  it('changes nothing that it has folded once', () => {
    assert(property(string({ unit: 'binary', maxLength: 20 }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('stem', () => {
  it('brings the forms of a word together', () => {
    expect(['supports', 'supporting', 'supported'].map(stem)).toEqual(['support', 'support', 'support']);
  });

  it('keeps apart what only looks alike', () => {
    expect(stem('news')).not.toBe(stem('new'));
  });

  it('leaves numbers and words of up to three letters as they are', () => {
    expect(['us', 'ads', '3300', '1990s', 'b52s'].map(stem)).toEqual(['us', 'ads', '3300', '1990s', 'b52s']);
  });

  it('leaves a text without spaces as it is, however long', () => {
    const endless = 'supporting'.repeat(4_000);
    expect(stem(endless)).toBe(endless);
  });
});
