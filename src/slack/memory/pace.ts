// How much one person asks: so many requests in any minute; who asks more is told how long to wait. Each process counts for itself.
import type { Clock } from '../../clock.ts';
import { createBoundedMap } from './bounded-map.ts';

const WINDOW_MS = 60_000;
/** The longest silent are forgotten first. */
const MOST_PEOPLE = 10_000;

export type Pace = {
  /** Counts a request. @returns null where it may be answered, otherwise how many milliseconds to wait; one refused counts for nothing */
  take(team: string, person: string): number | null;
};

/** @param most requests in a minute; undefined: no limit */
export function createPace(clock: Clock, most: number | undefined): Pace {
  const people = createBoundedMap<readonly number[]>(clock, WINDOW_MS, MOST_PEOPLE);
  return {
    take(team, person) {
      if (most === undefined) return null;
      const now = clock();
      const key = `${team}/${person}`;
      const taken = (people.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
      const oldest = taken[0];
      if (taken.length >= most && oldest !== undefined) return oldest + WINDOW_MS - now;
      people.set(key, [...taken, now]);
      return null;
    },
  };
}
