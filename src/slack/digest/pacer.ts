// How fast digests go out: spread evenly over the workspace, one a second in a channel, and not before Slack allows it.
import type { Clock } from '../../clock.ts';

/** Waits so many milliseconds. */
export type Pause = (ms: number) => Promise<unknown>;

/** Slack takes about one message a second and channel: https://docs.slack.dev/apis/web-api/rate-limits */
const BETWEEN_POSTS_IN_CHANNEL_MS = 1_000;
/** It takes "several hundred" a minute and workspace, and gives no number: 240 keeps clear of it. */
const BETWEEN_POSTS_MS = 250;

export type Pacer = {
  /** Waits until a message may be posted in a channel; each wait that ends is for one message. */
  turn(channel: string): Promise<void>;
  /** Nothing goes out before an instant: Slack asked to wait. */
  hold(until: number): void;
  /** Whether nothing may go out at present. */
  isHeld(): boolean;
};

/** @param pause waits by the same time as the clock, so that tests need not */
export function createPacer(clock: Clock, pause: Pause): Pacer {
  const next = { anywhere: 0, heldUntil: 0 };
  const nextIn = new Map<string, number>();
  return {
    async turn(channel) {
      const now = clock();
      for (const [other, at] of nextIn) if (at <= now) nextIn.delete(other);
      const at = Math.max(now, next.anywhere, next.heldUntil, nextIn.get(channel) ?? 0);
      next.anywhere = at + BETWEEN_POSTS_MS;
      nextIn.set(channel, at + BETWEEN_POSTS_IN_CHANNEL_MS);
      if (at > now) await pause(at - now);
    },
    hold: (until) => void (next.heldUntil = Math.max(next.heldUntil, until)),
    isHeld: () => clock() < next.heldUntil,
  };
}
