// A fact as it is indexed: the units of its own words and names, and of what belongs to it less closely.
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { CONCEPT_SHARE, type IndexedFact, holdsTerm, indexFacts } from '../../../src/core/search/indexed-fact.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const { left, carried, haddock, sailors, spoke, inspection } = HARBOUR_FACTS;
const knowledge = harbour();
const read = (given: Parameters<typeof harbour>[0] = {}): IndexedFact[] => {
  const file = harbour(given);
  return indexFacts(file, createLexicon(file));
};
const facts = read();
const ofFact = (id: string): IndexedFact => {
  const indexed = facts.find(({ fact }) => fact.id === id);
  if (!indexed) throw new Error(`${id} is not indexed`);
  return indexed;
};
const held = (units: ReadonlySet<string>, ...asked: string[]): boolean[] => asked.map((unit) => units.has(unit));

describe('the facts as they are indexed', () => {
  it('stand in the order of the file', () => {
    expect(facts.map(({ fact }) => fact)).toEqual(knowledge.facts);
  });

  it('own the words of their statements, the names they are about, who says so and what is quoted', () => {
    expect(held(ofFact(left.id).own, 'w:ferri', 'n:bluehaven', 'w:departur')).toEqual([true, true, false]);
    expect(held(ofFact(carried.id).own, 'n:harbour-office', 'n:norland')).toEqual([true, true]);
    const [quoted] = read({ facts: [{ ...spoke, about: [], quote: ['mountainous waves'] }], asks: [], lacks: [], lists: [] });
    expect(held(quoted?.own ?? new Set(), 'n:cod', 'w:mountain', 'w:wave')).toEqual([true, true, true]);
  });

  it('own who says so: the name, the words for a speaker without one, and nothing for the article', () => {
    const bare = { asks: [], lacks: [], silences: [], lists: [] };
    const saidBy = (given: { who: string } | { unnamed: string }) => {
      const said_by = { how: 'paraphrase', strength: 'said', ...given } as const;
      return read({ ...bare, facts: [{ ...left, about: [], said_by }] })[0]?.own ?? new Set();
    };
    const own = ['n:cod', 'w:clerk', 'n:article'];
    expect([{ who: 'cod' }, { unnamed: 'a clerk' }, { who: 'article' }].map((by) => held(saidBy(by), ...own))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, false],
    ]);
  });

  it('imply their topics, their time, their condition, what their figures count, and what their names belong to', () => {
    const [conditional] = read({
      facts: [{ ...left, condition: 'the storm ends' }],
      asks: [],
      lacks: [],
      silences: [],
      lists: [],
    });
    expect(held(conditional?.implied ?? new Set(), 'w:storm')).toEqual([true]);
    expect(held(ofFact(inspection.id).implied, 'n:sudland', 'w:harbour', 'c:harbour')).toEqual([true, true, true]);
    expect(held(ofFact(left.id).implied, 'n:norland', 'w:wednesday')).toEqual([true, true]);
    expect(held(ofFact(carried.id).implied, 'c:passenger')).toEqual([true]);
  });

  it('imply the office of a person, and not the description of a place', () => {
    expect(held(ofFact(haddock.id).implied, 'w:presid')).toEqual([true]);
    expect(held(ofFact(left.id).implied, 'w:port')).toEqual([false]);
  });

  it('count what their quantities count', () => {
    expect(ofFact(sailors.id).counted).toEqual(new Set(['w:sailor', 'w:coast', 'w:guard', 'n:coast-guard']));
    expect(ofFact(left.id).counted).toEqual(new Set());
  });
});

describe('holdsTerm', () => {
  const units = new Set(['w:ferri', 'n:norland', 'c:boat']);

  it('is firm by a word or a name, less so by a concept, and nothing where none is held', () => {
    const terms = [['c:boat', 'w:ferri'], ['n:norland'], ['w:ship', 'c:boat'], ['w:ship'], []];
    expect(terms.map((term) => holdsTerm(units, term))).toEqual([1, 1, CONCEPT_SHARE, 0, 0]);
  });
});
