// Questions for several that the fields of the facts decide: lists of everything of a kind, and mentions.
import { describe, expect, it } from 'vitest';
import { MAX_LISTED_FACTS } from '../../../src/core/answers/answer.ts';
import { fieldFilter, listByFields, onePerParagraph } from '../../../src/core/answers/select-several.ts';
import { createReading } from '../../../src/core/reading.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { aStoredFact } from '../../support/sample-knowledge.ts';
import { aCandidate } from '../../support/sample-judgements.ts';
import { HARBOUR_FACTS, harbour, harbourReading } from '../../support/sample-harbour.ts';

const { understand, index, knowledge } = harbourReading();
const { left, carried, haddock, opposed, cod, pier, sailors, spoke, clerk, inspection } = HARBOUR_FACTS;

/** The list, where the judge ranked these facts, the best first; null where the fields decide nothing. */
const list = (typed: string, ...ranked: Fact[]): string[] | null => {
  const candidates = ranked.map((fact) => aCandidate(fact.id));
  return listByFields(understand(typed), knowledge, candidates, index.facts)?.map((fact) => fact.id) ?? null;
};
const ids = (...facts: Fact[]): string[] => facts.map((fact) => fact.id);

describe('fieldFilter', () => {
  it('tells by the fields what a list may hold: quotes, times, what lies ahead, figures, troops and money', () => {
    const fitting = (typed: string): string[] | null => {
      const filter = fieldFilter(understand(typed));
      return filter && knowledge.facts.filter(filter).map((fact) => fact.id);
    };
    expect(
      [
        'every quote',
        'everything from last week',
        'all weekdays',
        'all the years',
        'everything still to come',
        'all dates',
        'all figures',
        'every troop figure',
        'all sums of money',
      ].map(fitting),
    ).toEqual([
      ids(spoke),
      [],
      ids(left),
      ids(pier),
      ids(inspection),
      ids(left, pier, inspection),
      ids(carried, pier, sailors),
      [],
      ids(pier),
    ]);
    expect(fitting('everything about the ferry')).toBeNull();
  });
});

describe('a list of everything of a kind', () => {
  it('of figures has one fact a paragraph that has some, the better ranked, in the order of the article', () => {
    expect([list('List every figure'), list('List every figure', sailors, carried)]).toEqual([
      ids(carried, pier),
      ids(carried, sailors),
    ]);
  });

  it('of sums of money has only those', () => {
    const file = harbour({ facts: [...Object.values(HARBOUR_FACTS), { ...pier, id: 'another-sum', paragraph: 5 }] });
    const reading = createReading(file);
    const facts = listByFields(reading.understand('list all sums of money'), file, [], reading.index.facts);
    expect(facts?.map((fact) => fact.id)).toEqual([pier.id, 'another-sum']);
  });

  it('of dates has the facts with a time, and those about a name where it names one with several', () => {
    expect([list('List all the dates'), list('all the dates of Norland')]).toEqual([
      ids(left, pier, inspection),
      ids(left, pier, inspection),
    ]);
    const file = harbour({
      facts: [...Object.values(HARBOUR_FACTS), { ...left, id: 'pier-opened', paragraph: 5, about: ['norland'] }],
    });
    const reading = createReading(file);
    const facts = listByFields(reading.understand('all the dates of Norland'), file, [], reading.index.facts);
    expect(facts?.map((fact) => fact.id)).toEqual([pier.id, 'pier-opened']);
  });

  it('of people has the fact that introduces each, and no country', () => {
    expect(['List everyone named', 'list every person', 'name all the people'].map((text) => list(text))).toEqual(
      Array.from({ length: 3 }, () => ids(haddock, cod)),
    );
  });

  it('of presidents has those, and nobody who stands in the credit of a photo alone', () => {
    expect(list('list all the presidents')).toEqual(ids(haddock, cod));
    const listed = ['role', 'photo'].map((topic) => {
      const file = harbour({ facts: [haddock, { ...cod, topics: [topic] }], asks: [], lacks: [], silences: [], lists: [] });
      const reading = createReading(file);
      const facts = listByFields(reading.understand('list all the presidents'), file, [], reading.index.facts);
      return facts?.map((fact) => fact.id);
    });
    expect(listed).toEqual([ids(haddock, cod), undefined]);
  });

  it('of countries and of bodies is no list of people, in the singular and in the plural', () => {
    const file = harbour({ facts: [carried, opposed, sailors, spoke], asks: [], lacks: [], silences: [], lists: [] });
    const reading = createReading(file);
    const texts = ['country', 'countries', 'organization', 'organizations', 'person', 'people'].map(
      (kind) => `list all ${kind} named`,
    );
    expect(
      texts.map((text) => listByFields(reading.understand(text), file, [], reading.index.facts)?.map((fact) => fact.id)),
    ).toEqual([
      ...Array.from({ length: 4 }, () => ids(carried, sailors)),
      ...Array.from({ length: 2 }, () => ids(opposed, spoke)),
    ]);
  });

  it('is never longer than a list may be', () => {
    const file = harbour({
      facts: Array.from({ length: 40 }, (_, at) => aStoredFact({ id: `figure-${at}`, paragraph: at, about: ['norland'] })),
      asks: [],
      lacks: [],
      silences: [],
      lists: [],
    });
    const reading = createReading(file);
    expect(listByFields(reading.understand('List every figure'), file, [], reading.index.facts)).toHaveLength(MAX_LISTED_FACTS);
  });
});

describe('mentions', () => {
  it('of a name are the facts about it, one a paragraph, the better ranked', () => {
    expect([list('every mention of Sudland'), list('every mention of Sudland', spoke, inspection)]).toEqual([
      ids(cod, sailors, spoke, inspection),
      ids(cod, sailors, spoke, inspection),
    ]);
  });

  it('of a name that one paragraph has are all its facts there', () => {
    expect(list('every mention of Haddock')).toEqual(ids(haddock, opposed));
  });

  it('of a thing are the facts that speak of it', () => {
    expect(list('every mention of the pier', pier, inspection, clerk)).toEqual(ids(pier, clerk, inspection));
  });
});

describe('what the fields do not decide', () => {
  it('is a comparison, a list about a subject, a list of one, and a question for one thing', () => {
    const texts = [
      'Norland versus Sudland',
      'figures versus dates',
      'list all that was said of the ferry by everyone at sea',
      'list every quote',
      'everything',
      'How many passengers did the ferry carry?',
      '',
    ];
    expect(texts.map((text) => list(text, left, spoke))).toEqual(texts.map(() => null));
  });
});

describe('onePerParagraph', () => {
  it('keeps the first of each, in their order', () => {
    expect(onePerParagraph([pier, opposed, sailors, haddock, left])).toEqual([pier, opposed, left]);
  });
});
