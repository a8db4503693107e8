// The few directions in which a target is asked for, and how near a question is to them.
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, normalise } from '../../../src/core/search/embedding.ts';
import { type Nearness, createNearness, findPrototypes } from '../../../src/core/search/prototypes.ts';

const direction = (...figures: number[]): Float32Array =>
  normalise(Float32Array.from({ length: DIMENSIONS }, (_, at) => figures[at] ?? 0));
const [EAST, NORTH, WEST] = [direction(1, 0), direction(0, 1), direction(-1, 0)];
const rounded = ({ best, few, mean }: Nearness) => [best, few, mean].map((value) => Number(value.toFixed(1)));

describe('the nearness of a question', () => {
  const nearness = createNearness(
    findPrototypes([[EAST, NORTH, WEST], [NORTH], [], [EAST, NORTH], [EAST, EAST, EAST, EAST, NORTH]]),
  );

  it('is that to the nearest wording, to the nearest three, and to all on average', () => {
    expect(rounded(nearness(EAST, 0))).toEqual([1, 0, 0]);
    expect(rounded(nearness(EAST, 4))).toEqual([1, 1, 0.8]);
    expect(rounded(nearness(NORTH, 4))).toEqual([1, 0.3, 0.2]);
  });

  it('is the same for all three where there is one wording, and takes both where there are two', () => {
    expect([rounded(nearness(NORTH, 1)), rounded(nearness(EAST, 1)), rounded(nearness(EAST, 3))]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
      [1, 0.5, 0.5],
    ]);
  });

  it('is nothing for a target without wordings, for no target, and for a question that points nowhere', () => {
    expect([nearness(EAST, 2), nearness(EAST, 99)].map(rounded)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(rounded(nearness(direction(), 0)).map(Math.abs)).toEqual([0, 0, 0]);
  });
});

describe('findPrototypes', () => {
  it('keeps each of a few wordings, and no more than sixteen of many', () => {
    const many = Array.from({ length: 100 }, (_, at) => direction(Math.cos(at), Math.sin(at)));
    expect(Array.from(findPrototypes([many.slice(0, 16), many, []]).begins)).toEqual([0, 16, 32, 32]);
  });

  it('puts them where the wordings lie, also where few of many lie', () => {
    const around = (x: number, y: number, count: number) =>
      Array.from({ length: count }, (_, at) => direction(x, y, 0.01 * Math.sin(at)));
    const nearness = createNearness(findPrototypes([[...around(1, 0, 90), ...around(0, 1, 3)]]));
    expect([nearness(EAST, 0).best, nearness(NORTH, 0).best].map((best) => best > 0.99)).toEqual([true, true]);
    expect(nearness(WEST, 0).best).toBeLessThan(0.1);
  });
});
