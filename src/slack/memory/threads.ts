// What was asked and answered in a thread, so that "and France?" finds what came before.
import type { Clock } from '../../clock.ts';
import type { Turn } from '../../core/desk.ts';
import { createBoundedMap } from './bounded-map.ts';

/** The port: memory today, a store where threads must outlive the process. */
export type Threads = {
  /** The last turns of a thread before a message, oldest first, at most as many as a follow-up looks back. */
  before(thread: string, ts: string): Turn[];
  /** Keeps a turn; the same message asked again (edited) replaces its turn. */
  remember(thread: string, ts: string, turn: Turn): void;
};

const THREAD_KEPT_MS = 30 * 60_000;
const THREADS_KEPT = 1_000;
/** Follow-ups look back a few turns. */
export const TURNS_READ = 8;
/** More are kept, so that an answer further up can still be explained by the turns that it rests on. */
const TURNS_KEPT = 3 * TURNS_READ;

/** Keeps threads in memory. */
export function createThreads(clock: Clock): Threads {
  const threads = createBoundedMap<readonly { readonly ts: string; readonly turn: Turn }[]>(clock, THREAD_KEPT_MS, THREADS_KEPT);
  return {
    before: (thread, ts) =>
      (threads.get(thread) ?? [])
        .filter((kept) => Number(kept.ts) < Number(ts))
        .slice(-TURNS_READ)
        .map((kept) => kept.turn),
    remember(thread, ts, turn) {
      const others = (threads.get(thread) ?? []).filter((kept) => kept.ts !== ts);
      threads.set(thread, [...others, { ts, turn }].toSorted((a, b) => Number(a.ts) - Number(b.ts)).slice(-TURNS_KEPT));
    },
  };
}
