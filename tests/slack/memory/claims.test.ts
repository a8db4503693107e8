// A delivery is held for as long as somebody works on it, however long that takes.
import { afterEach, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { DELIVERY_LEASE_MS, createClaims, onFirst } from '../../../src/slack/memory/claims.ts';
import { IN_MEMORY, openSqliteStore } from '../../../src/store/sqlite-store.ts';
import { createStoreWatch } from '../../../src/store/store-watch.ts';

afterEach(() => void vi.useRealTimers());

it('a delivery whose answer takes longer than a lease is not taken up by another process', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const store = await openSqliteStore(IN_MEMORY);
  const time = { now: 0 };
  const watch = createStoreWatch(createLog('error', { write: () => undefined }));
  const process = () =>
    createClaims('delivery', { lease: DELIVERY_LEASE_MS, kept: 3_600_000 }, { clock: () => time.now, store, watch });
  const [mine, others] = [process(), process()];
  let answered = (): void => undefined;
  const answering = onFirst(mine, 'T1/C1/1.1/-', () => new Promise((resolve) => (answered = resolve)));
  await vi.waitFor(async () => expect(await store.claims.isHeld('delivery/T1/C1/1.1/-', time.now)).toBe(true));
  const taken: boolean[] = [];
  for (let step = 0; step < 8; step += 1) {
    time.now += DELIVERY_LEASE_MS / 2;
    await vi.advanceTimersByTimeAsync(DELIVERY_LEASE_MS / 2);
    await watch.settled();
    taken.push(await others.claim('T1/C1/1.1/-'));
  }
  answered();
  await answering;
  time.now += DELIVERY_LEASE_MS + 1;
  expect([taken, await others.claim('T1/C1/1.1/-')]).toEqual([Array.from({ length: 8 }, () => false), false]);
  await store.close();
});
