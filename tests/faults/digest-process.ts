// A process with the digest's job as the desk starts it, that is killed or held up at a step, and whose clock is set from outside.
// It does what it is told by messages, and says after each that it is done.
import { appendFileSync, readFileSync } from 'node:fs';
import type { Clock } from '../../src/clock.ts';
import { parseConfig } from '../../src/config.ts';
import { createDesk } from '../../src/core/desk.ts';
import { createLog } from '../../src/log.ts';
import { createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createReference } from '../../src/core/lookups/reference.ts';
import { type Services, createServices } from '../../src/services.ts';
import { startDigestJob } from '../../src/slack/digest-job.ts';
import { createSlackClient, identify } from '../../src/slack/slack-client.ts';
import { openStoreAt } from '../../src/store/open-store.ts';
import { createStoreWatch } from '../../src/store/store-watch.ts';
import type { Store } from '../../src/store/store.ts';
import { harbour } from '../support/sample-harbour.ts';
import type { Place, Step, Stop } from './faults.ts';

/** What a process is to work with. Times in milliseconds. */
export type ProcessOrder = {
  readonly database: string;
  readonly log: string;
  /** The file that holds the present, in milliseconds: a process that was held up sees at once how late it is. */
  readonly clock: string;
  readonly botToken: string;
  readonly slackApiUrl: string;
  /** When a call to Slack is given up. */
  readonly timeout: number;
  readonly lease: number;
  /** Null where nothing stops it from inside. */
  readonly stop: Stop | null;
};

/** Begin; look once at what is due; or end. */
export type ProcessMessage = ProcessOrder | 'look' | 'leave';

/** What was asked for is done; or the process is just being held up, and goes on once it is woken. */
export type ProcessAnswer = 'done' | 'held up';

/** The job looks when it is told to. */
const NEVER = 2 ** 31 - 1;

const say = (answer: ProcessAnswer): void => void process.send?.(answer);

type Around = <A extends unknown[], R>(step: Step, work: (...args: A) => Promise<R>) => (...args: A) => Promise<R>;

/** Stops this process where it is to be stopped. @returns what tells it where the process is */
function watchPlaces(stop: Stop | null): (place: Place) => void {
  const left = { times: stop?.nth ?? 0 };
  return (place) => {
    if (place !== stop?.place) return;
    left.times -= 1;
    if (left.times !== 0) return;
    if (stop.signal === 'SIGSTOP') say('held up');
    process.kill(process.pid, stop.signal);
  };
}

/** The same services, with every step of a digest told before and after it. */
function withPlaces(services: Services, reach: (place: Place) => void): Services {
  const around: Around =
    (step, work) =>
    async (...args) => {
      reach(`before ${step}`);
      const outcome = await work(...args);
      reach(`after ${step}`);
      return outcome;
    };
  const { ledger, answers } = services.store;
  const store: Store = {
    ...services.store,
    answers: { ...answers, keep: around('keep', answers.keep) },
    ledger: {
      ...ledger,
      claim: around('claim', ledger.claim),
      beginPost: around('begin', ledger.beginPost),
      settle: around('settle', ledger.settle),
    },
  };
  const digest: Services['desk']['digest'] = (material) => {
    reach('before compose');
    const composed = services.desk.digest(material);
    reach('after compose');
    return composed;
  };
  return { ...services, store, desk: { ...services.desk, digest } };
}

/** Starts the job as the desk does. @returns how to let it look at what is due, and how to end it */
async function begin(order: ProcessOrder) {
  const clock: Clock = () => Number(readFileSync(order.clock, 'utf8'));
  const log = createLog('warn', { write: (line: string) => appendFileSync(order.log, line) });
  const { keep, digestGrace, whoMayChange } = parseConfig({});
  const store = await openStoreAt(order.database, log);
  const watch = createStoreWatch(log);
  const services = createServices({
    desk: createDesk(harbour()),
    lookUps: createLookUps(createReference(harbour())),
    clock,
    log,
    store,
    watch,
    keep,
    digestGrace,
    whoMayChange,
    deskChannel: null,
  });
  const client = createSlackClient(order, log, order.timeout);
  // Asked with patience: a machine that is busy starting processes is no fault of the run.
  const identity = await identify(createSlackClient(order, log), order.botToken);
  const job = startDigestJob(client, identity, withPlaces(services, watchPlaces(order.stop)), {
    tick: NEVER,
    lease: order.lease,
    // The clock stands still while digests go out: whoever waits for it would wait for ever.
    pause: () => Promise.resolve(),
  });
  return {
    look: () => job.tick(),
    async end() {
      await job.stop();
      await store.close();
    },
  };
}

const work: { now: Awaited<ReturnType<typeof begin>> | null } = { now: null };

async function follow(message: ProcessMessage): Promise<void> {
  if (message === 'look') await work.now?.look();
  else if (message === 'leave') await work.now?.end();
  else work.now = await begin(message);
}

process.on('message', (message: ProcessMessage) => void follow(message).then(() => say('done')));
process.on('disconnect', () => process.exit());
