// What words mean: names and vocabulary read off a text, the longest match first.
import { assert, array, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { aConcept, aName, BLUEHAVEN, sampleKnowledge } from '../../support/sample-knowledge.ts';

const lexicon = createLexicon(
  sampleKnowledge({
    names: [
      aName(),
      { ...BLUEHAVEN, id: 'haddock', kind: 'person', name: 'Ann Haddock', aliases: ['the skipper'] },
      { ...BLUEHAVEN, id: 'united-states', kind: 'country', name: 'United States', aliases: ['US'] },
    ],
    concepts: [
      aConcept('passenger', ['passengers', 'people on board']),
      aConcept('board', ['board', 'embark']),
      aConcept('fare', ['fare', 'price'], { absent: true }),
    ],
  }),
);
const unitsRead = (text: string): (readonly string[])[] => lexicon.read(tokenise(text)).map((term) => term.units);

describe('reading a text', () => {
  it('finds names by name, short form, alias and a person’s last name', () => {
    const names = ['Harbour Office of Bluehaven', 'harbour office', 'HOB', 'Ann Haddock', 'Haddock', 'the skipper'];
    expect(names.map(unitsRead)).toEqual([
      ...Array.from({ length: 3 }, () => [['n:harbour-office']]),
      ...Array.from({ length: 3 }, () => [['n:haddock']]),
    ]);
  });

  it('finds concepts in every form of their words, beside the word itself', () => {
    const units = ['embarking', 'passenger'].map((text) => unitsRead(text).map((read) => read.toSorted()));
    expect(units).toEqual([[['c:board', 'w:embark']], [['c:passenger', 'w:passeng']]]);
  });

  it('takes the longest match and reads nothing twice', () => {
    expect(lexicon.read(tokenise('People on board the ferry'))).toEqual([
      { text: 'people on board', start: 0, end: 15, units: expect.arrayContaining(['c:passenger']) },
      { text: 'ferry', start: 20, end: 25, units: ['w:ferri'] },
    ]);
  });

  it('drops words that carry nothing by themselves', () => {
    expect(unitsRead('what is it about, please')).toEqual([]);
  });

  it('tells the country from the pronoun', () => {
    expect(
      ['US ferries', 'from the U.S. fleet', 'tell us', 'can you tell us who'].map((text) =>
        unitsRead(text).flat().includes('n:united-states'),
      ),
    ).toEqual([true, true, false, false]);
  });

  it('gives terms in order, none over another, each at its place, whatever the text', () => {
    const words = ['people', 'on', 'board', 'Harbour', 'Office', 'of', 'Bluehaven', 'US', 'the', 'ferry,', 'who', '1,200'];
    assert(
      property(array(constantFrom(...words), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const term of lexicon.read(tokenise(text))) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(
            tokenise(text.slice(term.start, term.end))
              .map((word) => word.text)
              .join(' '),
          ).toBe(term.text);
          expect(term.units.length).toBeGreaterThan(0);
          ({ end } = term);
        }
      }),
    );
  });
});

describe('the units of a text that is searched', () => {
  it('are its words and every match inside another', () => {
    expect(lexicon.unitsOf('People on board')).toEqual(new Set(['w:peopl', 'c:passenger', 'w:board', 'c:board']));
  });
});

describe('the vocabulary', () => {
  it('knows which concepts no fact is about', () => {
    expect(['c:fare', 'c:board', 'c:unknown', 'fare'].map(lexicon.isAbsent)).toEqual([true, false, false, false]);
  });

  it('lists every single word that a misspelling may stand for', () => {
    const words = ['harbour', 'skipper', 'haddock', 'embark', 'us'];
    expect(words.filter((word) => !lexicon.words.has(word))).toEqual([]);
    expect(lexicon.words.has('ferry')).toBe(false);
  });

  it('may be empty', () => {
    const empty: Pick<Knowledge, 'names' | 'strangers' | 'concepts'> = { names: [], strangers: [], concepts: [] };
    expect(createLexicon(empty).read(tokenise('the ferry'))).toEqual([{ text: 'ferry', start: 4, end: 9, units: ['w:ferri'] }]);
  });
});
