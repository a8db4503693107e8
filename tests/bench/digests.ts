// A thousand digests due in the same minute, day after day, against the emulated Slack with Slack's limits and a clock that leaps:
// `npm run bench-digests`. Prints how long they take by that clock, how often Slack asks to wait, and the memory. Fails where one is missed or doubled.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webApi } from '@slack/bolt';
import { parseConfig } from '../../src/config.ts';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import { EVERY_DAY } from '../../src/core/digest/local-day.ts';
import { localDateOf } from '../../src/core/digest/zone.ts';
import { createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createReference } from '../../src/core/lookups/reference.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { createLog } from '../../src/log.ts';
import { createServices } from '../../src/services.ts';
import { DIGEST_TIMING, startDigestJob } from '../../src/slack/digest-job.ts';
import { CALLS, identify } from '../../src/slack/slack-client.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { createStoreWatch } from '../../src/store/store-watch.ts';
import { botToken, observe } from '../faults/emulated-slack.ts';
import { createSimulatedTime } from '../support/simulated-time.ts';
import { POSTS_A_MINUTE, createSlackLimits } from '../support/slack-limits.ts';

const CHANNELS = 1_000;
/** How many messages Slack takes in a minute, day by day: the last day it is in a bad mood. */
const DAYS = [POSTS_A_MINUTE, POSTS_A_MINUTE, POSTS_A_MINUTE, 100];
const ZONE = 'Africa/Bamako';
const DAY = 86_400_000;
/** How long a call to Slack takes, by the clock that leaps. */
const LATENCY_MS = 200;
const NEVER = 2 ** 31 - 1;
const MEGABYTE = 1024 * 1024;

/** The heap in megabytes, once what is garbage is gone. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

const emulator = fork(join(import.meta.dirname, '../faults/emulator-process.ts'));
const apiUrl = await new Promise<string>((resolve) => void emulator.once('message', (url: string) => resolve(url)));
const observer = observe(apiUrl);
const folder = mkdtempSync(join(tmpdir(), 'mali-desk-bench-'));
const store = await openSqliteStore(join(folder, 'desk.db'));
// By the machine's clock, which is that of the emulator, the first digests are due at the next midnight.
const firstDue = (Math.floor(Date.now() / DAY) + 1) * DAY;
const time = createSimulatedTime(firstDue - 1_000);
const log = createLog('error');
const { keep, digestGrace, whoMayChange } = parseConfig({});
const shared = {
  clock: time.clock,
  log,
  store,
  watch: createStoreWatch(log),
  keep,
  digestGrace,
  whoMayChange,
  deskChannel: null,
};
const desk = await openDesk();
const services = createServices({ ...shared, desk, lookUps: createLookUps(createReference(desk.knowledge)) });

const settings = { ...defaultDigestSettings(ZONE), time: '00:00', days: EVERY_DAY };
const channels: string[] = [];
for (let at = 0; at < CHANNELS; at += 1) {
  const channel = await observer.openChannel(`bench-${at}`);
  const set = { createdAt: firstDue - DAY, changedAt: firstDue - DAY, owed: null };
  await store.subscriptions.save({ channel, team: 'T000000001', settings, setUpBy: null, off: null, ...set });
  channels.push(channel);
}

const counted = { posts: 0, limited: 0, last: 0, peak: 0 };
let limits = createSlackLimits();

/** The way to Slack: it takes its time, and Slack's limits hold there. */
const slack: typeof fetch = async (input, init) => {
  await time.pause(LATENCY_MS);
  if (input === `${apiUrl}chat.postMessage` && typeof init?.body === 'string') {
    const channel = new URLSearchParams(init.body).get('channel') ?? '';
    const wait = limits(channel, time.clock());
    if (wait !== null) {
      counted.limited += 1;
      return new Response('', { status: 429, headers: { 'retry-after': String(wait) } });
    }
    counted.posts += 1;
    counted.last = time.clock();
    if (counted.posts % 100 === 0) counted.peak = Math.max(counted.peak, heap());
  }
  return time.outside(async () => {
    const response = await fetch(input, init);
    return new Response(await response.text(), response);
  });
};

const options = { ...CALLS, timeout: 0, slackApiUrl: apiUrl, fetch: slack };
const client = new webApi.WebClient(botToken(true), options);
const identity = await time.during(identify(client, botToken(true)));
const job = startDigestJob(client, identity, services, { ...DIGEST_TIMING, tick: NEVER, pause: time.pause });

const row = (cells: readonly (string | number)[]): void => console.log(cells.map((cell) => String(cell).padStart(12)).join(''));
row(['day', 'limit/min', 'digests', 'seconds', 'a second', '429s', 'before MB', 'peak MB', 'after MB', 'resident MB']);
for (const [day, limit] of DAYS.entries()) {
  const due = firstDue + day * DAY;
  limits = createSlackLimits(limit);
  Object.assign(counted, { posts: 0, limited: 0, last: due, peak: 0 });
  const before = heap();
  await time.during(time.pause(due - time.clock()));
  while (counted.posts < CHANNELS && time.clock() < due + digestGrace) {
    await time.during(job.tick());
    await time.during(time.pause(DIGEST_TIMING.tick));
  }
  const after = heap();
  const seconds = (counted.last - due) / 1_000;
  const memory = [before, counted.peak, after, process.memoryUsage.rss() / MEGABYTE].map((megabytes) => megabytes.toFixed(1));
  row([day + 1, limit, counted.posts, seconds.toFixed(0), (counted.posts / seconds).toFixed(1), counted.limited, ...memory]);
}
await job.stop();

const dates = DAYS.map((_, day) => localDateOf(firstDue + day * DAY, ZONE));
const faults = { missed: 0, doubled: 0 };
for (const channel of channels) {
  const posted = await observer.digestsIn(channel);
  faults.missed += dates.filter((date) => !posted.includes(date)).length;
  faults.doubled += posted.length - new Set(posted).size;
}
console.log(`${DAYS.length * CHANNELS} digests due: ${faults.missed} missed, ${faults.doubled} doubled`);
process.exitCode = faults.missed + faults.doubled === 0 ? 0 : 1;
await store.close();
emulator.disconnect();
rmSync(folder, { recursive: true });
