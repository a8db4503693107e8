// How long an answer waits while Slack is slow, asks to wait, or does not say whether it took a message; and the waiting itself.
import { setTimeout as pause } from 'node:timers/promises';
import { retryAfterOf } from './slack-fault.ts';

/** Times in milliseconds. */
export type Patience = {
  /** After which a call to Slack is given up. */
  readonly timeout: number;
  /** How long a message that Slack did not confirm may still be on its way. */
  readonly settle: number;
  /** The first wait after a fault that may pass; each further one is twice as long. */
  readonly again: number;
  /** How often a call is made in all. */
  readonly tries: number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
};

/** For people who wait: two minutes in all, longer only where Slack asks for it. */
export const PATIENCE: Patience = { timeout: 10_000, settle: 20_000, again: 1_000, tries: 8, pause };

/**
 * Makes a call again while its fault may pass, after the wait that Slack asks for or one of ours.
 * @param mayPass whether another call does no harm and may help @throws the fault that does not pass, or the last one
 */
export async function persist<T>(
  { again, tries, pause: wait }: Patience,
  call: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await call();
    } catch (error) {
      if (made === tries || !mayPass(error)) throw error;
      const seconds = retryAfterOf(error);
      await wait(seconds === null ? again * 2 ** (made - 1) : seconds * 1_000);
    }
  }
}
