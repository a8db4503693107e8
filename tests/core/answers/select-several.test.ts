// Questions that several facts answer together: lists of everything of a kind, mentions, and sides set against each other.
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LISTED_FACTS } from '../../../src/core/answers/answer.ts';
import type { Candidate } from '../../../src/core/answers/judge.ts';
import { type Several, asksForSeveral, selectSeveral, sidesOf } from '../../../src/core/answers/select-several.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { aStoredFact } from '../../support/sample-knowledge.ts';
import { HARBOUR_FACTS, harbour, harbourReading } from '../../support/sample-harbour.ts';
import { createReading } from '../../../src/core/desk.ts';

const { understand, index, knowledge } = harbourReading();
const { left, carried, haddock, cod, pier, sailors, spoke, clerk, inspection } = HARBOUR_FACTS;

/** What the judge would hand over: these facts, the best first, all of them near. */
const candidates = (...facts: Fact[]): Candidate[] =>
  facts.flatMap((fact, at) => {
    const target = index.targets.find((one) => one.fact?.id === fact.id);
    return target ? [{ target, row: [], score: -at / 10, share: 0.1 }] : [];
  });
const select = (typed: string, ranked: readonly Fact[] = [], sides: readonly Fact[] = []): Several =>
  selectSeveral(understand(typed), knowledge, candidates(...ranked), index.targets, sides);
const idsOf = ({ facts }: Several): string[] => facts.map((fact) => fact.id);
const ids = (...facts: Fact[]): string[] => facts.map((fact) => fact.id);

describe('asksForSeveral', () => {
  it('sees lists, mentions and comparisons', () => {
    const several = [
      'List every figure',
      'all the dates',
      'every mention of the pier',
      'List everyone named',
      'which countries are named',
      'Compare the ferry with the boat',
      'ferry versus boat',
      'difference between ferry and boat',
    ];
    expect(several.filter((text) => !asksForSeveral(understand(text)))).toEqual([]);
  });

  it('does not see them in questions for one thing', () => {
    const single = [
      'How many passengers did the ferry carry?',
      'Who is the president of Norland?',
      'When did the ferry leave?',
      '',
      'pier',
    ];
    expect(single.filter((text) => asksForSeveral(understand(text)))).toEqual([]);
  });
});

describe('a list of everything of a kind', () => {
  it('of figures has the facts with figures, in the order of the article', () => {
    const several = select('List every figure', [sailors, carried]);
    expect([idsOf(several), several.whole]).toEqual([expect.arrayContaining(ids(carried, sailors)), true]);
    const paragraphs = several.facts.map((fact) => fact.paragraph);
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b));
    expect(several.facts.every((fact) => fact.quantities.length > 0)).toBe(true);
  });

  it('of sums of money has only those', () => {
    const file = harbour({ facts: [...Object.values(HARBOUR_FACTS), { ...pier, id: 'another-sum', paragraph: 5 }] });
    const reading = createReading(file);
    expect(idsOf(selectSeveral(reading.understand('list all sums of money'), file, [], reading.index.targets, []))).toEqual([
      pier.id,
      'another-sum',
    ]);
  });

  it('of dates has the facts with a time', () => {
    expect(idsOf(select('List all the dates'))).toEqual(ids(left, pier, inspection));
  });

  it('of people has the fact that introduces each, and no country', () => {
    expect(['List everyone named', 'list every person', 'name all the people'].map((text) => idsOf(select(text)))).toEqual(
      Array.from({ length: 3 }, () => ids(haddock, cod)),
    );
  });

  it('of presidents has those', () => {
    expect(idsOf(select('list all the presidents'))).toEqual(ids(haddock, cod));
  });

  it('of countries and of bodies is no list of people, in the singular and in the plural', () => {
    const texts = [
      'list every country named',
      'which countries are named',
      'list every organization named',
      'list all organizations named',
    ];
    const kinds = texts.map((text) =>
      select(text).facts.every((fact) =>
        fact.about.some((id) => ['country', 'body'].includes(knowledge.nameById.get(id)?.kind ?? '')),
      ),
    );
    expect(kinds).toEqual([true, true, true, true]);
    expect(texts.slice(2).map((text) => idsOf(select(text)).some((id) => id === sailors.id || id === inspection.id))).toEqual([
      true,
      true,
    ]);
  });

  it('is whole: what the judge thought of it does not matter', () => {
    expect(select('List every figure', [carried, sailors, cod]).facts).toEqual(
      select('List every figure', [sailors, carried]).facts,
    );
  });

  it('is never longer than a list may be', () => {
    const file = harbour({
      facts: Array.from({ length: 40 }, (_, at) => aStoredFact({ id: `figure-${at}`, paragraph: at, about: ['norland'] })),
      asks: [],
      lacks: [],
      silences: [],
    });
    const reading = createReading(file);
    const { facts } = selectSeveral(reading.understand('List every figure'), file, [], reading.index.targets, []);
    expect(facts).toHaveLength(MAX_LISTED_FACTS);
  });
});

describe('mentions', () => {
  it('of a name are the facts about it, one a paragraph', () => {
    expect(idsOf(select('every mention of Sudland', [cod, sailors]))).toEqual(expect.arrayContaining(ids(cod, sailors)));
    expect(idsOf(select('every mention of Sudland', [cod, sailors]))).not.toContain(haddock.id);
  });

  it('of a thing are the facts that speak of it', () => {
    expect(idsOf(select('every mention of the pier', [pier, inspection, clerk]))).toEqual(ids(pier, clerk, inspection));
  });
});

describe('a comparison', () => {
  it('has the best fact of each side', () => {
    const several = select(
      'Compare the passengers of the ferry with the sailors of the coast guard',
      [carried],
      [carried, sailors],
    );
    expect([idsOf(several).slice(0, 2), several.whole]).toEqual([ids(carried, sailors), true]);
  });

  it('of two names has a fact of each', () => {
    const several = select('Norland versus Sudland', [haddock, cod, pier], []);
    const about = new Set(several.facts.flatMap((fact) => fact.about));
    expect([about.has('norland'), about.has('sudland')]).toEqual([true, true]);
  });
});

describe('a free list', () => {
  it('has what the judge found near the best, and is not called whole', () => {
    const several = select('list all that was said of the ferry by everyone at sea', [left, spoke]);
    expect([idsOf(several), several.whole]).toEqual([ids(left, spoke), false]);
  });

  it('is empty where the judge found nothing', () => {
    expect(select('list all that was said of the ferry by everyone at sea')).toEqual({ facts: [], whole: false });
  });
});

describe('sidesOf', () => {
  it('cuts a comparison into its sides', () => {
    expect([
      sidesOf('the ferry versus the boat'),
      sidesOf('ferry vs. boat'),
      sidesOf('the ferry compared with the boat'),
    ]).toEqual([
      ['the ferry', 'the boat'],
      ['ferry', 'boat'],
      ['the ferry', 'the boat'],
    ]);
  });

  it('gives few sides that stand in the text, none of them empty', () => {
    assert(
      property(string({ maxLength: 60 }), (text) => {
        const sides = sidesOf(text);
        expect(sides.length).toBeLessThanOrEqual(4);
        expect(sides.every((side) => side.trim() !== '' && text.includes(side))).toBe(true);
      }),
    );
  });
});
