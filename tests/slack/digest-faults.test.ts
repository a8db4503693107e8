// Digests come once, whoever dies and whatever Slack does to a call; a longer run is `npm run digest-faults`.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOutcomes } from '../faults/count-faults.ts';
import { type DigestProcesses, openDigestProcesses } from '../faults/digest-processes.ts';
import type { RunPlan } from '../faults/faults.ts';
import { runWithFaults } from '../faults/run-with-faults.ts';

const PATIENCE = 60_000;

/** One channel and one process that nothing stops, unless a test says otherwise. */
const aPlan = (given: Partial<RunPlan> = {}): RunPlan => ({
  channels: 1,
  lives: [[]],
  away: [],
  calls: { 'chat.postMessage': [], 'conversations.history': [] },
  retryAfter: 30,
  ...given,
});

const postsMeet = (...faults: string[]): RunPlan['calls'] => ({ 'chat.postMessage': faults, 'conversations.history': [] });

describe('digests of real processes, before a Slack with faults', () => {
  let processes: DigestProcesses;
  beforeAll(async () => {
    processes = await openDigestProcesses();
  }, PATIENCE);
  afterAll(() => processes.stop());

  const run = async (plan: RunPlan, history: boolean) => {
    const { digests, kills, callFaults } = await runWithFaults(plan, processes, history);
    const outcomes = digests.map(({ messages, status, agrees }) => ({ messages, status, agrees }));
    return { outcomes, kills, callFaults };
  };
  const once = { messages: 1, status: 'posted', agrees: true };

  it(
    'a process killed between post and confirmation: the history tells the next one, and nothing comes twice',
    async () => {
      const plan = aPlan({ lives: [[{ signal: 'SIGKILL', place: 'before settle', nth: 1 }]] });
      expect(await run(plan, true)).toEqual({ outcomes: [once], kills: 1, callFaults: 0 });
    },
    PATIENCE,
  );

  it(
    'a reply that was dropped, and a message that arrives after its sender was killed: each stands there once',
    async () => {
      const plan = aPlan({ channels: 2, calls: postsMeet('reply dropped', 'killed, posted later') });
      expect(await run(plan, true)).toEqual({ outcomes: [once, once], kills: 1, callFaults: 2 });
    },
    PATIENCE,
  );

  it(
    'without the history scope, what Slack did not confirm is uncertain, is shown so, and is never sent again',
    async () => {
      const plan = aPlan({ channels: 3, calls: postsMeet('reply dropped', 'connection cut', 'answered 429') });
      const { outcomes, callFaults } = await run(plan, false);
      const byMessages = outcomes.toSorted((a, b) => a.messages - b.messages || (a.status < b.status ? -1 : 1));
      expect({ outcomes: byMessages, callFaults }).toEqual({
        outcomes: [{ messages: 0, status: 'uncertain', agrees: true }, once, { messages: 1, status: 'uncertain', agrees: true }],
        callFaults: 3,
      });
    },
    PATIENCE,
  );

  it(
    'three processes on one database, each killed or held up beyond its lease: two digests, once each',
    async () => {
      const plan = aPlan({
        channels: 2,
        lives: [
          [{ signal: 'SIGKILL', place: 'after claim', nth: 1 }],
          [{ signal: 'SIGSTOP', place: 'before begin', nth: 1 }],
          [{ signal: 'SIGSTOP', place: 'after begin', nth: 1 }],
        ],
        away: [10, 10, 10],
        calls: postsMeet('posted, answered 500'),
      });
      const { outcomes } = await run(plan, true);
      expect(outcomes).toEqual([once, once]);
    },
    PATIENCE,
  );
});

describe('the count', () => {
  it('tells doubled, missed and uncertain digests apart', () => {
    const digest = (messages: number, status: string, agrees = true) => ({ channel: 'C1', messages, status, agrees });
    const digests = [
      digest(2, 'posted'),
      digest(0, 'posted'),
      digest(0, 'skipped'),
      digest(1, 'uncertain'),
      digest(0, 'uncertain', false),
    ];
    expect(countOutcomes([{ digests, kills: 1, holdUps: 2, callFaults: 3, log: '' }])).toEqual({
      digests: 5,
      doubled: 1,
      missed: 2,
      uncertain: 2,
      uncertainPosted: 1,
      disagreeing: 1,
      kills: 1,
      holdUps: 2,
      callFaults: 3,
    });
  });
});
