// How the process ends: the first signal stops in order what runs, the second ends at once.
import { setTimeout as pause } from 'node:timers/promises';

/** What is in hand gets so long to be finished. */
export const IN_HAND_MS = 10_000;

/**
 * Waits for work, and not for ever.
 * @returns whether it was done in time @throws what the work throws in time
 */
export async function within(longest: number, work: Promise<unknown>): Promise<boolean> {
  const given = new AbortController();
  const late = pause(longest, false, { signal: given.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    given.abort();
  }
}

/** Ends the process on SIGINT or SIGTERM: by `stop` and with exit code 0, or 1 where stopping fails or a second signal comes. */
export function stopOnSignal(stop: () => Promise<unknown>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
