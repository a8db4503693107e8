// Requests that are being answered: a stop lets them end, so that what they are about to keep is kept.
import type { App } from '@slack/bolt';

/**
 * Follows every request of an app from now on.
 * @returns a wait until no request is under way
 */
export function followRequests(app: Pick<App, 'use'>): () => Promise<void> {
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
  return async () => void (await Promise.allSettled(underWay));
}
