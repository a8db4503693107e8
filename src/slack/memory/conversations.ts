// Who is asking in which thread: for a while they are answered there without a mention, unless somebody asked for quiet.
import type { Services } from '../../services.ts';
import type { MessagePlace, Thread } from '../../store/store.ts';
import { isDirectChannel } from '../direct-channel.ts';
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

const quietKey = ({ team, channel, ts }: MessagePlace): string => ['quiet', team, channel, ts].join('/');

/** The person comes last: by that the store forgets them. */
const askingKey = ({ team, channel, thread }: Thread, person: string): string =>
  ['asking', team, channel, thread ?? '', person].join('/');

/**
 * Keeps in the store who is asking and where quiet was asked for, so that both hold across restarts and processes, and in memory, so
 * that they hold within this process while the store fails.
 */
export function createConversations({
  clock,
  store,
  watch,
  keep,
}: Pick<Services, 'clock' | 'store' | 'watch' | 'keep'>): Conversations {
  const asking = createBoundedMap<true>(clock, FOLLOW_UP_MS, THREADS_IN_MEMORY);
  const quiet = createBoundedMap<true>(clock, keep.threads, THREADS_IN_MEMORY);
  const isAsking = async (key: string): Promise<boolean> =>
    asking.get(key) === true || watch.attempt('ask who is asking in a thread', () => store.claims.isHeld(key, clock()), false);
  // Where nobody knows whether quiet was asked for, quiet it is.
  const isQuiet = async (key: string): Promise<boolean> =>
    quiet.get(key) === true || watch.attempt('ask whether a thread is quiet', () => store.claims.isHeld(key, clock()), true);
  return {
    heard(thread, person) {
      // Direct messages are answered in any case.
      if (thread.thread === null || isDirectChannel(thread.channel)) return;
      const key = askingKey(thread, person);
      asking.set(key, true);
      const now = clock();
      watch.later('keep who is asking in a thread', async () => {
        const isNew = await store.claims.claim(key, now, now + FOLLOW_UP_MS);
        if (!isNew) await store.claims.hold(key, now + FOLLOW_UP_MS);
      });
    },
    async isOpen(thread, person) {
      if (thread.thread === null || !(await isAsking(askingKey(thread, person)))) return false;
      return !(await isQuiet(quietKey({ ...thread, ts: thread.thread })));
    },
    async quiet(place) {
      const key = quietKey(place);
      quiet.set(key, true);
      const now = clock();
      await watch.attempt('keep a thread quiet', () => store.claims.claim(key, now, now + keep.threads), true);
    },
  };
}
