// The Bolt app as the desk starts it over HTTP, before a Slack with faults, with a clock for waits that runs faster than ours.
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../src/clock.ts';
import { parseConfig } from '../../src/config.ts';
import { createDesk } from '../../src/core/desk.ts';
import { createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createReference } from '../../src/core/lookups/reference.ts';
import { createLog } from '../../src/log.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { createServices } from '../../src/services.ts';
import { createApp } from '../../src/slack/app.ts';
import { createHttpReceiver } from '../../src/slack/http-receiver.ts';
import { PATIENCE } from '../../src/slack/patience.ts';
import { followRequests } from '../../src/slack/requests-under-way.ts';
import type { Identity } from '../../src/slack/slack-client.ts';
import { createStoreWatch } from '../../src/store/store-watch.ts';
import type { Store } from '../../src/store/store.ts';
import { harbour } from '../support/sample-harbour.ts';
import { SIGNING_SECRET } from '../support/signed-request.ts';

/** How many times as fast as in life the waits pass. */
const HASTE = 10;

/** A line of the log, as far as it tells of an answer. */
type Line = { readonly outcome?: string; readonly question?: string };

export type AnsweringProcess = {
  readonly port: number;
  /** What it logged. */
  readonly lines: readonly Line[];
  /** How many requests it counted as uncertain. */
  uncertain(): number;
  /** Waits until it has nothing in hand. */
  answered(): Promise<void>;
  stop(): Promise<void>;
};

const desk = createDesk(harbour());
const lookUps = createLookUps(createReference(harbour()));

/** Starts one over a store that it may share. @param slackApiUrl where its calls go; @param wishedPort where it listens, or soon after */
export async function startAnswering(
  identity: Identity,
  slackApiUrl: string,
  store: Store,
  wishedPort: number,
): Promise<AnsweringProcess> {
  const lines: Line[] = [];
  const counted = { uncertain: 0 };
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
  const { keep, digestGrace, whoMayChange } = parseConfig({});
  const nothing = (): void => undefined;
  const meter = {
    received: nothing,
    called: nothing,
    digest: nothing,
    ended: (_kind: string, outcome: string) => void (counted.uncertain += outcome === 'uncertain' ? 1 : 0),
  };
  const watch = createStoreWatch(log);
  const services = createServices({
    desk,
    lookUps,
    clock: systemClock,
    log,
    logQuestions: true,
    meter,
    store,
    watch,
    keep,
    digestGrace,
    whoMayChange,
    deskChannel: null,
  });
  const port = await freePort(wishedPort);
  const receiver = createHttpReceiver({ signingSecret: SIGNING_SECRET, port }, services);
  const pause = (milliseconds: number) => wait(milliseconds / HASTE);
  const app = createApp(receiver, identity, services, slackApiUrl, { ...PATIENCE, timeout: PATIENCE.timeout / HASTE, pause });
  const answered = followRequests(app);
  await app.start();
  return {
    port,
    lines,
    uncertain: () => counted.uncertain,
    answered,
    async stop() {
      await app.stop();
      await watch.settled();
    },
  };
}
