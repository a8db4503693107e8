// Sweeping: at the start, every hour after, and no more once it is stopped.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { IN_MEMORY, openSqliteStore } from '../../src/store/sqlite-store.ts';
import { createStoreWatch } from '../../src/store/store-watch.ts';
import type { Store } from '../../src/store/store.ts';
import { sweepRegularly } from '../../src/store/sweep-regularly.ts';

const HOUR = 3_600_000;
const KEEP = { threads: HOUR, gaps: HOUR, answers: HOUR, votes: HOUR };

let store: Store;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  store = await openSqliteStore(IN_MEMORY);
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

it('removes at the start and each hour what has been kept long enough, until it is stopped', async () => {
  const watch = createStoreWatch(createLog('error'));
  let now = 10 * HOUR;
  const left = async () => (await store.votes.of('A1')).up;
  await store.votes.cast('A1', 'U1', 'up', 8 * HOUR);
  await store.votes.cast('A1', 'U2', 'up', 9.5 * HOUR);
  const stop = sweepRegularly(store, watch, () => now, KEEP);
  await watch.settled();
  const votes = [await left()];
  now += HOUR;
  vi.advanceTimersByTime(HOUR);
  await watch.settled();
  votes.push(await left());
  await store.votes.cast('A1', 'U3', 'up', 0);
  stop();
  vi.advanceTimersByTime(5 * HOUR);
  await watch.settled();
  votes.push(await left());
  expect(votes).toEqual([1, 0, 1]);
});
