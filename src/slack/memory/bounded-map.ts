// A map that forgets: entries older than a span, and the oldest beyond a number. What every memory here rests on.
import type { Clock } from '../../clock.ts';

export type BoundedMap<V> = {
  get(key: string): V | undefined;
  /** Writes the entry as the newest one. */
  set(key: string, value: V): void;
  delete(key: string): void;
  readonly size: number;
};

/** @param keepMs how long an entry lives after it was last written; @param limit how many live at once */
export function createBoundedMap<V>(clock: Clock, keepMs: number, limit: number): BoundedMap<V> {
  // In order of writing, so the oldest stand first.
  const entries = new Map<string, { readonly value: V; readonly at: number }>();
  const forget = (): void => {
    const oldest = clock() - keepMs;
    for (const [key, entry] of entries) {
      if (entry.at > oldest && entries.size <= limit) return;
      entries.delete(key);
    }
  };
  return {
    get(key) {
      forget();
      return entries.get(key)?.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, at: clock() });
      forget();
    },
    delete: (key) => void entries.delete(key),
    get size() {
      forget();
      return entries.size;
    },
  };
}
