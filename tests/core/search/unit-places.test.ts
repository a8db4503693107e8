// Where a term stands: by word or name, by concept, and in how many wordings.
import { describe, expect, it } from 'vitest';
import { CONCEPT_SHARE, countPlaces, firstFrom, holdsTerm } from '../../../src/core/search/unit-places.ts';

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

describe('how a target holds a term', () => {
  it('tells how firmly, and in which part', () => {
    expect(TARGETS.map((target) => holdsTerm(table, both, target))).toEqual([
      { own: 1, implied: CONCEPT_SHARE, asked: 1, times: 4 },
      { own: CONCEPT_SHARE, implied: 0, asked: CONCEPT_SHARE, times: 3 },
      { own: 0, implied: 1, asked: 0, times: 0 },
    ]);
  });

  it('is nothing for a term that stands nowhere', () => {
    const nothing = { own: 0, implied: 0, asked: 0, times: 0 };
    expect([holdsTerm(table, [], 0), holdsTerm(table, [{ number: 3, isConcept: false }], 0)]).toEqual([nothing, nothing]);
  });
});

describe('firstFrom', () => {
  it('finds the first that is as high, or the end', () => {
    const numbers = Int32Array.from([1, 3, 3, 7]);
    expect([0, 3, 4, 8].map((least) => firstFrom(numbers, 0, 4, least))).toEqual([0, 1, 3, 4]);
  });
});
