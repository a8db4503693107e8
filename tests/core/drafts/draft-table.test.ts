// Lists kept in one row.
import { expect, it } from 'vitest';
import { joinLists, listAt } from '../../../src/core/drafts/draft-table.ts';

it('gives each list back by its number, and an empty one for a number that it has not', () => {
  const lists = joinLists([[7, 8], [], [9]]);
  expect([0, 1, 2, 3, -1].map((number) => [...listAt(lists, number)])).toEqual([[7, 8], [], [9], [], []]);
});
