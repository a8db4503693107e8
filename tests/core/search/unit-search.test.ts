// The scores of units, added up, are those of MiniSearch for all of them at once.
import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import { createUnitSearch } from '../../../src/core/search/unit-search.ts';

const FIELDS = ['own', 'implied'];
const OPTIONS = { boost: { own: 2, implied: 0.5 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } };
const TARGETS = [
  { id: 0, own: 'w:boat w:left w:port', implied: 'n:harbour w:boat' },
  { id: 1, own: 'w:port', implied: 'w:left' },
  { id: 2, own: 'n:harbour w:boat', implied: '' },
  { id: 3, own: 'w:cod', implied: 'w:port w:boat' },
];

it.each([
  ['w:boat'],
  ['w:boat w:port'],
  ['w:port w:left w:boat n:harbour'],
  ['w:boat w:boat w:left'],
  ['w:none w:left'],
  ['w:none'],
])('for "%s"', (query) => {
  const index = new MiniSearch<(typeof TARGETS)[number]>({
    fields: FIELDS,
    tokenize: (units) => units.split(' '),
    processTerm: (unit) => unit,
  });
  index.addAll(TARGETS);
  const held = new Set(TARGETS.flatMap(({ own, implied }) => `${own} ${implied}`.split(' ')));
  const search = createUnitSearch(index, FIELDS, OPTIONS, TARGETS.length, held);
  const whole = index.search(query, OPTIONS);
  // The second time from what is known by then.
  const found = [search(query.split(' ')), search(query.split(' '))];
  expect(found.map(({ best }) => best(3))).toEqual([0, 1].map(() => whole.slice(0, 3).map(({ id }) => id)));
  const expected = TARGETS.map(({ id }) => whole.find((one) => one.id === id)?.score ?? 0);
  expect(found.map(({ scores }) => [...scores])).toEqual([expected, expected]);
});
