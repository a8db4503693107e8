// Digests come once, whoever dies and whatever Slack does to a call; a longer run is `npm run digest-faults`.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOutcomes, isAsPromised, runMany } from '../faults/count-faults.ts';
import { type DigestProcesses, openDigestProcesses } from '../faults/digest-processes.ts';
import { CALL_FAULTS, PLACES, type RunPlan } from '../faults/faults.ts';
import { planRun } from '../faults/plan-run.ts';
import { runWithFaults } from '../faults/run-with-faults.ts';
import { postgresMissing } from '../support/postgres-server.ts';

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

  it.skipIf(postgresMissing !== null)(
    'two and three processes on a PostgreSQL server: nothing doubled, missed or uncertain',
    async () => {
      for (const crew of [2, 3]) {
        const setting = { history: true, processes: crew, kind: 'postgres' } as const;
        const { doubled, missed, uncertain, disagreeing } = await runMany(processes, setting, { runs: 2, seed: 5 });
        expect({ crew, doubled, missed, uncertain, disagreeing }).toEqual({
          crew,
          doubled: 0,
          missed: 0,
          uncertain: 0,
          disagreeing: 0,
        });
      }
    },
    PATIENCE,
  );

  it(
    'two runs drawn from a seed: nothing doubled, missed or uncertain',
    async () => {
      const setting = { history: true, processes: 1 };
      const { doubled, missed, uncertain, disagreeing } = await runMany(processes, setting, { runs: 2, seed: 3 });
      expect({ doubled, missed, uncertain, disagreeing }).toEqual({ doubled: 0, missed: 0, uncertain: 0, disagreeing: 0 });
    },
    PATIENCE,
  );
});

describe('a drawn run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planRun(7, 1, 3)).toEqual(planRun(7, 1, 3));
    expect(planRun(7, 2, 3)).not.toEqual(planRun(7, 1, 3));
  });

  it('stops a process at every place, and meets every fault of a call, within forty runs', () => {
    const plans = Array.from({ length: 40 }, (_, run) => planRun(run, 1, 1));
    const stops = plans.flatMap(({ lives }) =>
      lives.flat().flatMap((stop) => (stop === null ? [] : `${stop.signal} ${stop.place}`)),
    );
    const places = PLACES.flatMap((place) => [`SIGKILL ${place}`, `SIGSTOP ${place}`]);
    expect(places.filter((place) => !stops.includes(place))).toEqual([]);
    const faults = plans.flatMap(({ calls }) => calls['chat.postMessage']);
    expect(Object.keys(CALL_FAULTS).filter((fault) => !faults.includes(fault))).toEqual([]);
  });
});

describe('the count', () => {
  const digest = (messages: number, status: string, agrees = true) => ({ channel: 'C1', messages, status, agrees });
  const anOutcome = (...digests: ReturnType<typeof digest>[]) => ({ digests, kills: 1, holdUps: 2, callFaults: 3, log: '' });

  it('tells doubled, missed and uncertain digests apart', () => {
    const digests = [
      digest(2, 'posted'),
      digest(0, 'posted'),
      digest(0, 'skipped'),
      digest(1, 'uncertain'),
      digest(0, 'uncertain', false),
    ];
    expect(countOutcomes([anOutcome(...digests)])).toEqual({
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

  it('takes an uncertain digest as promised only where the history may not be read', () => {
    const outcome = anOutcome(digest(1, 'posted'), digest(0, 'uncertain'));
    const promised = [true, false].map((history) => isAsPromised(outcome, { history, processes: 1 }));
    expect(promised).toEqual([false, true]);
    expect(isAsPromised(anOutcome(digest(2, 'uncertain')), { history: false, processes: 1 })).toBe(false);
  });
});
