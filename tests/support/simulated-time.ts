// Time that stands still while anything is under way and then leaps to whatever is waited for next: hours pass in seconds.
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';

export type SimulatedTime = {
  readonly clock: Clock;
  /** Waits so many milliseconds of this time. */
  pause(ms: number): Promise<void>;
  /** Does something outside, such as a call over the network, during which this time stands still. */
  outside<T>(work: () => Promise<T>): Promise<T>;
  /** Lets this time pass until some work is done. */
  during<T>(work: Promise<T>): Promise<T>;
};

/** @param start an instant in milliseconds */
export function createSimulatedTime(start: number): SimulatedTime {
  const time = { now: start, outside: 0 };
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    clock: () => time.now,
    pause: (ms) => new Promise((wake) => void waiting.push({ until: time.now + ms, wake })),
    async outside(work) {
      time.outside += 1;
      try {
        return await work();
      } finally {
        time.outside -= 1;
      }
    },
    async during(work) {
      const done = { yet: false };
      const ended = work.finally(() => (done.yet = true));
      while (!done.yet) {
        // One turn of the event loop: whatever can go on without waiting has gone on.
        await turn();
        if (done.yet || time.outside > 0 || waiting.length === 0) continue;
        waiting.sort((a, b) => a.until - b.until);
        const next = waiting.shift();
        time.now = Math.max(time.now, next?.until ?? 0);
        next?.wake();
      }
      return ended;
    },
  };
}
