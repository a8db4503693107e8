// What is decided once: a delivery answered, a share posted, a question sent on. The first to claim a key does it.
import type { Services } from '../../services.ts';
import { createBoundedMap } from './bounded-map.ts';

export type Claims = {
  /** True for the first who claims the key, false for everybody after. */
  claim(key: string): Promise<boolean>;
  /** The work of a claimed key goes on: it is held for another lease. */
  renew(key: string): Promise<void>;
  /** The work of a claimed key is done: from now on it is held for as long as keys are kept. */
  done(key: string): Promise<void>;
  /** Frees a key whose work certainly was not done. */
  release(key: string): Promise<void>;
};

/** How long a key is held: while its work is under way, and afterwards. Milliseconds. */
type Spans = { readonly lease: number; readonly kept: number };

/** Renewed while an answer is under way; where the process dies under one, Slack's next delivery finds the key free. */
export const DELIVERY_LEASE_MS = 30_000;
const RENEW_EVERY_MS = DELIVERY_LEASE_MS / 3;

/** A button in an ephemeral message lives as long as its session; a day covers it. A press is never taken up by another. */
export const PRESS_KEPT_MS = 24 * 3_600_000;

const KEYS_IN_MEMORY = 10_000;

/**
 * Keeps claims in the store, so that they hold across restarts and processes, and in memory, so that they hold within this
 * one while the store fails.
 * @param kind tells these keys from others in the store
 */
export function createClaims(
  kind: string,
  { lease, kept }: Spans,
  { clock, store, watch }: Pick<Services, 'clock' | 'store' | 'watch'>,
): Claims {
  const claimed = createBoundedMap<true>(clock, kept, KEYS_IN_MEMORY);
  const keyOf = (key: string): string => `${kind}/${key}`;
  return {
    async claim(key) {
      if (claimed.get(key)) return false;
      claimed.set(key, true);
      const now = clock();
      const isMine = await watch.attempt('claim', () => store.claims.claim(keyOf(key), now, now + lease), true);
      // Somebody else has it: whether they still do is the store's to say the next time.
      if (!isMine) claimed.delete(key);
      return isMine;
    },
    renew: (key) => watch.attempt('renew a claim', () => store.claims.hold(keyOf(key), clock() + lease), undefined),
    async done(key) {
      claimed.set(key, true);
      await watch.attempt('hold a claim', () => store.claims.hold(keyOf(key), clock() + kept), undefined);
    },
    async release(key) {
      claimed.delete(key);
      await watch.attempt('release a claim', () => store.claims.release(keyOf(key)), undefined);
    },
  };
}

/** Does the work of a delivery where it is the first to come with its key. */
export async function onFirst(deliveries: Claims, key: string, work: () => Promise<void>): Promise<void> {
  if (!(await deliveries.claim(key))) return;
  let renewed = Promise.resolve();
  const renewing = setInterval(() => {
    renewed = deliveries.renew(key);
  }, RENEW_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(renewing);
    await renewed;
    // A fault was told to the asker, who decides: the delivery is done either way.
    await deliveries.done(key);
  }
}

/** The key of a delivery: the same message may come under several event ids, an edit is a delivery of its own. */
export function deliveryKey(message: { team: string; channel: string; ts: string; edited: string | null }): string {
  return [message.team, message.channel, message.ts, message.edited ?? '-'].join('/');
}
