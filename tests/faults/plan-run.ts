// Draws what goes wrong in a run from a seed, so that every run can be had again and every kind of fault comes round.
import { createRandom } from '../../src/core/random.ts';
import { CALL_FAULTS, PLACES, type RunPlan, type Stop } from './faults.ts';

const MOST_CHANNELS = 3;
const POST_FAULTS = Object.keys(CALL_FAULTS);
/** A question to the history changes nothing: whether Slack had it makes no difference. */
const HISTORY_FAULTS = ['connection cut', 'answered 429', 'answered 500', 'posted, stalled', 'killed once Slack had it'];
/** The first of what goes wrong goes round through all of it. */
const FIRST_FAULTS = [
  ...PLACES.flatMap((place) => (['SIGKILL', 'SIGSTOP'] as const).map((signal): Stop => ({ signal, place, nth: 1 }))),
  ...POST_FAULTS,
];
const STOPS_OF_A_PROCESS = 2;
const CALLS_WITH_FAULTS = 4;
/** How likely a life is stopped, and how likely that is for a while only; and how likely a call meets a fault. */
const STOPPED = 0.3;
const FOR_A_WHILE = 0.4;
const CALL_FAULT = 0.4;
/** Ticks: at once, a minute and a half, and longer than a lease. */
const AWAY = [0, 3, 10];
const SECONDS = [1, 30, 120, 600];

/**
 * Draws a run.
 * @param run its number from 0; it decides what goes wrong first @param seed of all runs
 */
export function planRun(run: number, seed: number, processes: number): RunPlan {
  const random = createRandom(seed * 1_000_003 + run * 31 + processes);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(among: readonly T[]): T | null => among[below(among.length)] ?? null;
  const maybe = <T>(chance: number, what: () => T): T | null => (random() < chance ? what() : null);
  const channels = 1 + below(MOST_CHANNELS);
  const stop = (): Stop => ({
    signal: random() < FOR_A_WHILE ? 'SIGSTOP' : 'SIGKILL',
    place: pick(PLACES) ?? 'before claim',
    nth: 1 + below(channels),
  });

  const lives = Array.from({ length: processes }, () => Array.from({ length: STOPS_OF_A_PROCESS }, () => maybe(STOPPED, stop)));
  const posts = Array.from({ length: CALLS_WITH_FAULTS }, () => maybe(CALL_FAULT, () => pick(POST_FAULTS)));
  const first = FIRST_FAULTS[run % FIRST_FAULTS.length] ?? null;
  if (typeof first === 'string') posts[0] = first;
  // Whoever of several comes to the place first is stopped there: any of them may be.
  else for (const life of lives) life[0] = first;
  return {
    channels,
    lives,
    away: Array.from({ length: processes * STOPS_OF_A_PROCESS + CALLS_WITH_FAULTS }, () => pick(AWAY) ?? 0),
    calls: {
      'chat.postMessage': posts,
      'conversations.history': Array.from({ length: CALLS_WITH_FAULTS }, () => maybe(CALL_FAULT, () => pick(HISTORY_FAULTS))),
    },
    retryAfter: pick(SECONDS) ?? 1,
  };
}
