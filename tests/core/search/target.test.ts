// What a question can mean: facts, what is not in the file, and lists, each with the units it is found by.
import { describe, expect, it } from 'vitest';
import { factListSchema, silenceSchema } from '../../../src/core/knowledge/knowledge.ts';
import { createLexicon } from '../../../src/core/search/lexicon.ts';
import { type ReadTarget, readTargets, silenceIdOf } from '../../../src/core/search/target.ts';
import { HARBOUR_FACTS, harbour } from '../../support/sample-harbour.ts';

const { left, carried, haddock, sailors, spoke, clerk, inspection } = HARBOUR_FACTS;
const knowledge = harbour();
const read = (given: Parameters<typeof harbour>[0] = {}): ReadTarget[] => {
  const file = harbour(given);
  return readTargets(file, createLexicon(file));
};
const targets = read();
const ofFact = (id: string): ReadTarget => {
  const target = targets.find((one) => one.fact?.id === id);
  if (!target) throw new Error(`no target for ${id}`);
  return target;
};
const held = (units: ReadonlySet<string>, ...asked: string[]): boolean[] => asked.map((unit) => units.has(unit));

describe('the targets of a file', () => {
  it('are its facts, its silences, what each fact leaves open and its lists, each one thing only', () => {
    const kinds = targets.map(({ fact, silence, list }) => [fact?.id, silence?.id, list?.id].filter((id) => id !== undefined));
    expect(kinds).toEqual([
      ...knowledge.facts.map((fact) => [fact.id]),
      ['ferry-name'],
      ['inspection-result'],
      [silenceIdOf(left.id)],
      ['troubles-at-sea'],
    ]);
  });
});

describe('a fact', () => {
  it('owns the words of its statement, the names it is about, who says so and what is quoted', () => {
    expect(held(ofFact(left.id).own, 'w:ferri', 'n:bluehaven', 'w:departur')).toEqual([true, true, false]);
    expect(held(ofFact(carried.id).own, 'n:harbour-office', 'n:norland')).toEqual([true, true]);
    const [quoted] = read({ facts: [{ ...spoke, about: [], quote: ['mountainous waves'] }], asks: [], lacks: [], lists: [] });
    expect(held(quoted?.own ?? new Set(), 'n:cod', 'w:mountain', 'w:wave')).toEqual([true, true, true]);
  });

  it('owns who says so: the name, the words for a speaker without one, and nothing for the article', () => {
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

  it('implies its topics, its time, its condition, what its figures count, and what its names belong to', () => {
    const [target] = read({ facts: [{ ...left, condition: 'the storm ends' }], asks: [], lacks: [], silences: [], lists: [] });
    expect(held(target?.implied ?? new Set(), 'w:storm')).toEqual([true]);
    expect(held(ofFact(inspection.id).implied, 'n:sudland', 'w:harbour', 'c:harbour')).toEqual([true, true, true]);
    expect(held(ofFact(left.id).implied, 'n:norland', 'w:wednesday')).toEqual([true, true]);
    expect(held(ofFact(carried.id).implied, 'c:passenger')).toEqual([true]);
  });

  it('implies the office of a person, and not the description of a place', () => {
    expect(held(ofFact(haddock.id).implied, 'w:presid')).toEqual([true]);
    expect(held(ofFact(left.id).implied, 'w:port')).toEqual([false]);
  });

  it('counts what its quantities count', () => {
    expect(ofFact(sailors.id).counted).toEqual(new Set(['w:sailor', 'w:coast', 'w:guard', 'n:coast-guard']));
    expect(ofFact(left.id).counted).toEqual(new Set());
  });

  it('is asked for by its wordings, or by none', () => {
    expect([ofFact(left.id).asks, ofFact(clerk.id).asks]).toEqual([
      ['When did the ferry leave Bluehaven?', 'ferry departure day'],
      [],
    ]);
  });
});

describe('a silence', () => {
  it('owns the words of what is not said, which is also the first of its wordings', () => {
    const silence = silenceSchema.parse({
      id: 'crew',
      what: 'the crew',
      reason: 'absent',
      near: [left.id],
      asks: ['Who sails?'],
    });
    const nothing = new Set();
    expect(read({ facts: [], asks: [], lacks: [], lists: [], silences: [silence] })).toEqual([
      {
        fact: null,
        silence,
        list: null,
        paragraphs: [],
        own: new Set(['w:crew']),
        implied: nothing,
        counted: nothing,
        asks: ['the crew', 'Who sails?'],
      },
    ]);
  });

  it('is also what a fact leaves open, near that fact and known by its wordings alone', () => {
    const lacks = { fact: left.id, lacks: ['Who steered?', 'Which captain?'] };
    const nothing = new Set();
    expect(read({ facts: [], asks: [], silences: [], lists: [], lacks: [lacks] })).toEqual([
      {
        fact: null,
        silence: { id: `lacks-${left.id}`, what: '', reason: 'absent', near: [left.id], asks: lacks.lacks },
        list: null,
        paragraphs: [],
        own: nothing,
        implied: nothing,
        counted: nothing,
        asks: lacks.lacks,
      },
    ]);
  });
});

describe('a list', () => {
  it('owns the words of what is listed, and implies what its facts own', () => {
    const list = factListSchema.parse({ id: 'sea', what: 'the sea', facts: [spoke.id, clerk.id], asks: ['all of it'] });
    const target = read({ lists: [list] }).find((one) => one.list);
    expect(target).toEqual({
      fact: null,
      silence: null,
      list,
      paragraphs: [...new Set([spoke.paragraph, clerk.paragraph])],
      own: new Set(['w:sea']),
      implied: new Set([...ofFact(spoke.id).own, ...ofFact(clerk.id).own]),
      counted: new Set(),
      asks: ['the sea', 'all of it'],
    });
  });
});
