// The learned table of passages: what it holds, and when it is of another article.
import { describe, expect, it } from 'vitest';
import {
  type PassageTable,
  misfitOf,
  outputsFor,
  passageTableSchema,
  worthOf,
} from '../../../src/core/knowledge/passage-table.ts';

const TABLE: PassageTable = {
  paragraphs: 1,
  known: 'ferry\ntunnel',
  worth: Buffer.from(Int8Array.from([1, -128, 127, -1]).buffer).toString('base64'),
  scale: 0.01,
  constants: [0, 0],
  outputs: Array.from({ length: outputsFor(1) }, () => [0, 0, 0]),
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
      { known: 'ferry' },
      { constants: [0] },
      { outputs: TABLE.outputs.slice(1) },
      { outputs: TABLE.outputs.map((output) => output.slice(1)) },
    ];
    expect(faults.map((fault) => misfitOf({ ...TABLE, ...fault }, 1))).toEqual([null, MISFIT, MISFIT, MISFIT, MISFIT, MISFIT]);
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
