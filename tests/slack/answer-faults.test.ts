// Mentions are answered once, however Slack delivers them and whatever it does to a call; a longer run is `npm run answer-faults`.
import { describe, expect, it } from 'vitest';
import { answerMany, areAsPromised, countAnswers } from '../faults/count-answers.ts';
import { ANSWER_FAULTS } from '../faults/faults.ts';
import { WAYS, planExchange } from '../faults/plan-exchange.ts';
import type { ExchangeOutcome } from '../faults/run-exchanges.ts';

const EXCHANGES = 12;
const PATIENCE = 60_000;

describe('questions to two processes with one store, before a Slack with faults', () => {
  it.concurrent(
    'with a history scope each is answered once',
    async ({ expect: expecting }) => {
      const { exchanges, once, more, none, uncertain, silent } = await answerMany(EXCHANGES, 11, true);
      expecting({ exchanges, once, more, none, uncertain, silent }).toEqual({
        exchanges: EXCHANGES,
        once: EXCHANGES,
        more: 0,
        none: 0,
        uncertain: 0,
        silent: 0,
      });
    },
    PATIENCE,
  );

  it.concurrent(
    'without one none is answered twice, and each that nobody can vouch for is counted and told',
    async ({ expect: expecting }) => {
      const { once, uncertain, more, none, toldAsker, toldOperator, silent } = await answerMany(EXCHANGES, 11, false);
      expecting([once + uncertain, toldAsker + toldOperator, more, none, silent]).toEqual([EXCHANGES, uncertain, 0, 0, 0]);
      expecting(uncertain).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('a drawn exchange', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planExchange(7, 1)).toEqual(planExchange(7, 1));
    expect(planExchange(7, 2)).not.toEqual(planExchange(7, 1));
  });

  it('comes in every way and meets every fault first within two hundred', () => {
    const plans = Array.from({ length: 200 }, (_, number) => planExchange(number, 1));
    const firstOf = new Set(plans.map(({ way, calls }) => `${way}: ${calls['chat.postMessage'][0]}`));
    const missing = WAYS.flatMap((way) => Object.keys(ANSWER_FAULTS).map((fault) => `${way}: ${fault}`)).filter(
      (what) => !firstOf.has(what),
    );
    // One first post in ten meets none.
    expect(missing.length).toBeLessThan(10);
  });
});

describe('the count of answers', () => {
  const exchange = (given: Partial<ExchangeOutcome>): ExchangeOutcome => ({
    way: 'once',
    answers: 1,
    faults: 2,
    confirmed: true,
    logged: false,
    toldAsker: false,
    ...given,
  });
  const counted = (...exchanges: ExchangeOutcome[]) => countAnswers([{ exchanges, metered: 1, loggedLines: 1 }]);

  it('tells once, twice, not at all and uncertain apart', () => {
    const lost = { confirmed: false, logged: true };
    expect(
      counted(
        exchange({}),
        exchange({ answers: 2 }),
        exchange({ answers: 0 }),
        exchange({ ...lost, toldAsker: true }),
        exchange({ ...lost, answers: 0 }),
        exchange({ confirmed: false }),
      ),
    ).toEqual({
      exchanges: 6,
      faults: 12,
      once: 1,
      more: 1,
      none: 1,
      uncertain: 3,
      uncertainPosted: 2,
      toldAsker: 1,
      toldOperator: 1,
      silent: 1,
    });
  });

  it('is as promised without a history scope where what is uncertain is told, and with one where nothing is', () => {
    const counts = counted(exchange({}), exchange({ confirmed: false, logged: true }));
    expect([true, false].map((history) => areAsPromised(counts, history))).toEqual([false, true]);
    expect(areAsPromised(counted(exchange({ answers: 2 })), false)).toBe(false);
  });
});
