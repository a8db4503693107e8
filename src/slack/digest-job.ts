// The digests' clock: every half minute it asks the store whose digest is due, and posts what is.
import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { type LocalDate, daysAfter, utcDateOf } from '../core/digest/local-day.ts';
import type { Plan } from '../core/digest/schedule.ts';
import type { Services } from '../services.ts';
import type { DigestClaim, Subscription } from '../store/digest-store.ts';
import { type Pause, createPacer } from './digest/pacer.ts';
import { planChannel } from './digest/plan-channel.ts';
import { type Poster, enterSkipped, postDigest, settleLeftOpen } from './digest/post-digest.ts';
import { takeBackDouble } from './digest/take-back-double.ts';
import type { Identity } from './slack-client.ts';

/** What tests set otherwise than the running desk. Milliseconds. */
export type DigestTiming = { readonly tick: number; readonly lease: number; readonly pause: Pause };

/** A claim is held six times as long as a call to Slack may take. */
export const DIGEST_TIMING: DigestTiming = { tick: 30_000, lease: 60_000, pause: (ms) => wait(ms) };

export type DigestJob = {
  /** Posts what is due now; while it does, another tick waits for the same. */
  tick(): Promise<void>;
  /** Ends the job once the digest under way is posted. */
  stop(): Promise<void>;
};

/** One that hangs must not hold up the others. */
const AT_ONCE = 8;
/** The schedule looks back a week; local dates may be a day apart from those of UTC. */
const SETTLED_DAYS = 9;

type Job = { readonly channel: string; readonly date: LocalDate; run(): Promise<void> };

/** Starts the clock. */
export function startDigestJob(
  client: webApi.WebClient,
  identity: Identity,
  services: Services,
  { tick: every, lease, pause }: DigestTiming = DIGEST_TIMING,
): DigestJob {
  const { store, watch, clock, log, digestGrace } = services;
  const pacer = createPacer(clock, pause);
  const poster: Poster = { client, identity, services, pacer, lease, by: services.newId(), late: new Set() };
  const at: { now: Promise<void> | null; stopped: boolean } = { now: null, stopped: false };
  /** When a channel has to be looked at again; a change of its settings makes the note void. */
  let rest = new Map<string, { readonly changedAt: number; readonly until: number }>();

  function jobsOf(subscription: Subscription, { due, skipped }: Plan): Job[] {
    const { channel } = subscription;
    return [
      ...skipped.map(({ date, why }) => ({ channel, date, run: () => enterSkipped(subscription, date, why, poster) })),
      ...(due === null ? [] : [{ channel, date: due.date, run: () => postDigest(subscription, due.date, poster) }]),
    ];
  }

  /** What the settings of the channels ask for now. `since`: the oldest date that may still be open. */
  async function planned(since: LocalDate, now: number): Promise<Job[]> {
    const active = await store.subscriptions.active();
    const isAtRest = ({ channel, changedAt }: Subscription): boolean => {
      const note = rest.get(channel);
      return note !== undefined && note.changedAt === changedAt && note.until > now;
    };
    rest = new Map(active.filter(isAtRest).map(({ channel }) => [channel, rest.get(channel) ?? { changedAt: 0, until: 0 }]));
    const awake = active.filter((subscription) => !isAtRest(subscription));
    if (awake.length === 0) return [];
    const settled = await store.ledger.settledSince(since);
    return awake.flatMap((subscription) => {
      const { channel, changedAt } = subscription;
      const plan = planChannel(subscription, settled.get(channel) ?? new Set(), now, digestGrace);
      const found = jobsOf(subscription, plan);
      if (found.length === 0) rest.set(channel, { changedAt, until: plan.next?.at ?? Infinity });
      return found;
    });
  }

  /** Looks whether a digest stands there twice that was posted late. */
  const lookForDouble = (claim: DigestClaim): Job => ({
    channel: claim.channel,
    date: claim.localDate,
    async run() {
      if (await takeBackDouble(claim, poster)) poster.late.delete(claim);
    },
  });

  /** What there is to do: what is due, and what was begun and is due no more, since its digest was turned off or set otherwise. */
  async function jobs(): Promise<Job[]> {
    const now = clock();
    const since = daysAfter(utcDateOf(now), -SETTLED_DAYS);
    const due = await planned(since, now);
    const left = (await store.ledger.leftOpen(since, now)).filter(
      ({ channel, localDate }) => !due.some((job) => job.channel === channel && job.date === localDate),
    );
    return [
      ...due,
      ...left.map(({ channel, localDate: date }) => ({ channel, date, run: () => settleLeftOpen(channel, date, poster) })),
      ...[...poster.late].map(lookForDouble),
    ];
  }

  async function work(queue: Job[]): Promise<void> {
    for (let job = queue.shift(); job && !at.stopped && !pacer.isHeld(); job = queue.shift()) {
      try {
        await job.run();
      } catch (error) {
        log.error({ err: error }, 'a digest failed: it is tried again while it may still come');
      }
    }
  }

  async function run(): Promise<void> {
    const queue = await watch.attempt('ask which digests are due', jobs, []);
    await Promise.all(Array.from({ length: AT_ONCE }, () => work(queue)));
  }

  const tick = (): Promise<void> => (at.now ??= run().finally(() => (at.now = null)));
  const timer = setInterval(() => void tick(), every);
  return {
    tick,
    async stop() {
      clearInterval(timer);
      at.stopped = true;
      await at.now;
    },
  };
}
