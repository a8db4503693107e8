// Wordings of one group come to point the same way, and away from the others.
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, EMBEDDING_SIZE, embed } from '../../../src/core/search/embedding.ts';
import { learnEmbedding } from '../../../src/core/search/learn-embedding.ts';

/** Two groups of wordings that share the pieces 1 and 2; 10 to 12 stand in the one alone, 20 to 22 in the other. */
const GROUPS = [
  [
    [1, 10, 11],
    [2, 10],
    [1, 11, 12],
    [2, 12, 10],
  ],
  [
    [1, 20, 21],
    [2, 20],
    [1, 21, 22],
    [2, 22, 20],
  ],
].map((wordings) => Array.from({ length: 40 }, () => wordings).flat());
const embedding = learnEmbedding(GROUPS);
const likeness = (one: readonly number[], other: readonly number[], learned = embedding): number => {
  const directionOf = (units: readonly number[]) => embed(learned, (show) => units.forEach((unit) => show(unit, 1)));
  const against = directionOf(other);
  return directionOf(one).reduce((sum, value, at) => sum + value * (against[at] ?? 0), 0);
};

describe('learnEmbedding', () => {
  it('lets pieces of one group point the same way, also those that never stood together, and those of two groups apart', () => {
    expect(likeness([11], [10])).toBeGreaterThan(0.8);
    expect(likeness([10], [12])).toBeGreaterThan(0.8);
    expect(likeness([10], [20])).toBeLessThan(-0.8);
  });

  it('lets what stands in both groups say little beside what stands in one', () => {
    expect(likeness([1, 10], [10])).toBeGreaterThan(0.9);
    expect(likeness([1, 20], [20])).toBeGreaterThan(0.9);
  });

  it('leaves a piece that no wording has at nothing, and uses the room that a byte has for the others', () => {
    expect(Array.from(embedding.subarray(30 * DIMENSIONS, 31 * DIMENSIONS))).toEqual(Array.from({ length: DIMENSIONS }, () => 0));
    const [least, most] = [Math.min(...embedding.subarray(0, 1000)), Math.max(...embedding.subarray(0, 1000))];
    expect([least >= -127, most <= 127, most - least > 127]).toEqual([true, true, true]);
  });

  it('tells more groups apart than it looks at at once', () => {
    const many = Array.from({ length: 450 }, (_, group) => [[1, 1000 + group, 3000 + group], [1000 + group], [3000 + group]]);
    const learned = learnEmbedding(many.map((wordings) => Array.from({ length: 4 }, () => wordings).flat()));
    const isTold = (group: number): boolean =>
      likeness([1000 + group], [3000 + group], learned) > likeness([1000 + group], [3000 + ((group + 1) % 450)], learned);
    expect(many.filter((_, group) => isTold(group)).length).toBeGreaterThan(440);
  });

  it('learns the same from the same wordings', () => {
    expect(Buffer.from(learnEmbedding(GROUPS).buffer).equals(Buffer.from(embedding.buffer))).toBe(true);
  });

  it('learns nothing from nothing', () => {
    const learned = [learnEmbedding([]), learnEmbedding([[], []]), learnEmbedding([[[]]])];
    expect(learned.map((bytes) => [bytes.length, bytes.some((byte) => byte !== 0)])).toEqual(
      learned.map(() => [EMBEDDING_SIZE, false]),
    );
  });
});
