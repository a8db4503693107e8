// What a search finds: facts by their words, names, numbers and wordings, and the silences beside them.
import { describe, expect, it } from 'vitest';
import { createFactIndex, marksOf } from '../../../src/core/search/fact-index.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { tokenise } from '../../../src/core/text/words.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const knowledge = harbour();
const lexicon = createLexicon(knowledge);
const index = createFactIndex(knowledge, lexicon);
const { left, carried, pier, sailors, inspection, spoke, cod } = HARBOUR_FACTS;

const queryOf = (text: string) => {
  const words = tokenise(text);
  return { words, terms: lexicon.read(words) };
};
/** The ids of what a search finds, by the score of its words. */
const found = (text: string, limit = 3): string[] =>
  index
    .search(queryOf(text), limit)
    .filter((hit) => hit.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ target }) => target.fact?.id ?? target.silence?.id ?? '');
const weightOf = (text: string): number => queryOf(text).terms.reduce((sum, term) => sum + index.weightOfTerm(term), 0);

describe('the targets', () => {
  it('are every fact, every silence and what each fact leaves open', () => {
    expect([
      index.targets.filter((target) => target.fact).length,
      index.targets.filter((target) => target.silence).length,
      index.targets.filter((target) => target.fact && target.silence).length,
    ]).toEqual([knowledge.facts.length, knowledge.silences.length + knowledge.lacks.length, 0]);
  });

  it('own the words of the statement and the names they are about, not those of their wordings', () => {
    const target = index.targets.find((one) => one.fact?.id === left.id);
    expect(['w:ferri', 'n:bluehaven', 'w:departur'].map((unit) => target?.own.has(unit))).toEqual([true, true, false]);
    expect(target?.asked.has('w:departur')).toBe(true);
  });

  it('own who says so, and the words that are quoted', () => {
    const ownOf = (id: string): ReadonlySet<string> | undefined => index.targets.find((one) => one.fact?.id === id)?.own;
    expect([ownOf(carried.id)?.has('n:harbour-office'), ownOf(spoke.id)?.has('n:cod'), ownOf(spoke.id)?.has('w:rough')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('imply what their names belong to', () => {
    const target = index.targets.find((one) => one.fact?.id === inspection.id);
    expect(target?.implied.has('n:sudland')).toBe(true);
  });

  it('count what their quantities count', () => {
    const counted = index.targets.find((one) => one.fact?.id === sailors.id)?.counted;
    expect([counted?.has('w:sailor'), counted?.has('w:pier')]).toEqual([true, false]);
  });
});

describe('a search', () => {
  it('finds a fact by its words in any form, by a synonym, a nickname and a wording', () => {
    expect(['ferries carrying', 'people on board', 'saltgate', 'departure'].map((text) => found(text)[0])).toEqual([
      carried.id,
      carried.id,
      expect.stringMatching(/sudland|cod/),
      left.id,
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

  it('finds no more by words than it may, and nothing twice', () => {
    const hits = index.search(queryOf('ferry pier president coast guard'), 2);
    expect(hits.length).toBeLessThanOrEqual(4);
    expect(new Set(hits.map((hit) => hit.target)).size).toBe(hits.length);
  });

  it('finds nothing by words that the file does not have', () => {
    expect([found('zeppelin'), found(''), found('constructor'), found('__proto__')]).toEqual([[], [], [], []]);
  });

  it('gives each target a likelihood by its wordings, the likeliest none below it', () => {
    const hits = index.search(queryOf('Who is the president of Sudland?'), 5);
    expect(hits.every((hit) => hit.likelihood <= 0)).toBe(true);
    expect(hits.toSorted((a, b) => b.likelihood - a.likelihood)[0]?.target.fact?.id).toBe(cod.id);
  });

  it('is the same each time, and in another index over the same file', () => {
    const again = createFactIndex(knowledge, lexicon);
    const plain = (one: typeof index): unknown =>
      one
        .search(queryOf('pier of Norland'), 4)
        .map(({ target, score, likelihood }) => [target.fact?.id, target.silence?.id, score, likelihood]);
    expect(plain(again)).toEqual(plain(index));
  });
});

describe('the weight of a word', () => {
  it('is high for what few targets have, and highest for what none has', () => {
    expect(weightOf('tunnel')).toBeGreaterThan(weightOf('ferry'));
    expect(weightOf('zeppelin')).toBeGreaterThan(weightOf('tunnel'));
  });
});

describe('what is known of a term', () => {
  const termOf = (text: string) => {
    const [term] = queryOf(text).terms;
    if (!term) throw new Error(`no term in "${text}"`);
    return term;
  };

  it('is whether anything has it', () => {
    expect(['ferry', 'norland', 'zeppelin'].map((text) => index.isKnown(termOf(text)))).toEqual([true, true, false]);
  });

  it('is whether only questions without an answer have it', () => {
    expect(['painted', 'steered', 'ferry', 'zeppelin'].map((text) => index.isRefusedOnly(termOf(text)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is how common it is among the wordings: never nothing, never all', () => {
    const [common, rare, none] = ['w:ferri', 'w:tunnel', 'w:zeppelin'].map((unit) => index.commonness([unit]));
    expect([(common ?? 0) > (rare ?? 0), (rare ?? 0) > (none ?? 0), (none ?? 0) > 0, (common ?? 1) < 1]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('marksOf', () => {
  it('keeps kinds and wanted things apart from words', () => {
    expect([marksOf('who', null), marksOf('when', 'date')]).toEqual([['k:who'], ['k:when', 'x:date']]);
  });
});

describe('an index over nothing', () => {
  it('finds nothing', () => {
    const empty = harbour({ facts: [], asks: [], lacks: [], silences: [] });
    expect(createFactIndex(empty, createLexicon(empty)).search(queryOf('ferry'), 3)).toEqual([]);
  });
});
