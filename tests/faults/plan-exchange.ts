// Draws from a seed how Slack delivers a question, and what it does to the calls that answer it.
import { assertNever } from '../../src/core/text/assert-never.ts';
import { createRandom } from '../../src/core/random.ts';
import { ANSWER_FAULTS } from './faults.ts';

/** One delivery of a question. `app`: which of two processes gets it; `after`: milliseconds, in real time. */
export type Delivery = {
  readonly app: 0 | 1;
  readonly after: number;
  readonly eventId: number;
  /** Why Slack sends it again; null the first time. */
  readonly retried: string | null;
  readonly edited: boolean;
};

/** How a question comes. */
export const WAYS = ['once', 'retried', 'eleven event ids', 'two processes', 'both', 'edited'] as const;

/** The calls that meet faults, in the order in which they come; later ones pass. */
type Calls = Readonly<
  Record<'chat.postMessage' | 'conversations.replies' | 'chat.update' | 'chat.postEphemeral', readonly (string | null)[]>
>;

export type ExchangePlan = {
  readonly way: (typeof WAYS)[number];
  readonly deliveries: readonly Delivery[];
  readonly calls: Calls;
  /** How many seconds Slack asks to wait with each 429. */
  readonly retryAfter: number;
};

const FAULTS = Object.keys(ANSWER_FAULTS);
const CALLS_WITH_FAULTS = 4;
/** How likely a call meets a fault: the first post nearly always. */
const FIRST_POST = 0.9;
const LATER_CALL = 0.4;
const SOON_MS = 300;
const LATE_MS = 3_000;
const SECONDS = [1, 2, 5, 10];
const RETRIES = ['http_timeout', 'http_error', 'connection_failed'];

function drawDeliveries(way: ExchangePlan['way'], below: (limit: number) => number): Delivery[] {
  const first: Delivery = { app: 0, after: 0, eventId: 0, retried: null, edited: false };
  const anyApp = (): 0 | 1 => (below(2) === 0 ? 0 : 1);
  switch (way) {
    case 'once':
      return [first];
    case 'retried':
      return [first, ...RETRIES.map((retried) => ({ ...first, app: anyApp(), after: below(LATE_MS), retried }))];
    case 'eleven event ids':
      return Array.from({ length: 11 }, (_, eventId) => ({ ...first, after: below(SOON_MS), eventId }));
    case 'two processes':
      return [first, { ...first, app: 1, eventId: 1 }];
    case 'both':
      return Array.from({ length: 11 }, (_, eventId) => ({ ...first, app: anyApp(), after: below(LATE_MS), eventId }));
    case 'edited':
      return [first, { ...first, after: below(LATE_MS), eventId: 1, edited: true }];
    default:
      return assertNever(way);
  }
}

/** Draws an exchange. @param number from 0; it decides how it comes and what goes wrong first @param seed of all */
export function planExchange(number: number, seed: number): ExchangePlan {
  const random = createRandom(seed * 1_000_003 + number * 31);
  const below = (limit: number): number => Math.floor(random() * limit);
  const maybe = (chance: number): string | null => (random() < chance ? (FAULTS[below(FAULTS.length)] ?? null) : null);
  const some = (): (string | null)[] => Array.from({ length: CALLS_WITH_FAULTS }, () => maybe(LATER_CALL));
  const way = WAYS[number % WAYS.length] ?? 'once';
  const first = random() < FIRST_POST ? (FAULTS[Math.floor(number / WAYS.length) % FAULTS.length] ?? null) : null;
  return {
    way,
    deliveries: drawDeliveries(way, below),
    calls: {
      'chat.postMessage': [first, ...some()],
      'conversations.replies': some(),
      'chat.update': some(),
      'chat.postEphemeral': some().slice(2),
    },
    retryAfter: SECONDS[below(SECONDS.length)] ?? 1,
  };
}
