// What a search finds: facts by their words, names, numbers and wordings, lists, and the silences beside them.
import { describe, expect, it } from 'vitest';
import { type FactIndex, createFactIndex } from '../../../src/core/search/fact-index.ts';
import { countIndex } from '../../../src/core/search/index-tables.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { readTargets, silenceIdOf } from '../../../src/core/search/target.ts';
import { readWording } from '../../../src/core/search/wording.ts';
import { readWordingTable } from '../../../src/core/search/wording-table.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const knowledge = harbour();
const lexicon = createLexicon(knowledge);
const index = createFactIndex(knowledge, lexicon);
const { left, carried, opposed, haddock, pier, cod, clerk } = HARBOUR_FACTS;

const queryOf = (text: string) => readWording(tokenise(text), lexicon);
const idOf = (of: FactIndex, at: number): string => {
  const target = of.targets[at];
  return target?.fact?.id ?? target?.silence?.id ?? target?.list?.id ?? '';
};
const numberOf = (id: string): number => index.targets.findIndex((_, at) => idOf(index, at) === id);
/** The ids of what a search finds, by the score of its words. */
const found = (text: string, limit = 3): string[] => {
  const search = index.search(queryOf(text));
  return search
    .best(limit)
    .map(search.hit)
    .filter((hit) => hit.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ at }) => idOf(index, at));
};

describe('the targets', () => {
  it('count the units of their wordings, and how many wordings they have', () => {
    const at = numberOf(left.id);
    const counts = ['w:departur', 'x:date', 'w:pier'].map((unit) => index.holds(index.placed([unit]), at).times);
    expect([index.targets[at]?.wordings, counts]).toEqual([2, [1, 1, 0]]);
  });

  it('have their wordings mended as they are told to', () => {
    const asks = [{ fact: left.id, asks: ['deprature of the ferry'] }];
    const file = harbour({ asks });
    const targets = readTargets(file, lexicon);
    const table = readWordingTable(targets, lexicon, (text) => tokenise(text.replace('deprature', 'departure')));
    const mending = createFactIndex(file, lexicon, targets, countIndex(targets, table, lexicon));
    const at = mending.numberOf(left.id) ?? -1;
    expect(['w:departur', 'w:depratur'].map((unit) => mending.holds(mending.placed([unit]), at).asked)).toEqual([1, 0]);
  });

  it('are like a question by their wordings', () => {
    const compared = index.likeness.compare([{ units: ['w:departur'], weight: 1 }], 'what');
    expect([compared(numberOf(left.id)).best > 0, compared(numberOf(pier.id)).best]).toEqual([true, 0]);
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

  it('finds a silence by what it is about', () => {
    expect(found('painted')[0]).toBe('ferry-name');
  });

  it('finds a list by what is listed, and less readily by what its facts say', () => {
    expect(found('troubles at sea')[0]).toBe('troubles-at-sea');
    expect(found('tunnel').slice(0, 2)).toEqual([opposed.id, 'troubles-at-sea']);
  });

  it('finds no more by words and by wordings than it may each, and nothing twice', () => {
    const best = index.search(queryOf('ferry pier president coast guard')).best(2);
    expect([best.length >= 2, best.length <= 4, new Set(best).size]).toEqual([true, true, best.length]);
  });

  it('finds nothing by words that the file does not have', () => {
    expect([found('zeppelin'), found(''), found('constructor'), found('__proto__')]).toEqual([[], [], [], []]);
  });

  it('gives each target a likelihood by its wordings, the likeliest none below it', () => {
    const search = index.search(queryOf('Who is the president of Sudland?'));
    const likelihoods = index.targets.map((_, at) => search.hit(at).likelihood);
    expect([Math.max(...likelihoods), likelihoods.indexOf(0)]).toEqual([0, numberOf(cod.id)]);
    expect(search.best(1)).toContain(numberOf(cod.id));
  });

  it('knows a fact by its statement too, where nobody worded a question for it', () => {
    expect(index.search(queryOf('a clerk praised the pier')).hit(numberOf(clerk.id)).likelihood).toBe(0);
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
    const near = [refused, answered].map((search) => Math.sign(search?.hit(numberOf(left.id)).refusedNear ?? 0));
    expect([near, refused?.hit(numberOf(haddock.id)).refusedNear]).toEqual([[1, -1], 0]);
  });

  it('knows no target beyond the last', () => {
    expect(() => index.search(queryOf('ferry')).hit(index.targets.length)).toThrow(RangeError);
  });

  it('is the same each time, and in another index over the same file', () => {
    const plain = (one: FactIndex): unknown => {
      const search = one.search(queryOf('pier of Norland'));
      return [search.refused, search.best(4).map((at) => ({ ...search.hit(at), target: idOf(one, at) }))];
    };
    expect([plain(index), plain(createFactIndex(knowledge, lexicon))]).toEqual([plain(index), plain(index)]);
  });
});

describe('around a fact', () => {
  it('are the facts of its paragraph, itself among them, and what it leaves open', () => {
    expect([left, haddock].map((fact) => index.around(fact).map((at) => idOf(index, at)))).toEqual([
      [left.id, silenceIdOf(left.id)],
      [haddock.id, opposed.id],
    ]);
  });

  it('is nothing for a fact of another file', () => {
    expect(index.around({ ...left })).toEqual([]);
  });
});

describe('the weights', () => {
  it('are those of the units of all targets', () => {
    const [rare, common, unknown] = ['tunnel', 'ferry', 'zeppelin'].map((text) => {
      const [term] = queryOf(text).terms;
      if (!term) throw new Error(`no term in "${text}"`);
      return [index.weightOfTerm(term), index.isKnown(term)] as const;
    });
    expect([rare, common, unknown].map((one) => one?.[1])).toEqual([true, true, false]);
    expect((unknown?.[0] ?? 0) > (rare?.[0] ?? 0) && (rare?.[0] ?? 0) > (common?.[0] ?? 0)).toBe(true);
  });

  it('know what only people ask that get no answer', () => {
    const terms = queryOf('painted steered ferry zeppelin').terms;
    expect(terms.map((term) => index.isRefusedOnly(term))).toEqual([true, true, false, false]);
  });
});

describe('an index over nothing', () => {
  it('finds nothing', () => {
    const empty = harbour({ facts: [], asks: [], lacks: [], silences: [], lists: [] });
    const search = createFactIndex(empty, createLexicon(empty)).search(queryOf('ferry'));
    expect([search.best(3), search.refused]).toEqual([[], 0]);
  });
});
