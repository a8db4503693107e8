// Work on the store whose failure must not stop an answer: told to the operator once, counted, and gone on without.
import type { Log } from '../log.ts';

export type StoreWatch = {
  /**
   * Does something with the store.
   * @param what the same words each time: a fault is told once for each, and again only after it has worked in between
   * @returns what the work gives, or `otherwise` where the store failed
   */
  attempt<T>(what: string, work: () => Promise<T>, otherwise: T): Promise<T>;
  /** The same, for work that nobody waits for. */
  later(what: string, work: () => Promise<unknown>): void;
  /**
   * Keeps something together with all that comes under the same words within a moment, in one write that nobody waits for: a write
   * takes the disk some milliseconds, however much it holds.
   */
  together<T>(what: string, item: T, write: (items: readonly T[]) => Promise<unknown>): void;
  /** Settles once nothing that was begun with `later` or `together` is under way; what waits for a moment does so no longer. */
  settled(): Promise<void>;
  /** How often the store has failed since the start. */
  failures(): number;
};

/** How long what nobody waits for is gathered. */
const MOMENT_MS = 100;

/** Watches over the store, and tells what fails to the log. */
export function createStoreWatch(log: Log): StoreWatch {
  const failing = new Map<string, number>();
  const underWay = new Set<Promise<unknown>>();
  const gathered = new Map<string, unknown[]>();
  const moments = new Set<() => void>();
  const counted = { failures: 0 };

  const attempt: StoreWatch['attempt'] = async (what, work, otherwise) => {
    try {
      const outcome = await work();
      const failed = failing.get(what);
      if (failed !== undefined) {
        failing.delete(what);
        log.warn({ what, failed }, 'the store works again');
      }
      return outcome;
    } catch (error) {
      counted.failures += 1;
      const before = failing.get(what) ?? 0;
      failing.set(what, before + 1);
      if (before === 0)
        log.error(
          { what, err: error },
          'the store failed: questions are answered, but what should be kept is not; check the disk and the permissions of its file',
        );
      return otherwise;
    }
  };
  const later: StoreWatch['later'] = (what, work) => {
    const doing = attempt<unknown>(what, work, null).finally(() => underWay.delete(doing));
    underWay.add(doing);
  };
  const aMoment = (): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        moments.delete(end);
        resolve();
      };
      const timer = setTimeout(end, MOMENT_MS);
      moments.add(end);
    });
  return {
    attempt,
    later,
    together(what, item, write) {
      const others = gathered.get(what);
      if (others) {
        others.push(item);
        return;
      }
      const items = [item];
      gathered.set(what, items);
      later(what, async () => {
        await aMoment();
        gathered.delete(what);
        await write(items);
      });
    },
    async settled() {
      for (const end of moments) end();
      await Promise.all(underWay);
    },
    failures: () => counted.failures,
  };
}
