// Where a term stands: by word or name, by concept, and in how many wordings.
import { describe, expect, it } from 'vitest';
import { CONCEPT_SHARE, countPlaces, isAsked, placesOf } from '../../../src/core/search/unit-places.ts';

const [WORD, CONCEPT, OTHER] = [0, 1, 2];
const table = countPlaces(
  [
    { own: [WORD], implied: [CONCEPT], asked: [WORD, WORD] },
    { own: [CONCEPT], implied: [], asked: [CONCEPT] },
    { own: [OTHER], implied: [WORD], asked: [] },
  ],
  4,
);
const both = [
  { number: WORD, isConcept: false },
  { number: CONCEPT, isConcept: true },
];
const TARGETS = [0, 1, 2];

describe('the places of a term', () => {
  it('tell how firmly each target holds it, and where', () => {
    const { inOwn, inImplied, inAsked } = placesOf(table, both, TARGETS.length);
    expect([inOwn, inImplied, inAsked].map((held) => TARGETS.map(held))).toEqual([
      [1, CONCEPT_SHARE, 0],
      [CONCEPT_SHARE, 0, 1],
      [1, CONCEPT_SHARE, 0],
    ]);
  });

  it('count the wordings of its commonest unit, and its own words as two more', () => {
    expect(TARGETS.map(placesOf(table, both, TARGETS.length).times)).toEqual([4, 3, 0]);
  });

  it('are none for a term that stands nowhere', () => {
    const { inOwn, times } = placesOf(table, [], TARGETS.length);
    expect([inOwn(0), times(0)]).toEqual([0, 0]);
  });
});

describe('isAsked', () => {
  it('tells whether a wording of the target has the unit', () => {
    expect([isAsked(table, WORD, 0), isAsked(table, WORD, 2), isAsked(table, OTHER, 2), isAsked(table, 3, 0)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
