// Climbing along a gradient.
import { expect, it } from 'vitest';
import { createAdam } from './adam.ts';

it('climbs to the top of a hill, whatever the slope of each side', () => {
  const weights = Float32Array.from([5, -40]);
  const step = createAdam(weights);
  for (let round = 1; round <= 2_000; round += 1) {
    const [x = 0, y = 0] = weights;
    step(Float32Array.from([-2 * (x - 3), -200 * (y - 1)]), round, 0.5);
  }
  expect([...weights]).toEqual([expect.closeTo(3, 2), expect.closeTo(1, 2)]);
});

it('stays where nothing slopes', () => {
  const weights = Float32Array.from([1, 2]);
  createAdam(weights)(new Float32Array(2), 1, 0.5);
  expect([...weights]).toEqual([1, 2]);
});
