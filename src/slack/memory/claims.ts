// What is decided once: a delivery answered, a share posted, a question sent on. The first to claim a key does it.
import type { Clock } from '../../clock.ts';
import { createBoundedMap } from './bounded-map.ts';

export type Claims = {
  /** True for the first who claims the key, false for everybody after. */
  claim(key: string): boolean;
  /** Frees a key whose work certainly was not done. */
  release(key: string): void;
};

/** Slack delivers an event again within minutes; ten cover it with room. */
export const DELIVERY_KEPT_MS = 10 * 60_000;
export const DELIVERIES_KEPT = 10_000;

/** A button in an ephemeral message lives as long as its session; a day covers it. */
export const PRESS_KEPT_MS = 24 * 3_600_000;
export const PRESSES_KEPT = 5_000;

/** Keeps claims in memory for a span and up to a number. */
export function createClaims(clock: Clock, keepMs: number, limit: number): Claims {
  const claimed = createBoundedMap<true>(clock, keepMs, limit);
  return {
    claim(key) {
      if (claimed.get(key)) return false;
      claimed.set(key, true);
      return true;
    },
    release: (key) => claimed.delete(key),
  };
}

/** The key of a delivery: the same message may come under several event ids, an edit is a delivery of its own. */
export function deliveryKey(message: { team: string; channel: string; ts: string; edited: string | null }): string {
  return [message.team, message.channel, message.ts, message.edited ?? '-'].join('/');
}
