// The learned table of passages: what it holds, and when it is of another article.
import { describe, expect, it } from 'vitest';
import { type PassageTable, misfitOf, passageTableSchema, placesOf, worthOf } from '../../../src/core/knowledge/passage-table.ts';

const TABLE: PassageTable = {
  paragraphs: 1,
  facts: ['ferry-left'],
  known: 'ferry\ntunnel',
  worth: Buffer.from(Int8Array.from([1, -128, 127, -1]).buffer).toString('base64'),
  scale: 0.01,
  constants: [0, 0],
  outputs: Array.from({ length: placesOf(1, 1).count }, () => [0, 0, 0]),
};
const MISFIT = 'it was learned of another article: run `npm run learn -- --write`, or delete it';

describe('the table of passages', () => {
  it('keeps signed bytes', () => {
    expect([...worthOf(TABLE)]).toEqual([1, -128, 127, -1]);
  });

  it('fits an article of as many paragraphs, with as many figures as it says', () => {
    const faults: Partial<PassageTable>[] = [
      {},
      { paragraphs: 2 },
      { facts: [] },
      { known: 'ferry' },
      { constants: [0] },
      { outputs: TABLE.outputs.slice(1) },
      { outputs: TABLE.outputs.map((output) => output.slice(1)) },
    ];
    expect(faults.map((fault) => misfitOf({ ...TABLE, ...fault }, 1))).toEqual([
      null,
      ...Array.from({ length: 6 }, () => MISFIT),
    ]);
  });

  it('has an output for what is needed, what answers and what nothing does, each fact and none, a mistake, several things, a part, and each reason', () => {
    expect(placesOf(2, 3)).toEqual({
      needed: 0,
      answering: 2,
      facts: 5,
      mistaken: 9,
      several: 10,
      partly: 11,
      reasons: 12,
      count: 15,
    });
  });

  it('is read with nothing missing and nothing more', () => {
    const { scale: _, ...less } = TABLE;
    const isRead = (value: unknown): boolean => passageTableSchema.safeParse(value).success;
    expect([TABLE, less, { ...TABLE, more: 1 }, { ...TABLE, worth: 'no base64!' }].map(isRead)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
