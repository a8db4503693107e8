// What was asked and answered in a thread, so that "and France?" finds what came before.
import type { Turn } from '../../core/reading.ts';
import type { Services } from '../../services.ts';
import type { Thread, ThreadTurn } from '../../store/store.ts';
import { createBoundedMap } from './bounded-map.ts';

export type Threads = {
  /** The last turns of a thread before a message, oldest first, at most as many as a follow-up looks back. */
  before(thread: Thread, ts: string): Promise<Turn[]>;
  /** Keeps a turn; the same message asked again (edited) replaces its turn. `askedBy`: so that they can be forgotten. */
  remember(thread: Thread, ts: string, turn: Turn, askedBy: string): Promise<void>;
};

const THREADS_IN_MEMORY = 1_000;
/** Follow-ups look back a few turns. */
export const TURNS_READ = 8;
/** More are kept in memory, so that an answer further up can still be explained by the turns that it rests on. */
const TURNS_IN_MEMORY = 3 * TURNS_READ;

const keyOf = ({ team, channel, thread }: Thread): string => [team, channel, thread ?? 'direct'].join('/');
const byTime = (a: ThreadTurn, b: ThreadTurn): number => Number(a.ts) - Number(b.ts);

/** Keeps threads in the store, and the latest in memory for as long as the store fails. */
export function createThreads({ clock, store, watch, keep }: Pick<Services, 'clock' | 'store' | 'watch' | 'keep'>): Threads {
  const latest = createBoundedMap<readonly ThreadTurn[]>(clock, keep.threads, THREADS_IN_MEMORY);
  return {
    async before(thread, ts) {
      const stored = await watch.attempt('read a thread', () => store.threads.before(thread, ts, TURNS_READ), []);
      const remembered = (latest.get(keyOf(thread)) ?? []).filter((turn) => Number(turn.ts) < Number(ts));
      // What stands in both is the same turn; memory has it as it was last asked.
      const turns = new Map([...stored, ...remembered].map((turn) => [turn.ts, turn]));
      return [...turns.values()]
        .toSorted(byTime)
        .slice(-TURNS_READ)
        .map(({ question, facts }) => ({ question, facts }));
    },
    async remember(thread, ts, turn, askedBy) {
      const kept = { ts, ...turn };
      const others = (latest.get(keyOf(thread)) ?? []).filter((other) => other.ts !== ts);
      latest.set(keyOf(thread), [...others, kept].toSorted(byTime).slice(-TURNS_IN_MEMORY));
      await watch.attempt('keep a turn', () => store.threads.keep(thread, kept, askedBy, clock()), undefined);
    },
  };
}
