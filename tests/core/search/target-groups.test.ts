// Each fact and each list is a group of its own; what is refused near one fact makes another.
import { describe, expect, it } from 'vitest';
import { gatherByGroup, groupsOf } from '../../../src/core/search/target-groups.ts';
import { aFactMeant as aFact, aListMeant as aList, aSilenceMeant as aSilence } from '../../support/sample-targets.ts';

const targets = [
  aFact('ferry'),
  aSilence(['pier', 'ferry']),
  aList,
  aSilence([], 'off-topic'),
  aFact('pier'),
  aSilence(['pier']),
];

describe('groupsOf', () => {
  it('places facts first, then lists, then refusals by the first fact near them or else by their reason', () => {
    const { facts, lists, refusals } = groupsOf(targets);
    expect([facts, lists, refusals]).toEqual([
      { span: { from: 0, to: 2 }, placeOf: new Map(Object.entries({ ferry: 0, pier: 1 })) },
      { span: { from: 2, to: 3 }, placeOf: new Map(Object.entries({ both: 2 })) },
      { span: { from: 3, to: 5 }, placeOf: new Map(Object.entries({ pier: 3, 'off-topic': 4 })) },
    ]);
  });
});

describe('gatherByGroup', () => {
  it('brings together what belongs to each group, in the order of the targets', () => {
    const items = [['ferry'], ['captain'], ['both'], ['pizza', 'pasta'], [], ['painter']];
    expect(gatherByGroup(targets, items)).toEqual([['ferry'], [], ['both'], ['captain', 'painter'], ['pizza', 'pasta']]);
  });

  it('has nothing where there are no targets', () => {
    expect(gatherByGroup([], [])).toEqual([]);
  });
});
