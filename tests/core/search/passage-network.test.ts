// The arithmetic of the learned network, on a table small enough to reckon by hand.
import { describe, expect, it } from 'vitest';
import type { PassageTable } from '../../../src/core/knowledge/passage-table.ts';
import { createPassageNetwork } from '../../../src/core/search/passage-network.ts';
import { tokenise } from '../../../src/core/text/words.ts';

/** Two units, two outputs: "ferry" speaks for the first unit, "tunnel" against it and for the second. */
const TABLE: PassageTable = {
  paragraphs: 1,
  facts: [],
  known: 'ferry\ntunnel',
  worth: Buffer.from(Int8Array.from([4, 0, -8, 6]).buffer).toString('base64'),
  scale: 0.5,
  constants: [1, 0],
  outputs: [
    [2, 0, 0.5],
    [0, 3, -1],
  ],
};

const network = createPassageNetwork(TABLE);
const scoresOf = (text: string): number[] => {
  network.score({ words: tokenise(text), terms: [] });
  return [...network.scores];
};

describe('the score of an output', () => {
  it('is what the units give that are above nothing, and its constant', () => {
    // "ferry": 4 * 0.5 + 1 and 0; "tunnel": below nothing, and 6 * 0.5.
    expect(['ferry', 'tunnel'].map(scoresOf)).toEqual([
      [6.5, -1],
      [0.5, 8],
    ]);
  });

  it('counts each piece once, and each for less the more there are', () => {
    expect(scoresOf('ferry ferry')).toEqual([6.5, -1]);
    const [, second = 0] = scoresOf('ferry tunnel');
    expect(second).toBeCloseTo((3 * 6 * 0.5) / Math.SQRT2 - 1, 12);
  });

  it('is that of the constants where no piece is known, whatever was shown before', () => {
    expect([scoresOf('tunnel'), scoresOf('weather'), scoresOf('')].slice(1)).toEqual([
      [2.5, -1],
      [2.5, -1],
    ]);
  });
});
