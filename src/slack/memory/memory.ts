// Everything the Slack side remembers between two events, in memory and bounded: a restart forgets it.
import type { Clock } from '../../clock.ts';
import { type BoundedMap, createBoundedMap } from './bounded-map.ts';
import { type Claims, DELIVERIES_KEPT, DELIVERY_KEPT_MS, PRESSES_KEPT, PRESS_KEPT_MS, createClaims } from './claims.ts';
import { type Threads, createThreads } from './threads.ts';

/** Where a message of ours stands. */
export type Posted = { readonly channel: string; readonly ts: string };

/** A question that went to the people of the desk, and where its asker waits. */
export type OpenQuestion = {
  readonly user: string;
  readonly question: string;
  readonly channel: string;
  readonly thread: string | null;
};

export type Memory = {
  readonly deliveries: Claims;
  readonly presses: Claims;
  readonly threads: Threads;
  /** Message asked -> our answer to it, under way or posted. */
  readonly answers: BoundedMap<Promise<Posted>>;
  /** Message of ours in the desk's channel -> the question it asks. */
  readonly openQuestions: BoundedMap<OpenQuestion>;
};

const ANSWER_KEPT_MS = 24 * 3_600_000;
const ANSWERS_KEPT = 5_000;
const QUESTION_KEPT_MS = 7 * 24 * 3_600_000;
const QUESTIONS_KEPT = 500;

/** The key of a message. */
export const messageKey = (team: string, channel: string, ts: string): string => [team, channel, ts].join('/');

/** The key of a thread. Direct messages are one long thread unless somebody opens one. */
export const threadKey = (team: string, channel: string, thread: string | null): string =>
  [team, channel, thread ?? 'direct'].join('/');

/** An empty memory. */
export function createMemory(clock: Clock): Memory {
  return {
    deliveries: createClaims(clock, DELIVERY_KEPT_MS, DELIVERIES_KEPT),
    presses: createClaims(clock, PRESS_KEPT_MS, PRESSES_KEPT),
    threads: createThreads(clock),
    answers: createBoundedMap(clock, ANSWER_KEPT_MS, ANSWERS_KEPT),
    openQuestions: createBoundedMap(clock, QUESTION_KEPT_MS, QUESTIONS_KEPT),
  };
}
