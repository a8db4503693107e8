// Requests that are being answered: a stop lets them end, so that what they are about to keep is kept.
import type { App } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';

/** A call to Slack gives up after ten seconds; whoever stops the desk does not wait as long. */
const LONGEST_MS = 5_000;

/**
 * Follows every request of an app from now on.
 * @param longest milliseconds
 * @returns a wait until no request is under way, or the longest wait is over
 */
export function followRequests(app: Pick<App, 'use'>, longest: number = LONGEST_MS): () => Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  app.use(async ({ next }) => {
    const answering = next();
    underWay.add(answering);
    try {
      await answering;
    } finally {
      underWay.delete(answering);
    }
  });
  return async () => {
    const given = new AbortController();
    const enough = pause(longest, undefined, { signal: given.signal }).catch(() => undefined);
    await Promise.race([Promise.allSettled(underWay), enough]);
    given.abort();
  };
}
