// Where a request is a look-up, and where it is a question that only begins like one.
import { describe, expect, it } from 'vitest';
import { createKnownWords, readLookUp } from '../../../src/core/lookups/read-look-up.ts';
import { createReference } from '../../../src/core/lookups/reference.ts';
import { readKnowledge } from '../../../src/knowledge-files/read-knowledge.ts';

const reference = createReference(await readKnowledge());
const kindOf = (typed: string): string | undefined => readLookUp(typed, reference)?.kind;

describe('readLookUp', () => {
  it.each<[typed: string, kind: string]>([
    ['who', 'who-list'],
    ['WHO secdef', 'who'],
    ['who clintn', 'not-found'],
    ['positions', 'positions'],
    ['positions algeria', 'positions'],
    ['compare algeria and france', 'comparison'],
    ['compare', 'not-found'],
    ['timeline spring 2012', 'timeline'],
    ['timeline ahead', 'timeline'],
    ['numbers troops', 'numbers'],
    ['quotes clinton', 'quotes'],
    ['topics', 'topics'],
    ['topic force', 'topic'],
    ['fact ecowas-offers-about-3300-troops', 'fact'],
    ['names', 'names'],
    ['careful', 'careful'],
    ['about', 'about'],
    ['source 19', 'source'],
  ])('reads "%s" as a look-up', (typed, kind) => {
    expect(kindOf(typed)).toBe(kind);
  });

  it.each([
    'who met clinton',
    'who is clinton',
    'positions on the new budget',
    'compare military spending',
    'timeline of events in Syria',
    'numbers of refugees in Mauritania',
    'about the force',
    'names of the militants',
    'source of the weapons',
    'fact or fiction',
    'algeria',
    '',
  ])('leaves "%s" to the questions', (typed) => {
    expect(readLookUp(typed, reference)).toBe(null);
  });
});

describe('readLookUp over the wordings of the file', () => {
  it('leaves them to the questions, all but one in a thousand', () => {
    const { asks, lacks, silences, lists } = reference.knowledge;
    const wordings = [...asks, ...silences, ...lists]
      .flatMap((entry) => entry.asks)
      .concat(lacks.flatMap((entry) => entry.lacks));
    const taken = wordings.filter((typed) => readLookUp(typed, reference) !== null);
    expect(taken.length).toBeLessThan(wordings.length / 1_000);
  });
});

describe('createKnownWords', () => {
  it('knows the words of questions, names and facts', () => {
    const isKnown = createKnownWords(reference);
    expect(['what', 'the', 'force', 'algeria', 'lobbying', 'timelnie'].map(isKnown)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
