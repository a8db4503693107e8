// One run: processes over one database post the digests of a day while things go wrong, as planned; then what stands in Slack is
// counted, and compared with what the store says.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRACE } from '../../src/core/digest/schedule.ts';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import { EVERY_DAY } from '../../src/core/digest/local-day.ts';
import { localDateOf, localTimeOf } from '../../src/core/digest/zone.ts';
import { createLog } from '../../src/log.ts';
import { DIGEST_TIMING } from '../../src/slack/digest-job.ts';
import { readDigestState } from '../../src/slack/digest/channel-state.ts';
import type { Subscription } from '../../src/store/digest-store.ts';
import { openStoreAt } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshSchema } from '../support/postgres-server.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { createCrew } from './create-crew.ts';
import { type Observer, botToken, observe, startEmulatedSlack } from './emulated-slack.ts';
import { type Call, type CallOutcome, startFaultProxy } from './fault-proxy.ts';
import { CALL_FAULTS, type RunPlan } from './faults.ts';
import type { DigestProcesses } from './digest-processes.ts';

const MINUTE = 60_000;
/** A real time, not one by the clock that is set: a stalled call is held until the caller gives up. */
const TIMEOUT_MS = 500;
/** The channels' clock has no summer time: a run at whatever hour is the same. */
const ZONE = 'Africa/Bamako';
/** As the desk looks: every half minute, here for half an hour, then at longer steps until the grace is over. */
const CLOSELY_MS = 30 * MINUTE;
const LATER_STEP_MS = 5 * MINUTE;

/** The digest of one channel, as Slack shows it and as our store tells it. */
type DigestOutcome = {
  readonly channel: string;
  readonly messages: number;
  readonly status: string;
  /** Whether the store's count, the channel's state and what the proxy saw agree about what is uncertain. */
  readonly agrees: boolean;
};

/** How a run went. `log` is what the processes logged. */
export type RunOutcome = {
  readonly digests: readonly DigestOutcome[];
  readonly kills: number;
  readonly holdUps: number;
  readonly callFaults: number;
  readonly log: string;
};

/** Turns on the digest of so many new channels, all at one minute. */
async function subscribe(observer: Observer, store: Store, plan: RunPlan, due: number): Promise<string[]> {
  const channels: string[] = [];
  const settings = { ...defaultDigestSettings(ZONE), time: localTimeOf(due, ZONE), days: EVERY_DAY };
  for (let at = 0; at < plan.channels; at += 1) {
    const channel = await observer.openChannel(`channel-${at}`);
    const created = { createdAt: due - 60 * MINUTE, changedAt: due - 60 * MINUTE, owed: null };
    const subscription: Subscription = { channel, team: 'T000000001', settings, setUpBy: null, off: null, ...created };
    await store.subscriptions.save(subscription);
    channels.push(channel);
  }
  return channels;
}

/** The instants at which the processes look, from before the digest is due until its grace is over. */
function instants(due: number): number[] {
  const { tick } = DIGEST_TIMING;
  const closely = Array.from({ length: CLOSELY_MS / tick }, (_, at) => due + (at - 1) * tick);
  const later = Array.from(
    { length: (GRACE - CLOSELY_MS) / LATER_STEP_MS + 2 },
    (_, at) => due + CLOSELY_MS + at * LATER_STEP_MS,
  );
  return [...closely, ...later];
}

/**
 * Whether what is uncertain is told alike everywhere, and for a reason: what Slack posted without the desk hearing of it is uncertain
 * where the history may not be read, and nothing is where no call went wrong and nobody was stopped.
 */
function agrees(
  { channel, status, counted, shown }: { channel: string; status: string; counted: number; shown: number },
  outcomes: readonly CallOutcome[],
  { history, stops }: { history: boolean; stops: number },
): boolean {
  const isUncertain = status === 'uncertain';
  const posts = outcomes.filter(({ call }) => call.method === 'chat.postMessage' && call.args.get('channel') === channel);
  const isUnheard = posts.some(({ done, told }) => done && !told);
  const hasReason = stops > 0 || posts.some(({ told }) => !told);
  return (
    counted === (isUncertain ? 1 : 0) &&
    shown === counted &&
    (history ? !isUncertain : isUncertain || !isUnheard) &&
    (!isUncertain || hasReason)
  );
}

/** Where the processes keep what they agree on: a file, or a schema of the server that TEST_DATABASE_URL names. */
export type StoreKind = 'sqlite' | 'postgres';

/** Runs it. @param history whether the bot may read what stands in its channels */
export async function runWithFaults(
  plan: RunPlan,
  processes: DigestProcesses,
  history: boolean,
  kind: StoreKind = 'sqlite',
): Promise<RunOutcome> {
  const slack = await startEmulatedSlack();
  const folder = emptyFolder();
  const [log, clock] = [join(folder, 'log'), join(folder, 'clock')];
  const schema = kind === 'postgres' ? await freshSchema(`faults_${Math.floor(performance.now() * 1000)}`) : null;
  const database = schema?.address ?? join(folder, 'desk.db');
  const store = await openStoreAt(database, createLog('error'));
  const observer = observe(slack.apiUrl);
  // Slack's clock is the machine's: ours begins near it, so that "since three days ago" means the same to both.
  const due = Math.floor(Date.now() / MINUTE) * MINUTE;
  const date = localDateOf(due, ZONE);
  const channels = await subscribe(observer, store, plan, due);

  const faults = new Map(Object.entries(plan.calls).map(([method, names]) => [method, [...names]]));
  const met = { faults: 0 };
  const faultOf = ({ method }: Call) => {
    const fault = CALL_FAULTS[faults.get(method)?.shift() ?? ''] ?? null;
    if (fault !== null) met.faults += 1;
    return fault;
  };
  const crew = createCrew(plan, (process, life) =>
    processes.start({
      database,
      log,
      clock,
      botToken: botToken(history),
      slackApiUrl: proxy.urlFor(process),
      timeout: TIMEOUT_MS,
      lease: DIGEST_TIMING.lease,
      stop: plan.lives[process]?.[life] ?? null,
    }),
  );
  const proxy = await startFaultProxy(slack.apiUrl, { faultOf, kill: crew.kill, retryAfterOf: () => plan.retryAfter });
  try {
    for (const now of instants(due)) {
      writeFileSync(clock, String(now));
      await crew.look();
      await proxy.settled();
      // A call that was held back arrives before the lease of its digest is over.
      await proxy.letLateOnesThrough();
    }
    const end = instants(due).at(-1) ?? due;
    const { kills, holdUps } = crew.counted();
    const stops = kills + holdUps;
    const uncertain = await store.ledger.uncertain();
    const digests = await Promise.all(
      channels.map(async (channel): Promise<DigestOutcome> => {
        const state = await readDigestState(channel, await store.subscriptions.of(channel), {
          store,
          clock: () => end,
          digestGrace: GRACE,
        });
        const entry = (await store.ledger.latest(channel, 1))[0];
        const told = { channel, status: entry?.status ?? 'none', counted: uncertain.get(channel) ?? 0, shown: state.uncertain };
        return {
          channel,
          messages: (await observer.digestsIn(channel)).filter((posted) => posted === date).length,
          status: told.status,
          agrees: agrees(told, proxy.outcomes(), { history, stops }),
        };
      }),
    );
    return { digests, kills, holdUps, callFaults: met.faults, log: readLog(log) };
  } finally {
    await crew.leave();
    await proxy.stop();
    await slack.stop();
    await store.close();
    await schema?.remove();
    rmSync(folder, { recursive: true });
  }
}

/** What was logged; nothing where nobody had anything to say. */
function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
