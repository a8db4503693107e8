// Who is asking in which thread: for a while they are answered there without a mention, unless somebody asked for quiet.
import type { Services } from '../../services.ts';
import type { MessagePlace, Thread } from '../../store/store.ts';
import { createBoundedMap } from './bounded-map.ts';

export type Conversations = {
  /** Notes that a person was just answered in a thread. */
  heard(thread: Thread, person: string): void;
  /** Whether a person was answered there within the last minutes, and nobody asked for quiet. */
  isOpen(thread: Thread, person: string): Promise<boolean>;
  /** From now on only mentions are answered in the thread. */
  quiet(thread: MessagePlace): Promise<void>;
};

/** So long after an answer its asker goes on without a mention. Milliseconds. */
const FOLLOW_UP_MS = 10 * 60_000;

const THREADS_IN_MEMORY = 5_000;

const keyOf = (team: string, channel: string, thread: string): string => ['quiet', team, channel, thread].join('/');

/** Who is asking stands in memory alone: after a restart a mention begins anew. What was asked to be quiet stays so in the store. */
export function createConversations({
  clock,
  store,
  watch,
  keep,
}: Pick<Services, 'clock' | 'store' | 'watch' | 'keep'>): Conversations {
  const asking = createBoundedMap<true>(clock, FOLLOW_UP_MS, THREADS_IN_MEMORY);
  const quiet = createBoundedMap<true>(clock, keep.threads, THREADS_IN_MEMORY);
  const askingKey = ({ team, channel, thread }: Thread, person: string): string =>
    [team, channel, thread ?? '', person].join('/');
  return {
    heard(thread, person) {
      asking.set(askingKey(thread, person), true);
    },
    async isOpen(thread, person) {
      if (thread.thread === null || !asking.get(askingKey(thread, person))) return false;
      const key = keyOf(thread.team, thread.channel, thread.thread);
      // Where nobody knows whether quiet was asked for, quiet it is.
      return (
        !quiet.get(key) && !(await watch.attempt('ask whether a thread is quiet', () => store.claims.isHeld(key, clock()), true))
      );
    },
    async quiet({ team, channel, ts }) {
      const key = keyOf(team, channel, ts);
      quiet.set(key, true);
      const now = clock();
      await watch.attempt('keep a thread quiet', () => store.claims.claim(key, now, now + keep.threads), true);
    },
  };
}
