// The memory that forgets by age and by number.
import { expect, it } from 'vitest';
import { createBoundedMap } from '../../../src/slack/memory/bounded-map.ts';

it('forgets what is too old', () => {
  let now = 0;
  const map = createBoundedMap<string>(() => now, 100, 10);
  map.set('a', 'first');
  now = 60;
  map.set('b', 'second');
  now = 100;
  expect([map.get('a'), map.get('b'), map.size]).toEqual([undefined, 'second', 1]);
});

it('forgets the oldest beyond its number, and writing an entry anew makes it young', () => {
  const map = createBoundedMap<number>(() => 0, 100, 2);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  map.set('c', 4);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
});

it('holds no more than its number however much is written', () => {
  const map = createBoundedMap<number>(() => 0, 100, 50);
  for (let at = 0; at < 10_000; at += 1) map.set(String(at), at);
  expect(map.size).toBe(50);
});
