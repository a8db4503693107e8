// What a search finds: facts by their words, names, numbers and wordings, and whether a question is rather refused.
import { describe, expect, it } from 'vitest';
import { type FactIndex, createFactIndex } from '../../../src/core/search/fact-index.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { indexFacts } from '../../../src/core/search/indexed-fact.ts';
import { readWording } from '../../../src/core/search/wording.ts';
import { groupWordings } from '../../../src/core/search/wording-groups.ts';
import { tabulateWordings } from '../../../src/core/search/wording-table.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const knowledge = harbour();
const lexicon = createLexicon(knowledge);
const index = createFactIndex(knowledge, lexicon);
const { left, carried, opposed, haddock, pier, cod, clerk } = HARBOUR_FACTS;

const queryOf = (text: string) => readWording(tokenise(text), lexicon);
const idOf = (of: FactIndex, place: number): string => of.facts[place]?.fact.id ?? '';
const placeOf = (id: string): number => index.placeOf(id) ?? -1;
/** The ids of what a search finds, by the score of its words. */
const found = (text: string, limit = 3): string[] => {
  const search = index.search(queryOf(text));
  return search
    .best(limit)
    .map(search.hit)
    .filter((hit) => hit.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ place }) => idOf(index, place));
};

describe('the facts', () => {
  const isAskedWith = (of: FactIndex, id: string, unit: string): boolean =>
    of.isAskedWith(of.placeOf(id) ?? -1, { units: [unit] });

  it('are known by place, by id and by paragraph', () => {
    expect(index.facts.map(({ fact }) => fact)).toEqual(knowledge.facts);
    expect([index.placeOf(haddock.id), index.placeOf('no-fact')]).toEqual([knowledge.facts.indexOf(haddock), undefined]);
    expect([haddock.paragraph, 99].map((paragraph) => index.ofParagraph(paragraph).map((at) => idOf(index, at)))).toEqual([
      [haddock.id, opposed.id],
      [],
    ]);
  });

  it('are asked for with the words and names of their wordings and statements', () => {
    const asked = [left, pier].map(({ id }) =>
      ['w:departur', 'n:bluehaven', 'w:zeppelin'].map((unit) => isAskedWith(index, id, unit)),
    );
    expect(asked).toEqual([
      [true, true, false],
      [false, false, false],
    ]);
  });

  it('have their wordings mended as they are told to', () => {
    const file = harbour({ asks: [{ fact: left.id, asks: ['deprature of the ferry'] }] });
    const mend = (text: string) => tokenise(text.replace('deprature', 'departure'));
    const table = tabulateWordings(file.facts, groupWordings(file), lexicon, mend);
    const mending = createFactIndex(file, lexicon, indexFacts(file, lexicon), table);
    expect(['w:departur', 'w:depratur'].map((unit) => isAskedWith(mending, left.id, unit))).toEqual([true, false]);
  });
});

describe('a search', () => {
  it('finds a fact by its words in any form, by a synonym and a nickname', () => {
    expect(['ferries carrying', 'people on board', 'saltgate'].map((text) => found(text)[0])).toEqual([
      carried.id,
      carried.id,
      expect.stringMatching(/sudland|cod/),
    ]);
  });

  it('finds a number as it is printed and as it is typed, and sums without their sign', () => {
    expect(['1,200', '1200', '$40', '40 million'].map((text) => found(text)[0])).toEqual([
      carried.id,
      carried.id,
      pier.id,
      pier.id,
    ]);
  });

  it('finds no more by words and by wordings than it may each, and nothing twice', () => {
    const best = index.search(queryOf('ferry pier president coast guard')).best(2);
    expect([best.length >= 2, best.length <= 4, new Set(best).size]).toEqual([true, true, best.length]);
  });

  it('finds nothing by words that the file does not have', () => {
    expect([found('zeppelin'), found(''), found('constructor'), found('__proto__')]).toEqual([[], [], [], []]);
  });

  it('gives each fact a likelihood by its wordings, the likeliest none below it', () => {
    const search = index.search(queryOf('Who is the president of Sudland?'));
    const likelihoods = index.facts.map((_, place) => search.hit(place).likelihood);
    expect([Math.max(...likelihoods), likelihoods.indexOf(0)]).toEqual([0, placeOf(cod.id)]);
    expect(search.best(1)).toContain(placeOf(cod.id));
  });

  it('knows a fact by its statement too, where nobody worded a question for it', () => {
    expect(index.search(queryOf('a clerk praised the pier')).hit(placeOf(clerk.id)).likelihood).toBe(0);
  });

  it('finds by the kind of question alone what the wordings make likeliest', () => {
    const search = index.search(queryOf('why?'));
    expect(search.best(1).map((at) => [idOf(index, at), search.hit(at).score])).toEqual([[opposed.id, 0]]);
  });

  it('tells a question that is refused from one that is answered, and near which fact', () => {
    const [refused, answered] = ['Who was the captain that steered the ferry?', 'ferry departure day'].map((text) =>
      index.search(queryOf(text)),
    );
    expect([(refused?.refused ?? 0) > 0, (answered?.refused ?? 0) < 0]).toEqual([true, true]);
    const near = [refused, answered].map((search) => Math.sign(search?.hit(placeOf(left.id)).refusedNear ?? 0));
    expect([near, refused?.hit(placeOf(haddock.id)).refusedNear]).toEqual([[1, -1], 0]);
  });

  it('knows no fact beyond the last', () => {
    expect(() => index.search(queryOf('ferry')).hit(index.facts.length)).toThrow(RangeError);
  });

  it('is the same each time, and in another index over the same file', () => {
    const plain = (one: FactIndex): unknown => {
      const search = one.search(queryOf('pier of Norland'));
      return [search.refused, search.best(4).map((at) => search.hit(at))];
    };
    expect([plain(index), plain(createFactIndex(knowledge, lexicon))]).toEqual([plain(index), plain(index)]);
  });
});

describe('the weights', () => {
  it('are those of the units of all wordings', () => {
    const [rare, common, unknown] = ['tunnel', 'ferry', 'zeppelin'].map((text) => {
      const [term] = queryOf(text).terms;
      if (!term) throw new Error(`no term in "${text}"`);
      return [index.weightOfTerm(term), index.isKnown(term)] as const;
    });
    expect([rare, common, unknown].map((one) => one?.[1])).toEqual([true, true, false]);
    expect((unknown?.[0] ?? 0) > (rare?.[0] ?? 0) && (rare?.[0] ?? 0) > (common?.[0] ?? 0)).toBe(true);
  });
});

describe('an index over nothing', () => {
  it('finds nothing', () => {
    const empty = harbour({ facts: [], asks: [], lacks: [], silences: [], lists: [] });
    const search = createFactIndex(empty, createLexicon(empty)).search(queryOf('ferry'));
    expect([search.best(3), search.refused]).toEqual([[], 0]);
  });
});
