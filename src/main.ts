// The front door: settings, facts, the store, then Slack or the local workspace, until somebody stops it.
import { setFlagsFromString } from 'node:v8';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Desk } from './core/desk.ts';
import { createHouse } from './core/lookups/house-profile.ts';
import { type LookUps, createLookUps } from './core/lookups/look-ups.ts';
import { createReference } from './core/lookups/reference.ts';
import { createInUse } from './in-use.ts';
import { compileAside } from './knowledge-files/compile-aside.ts';
import { openDesk } from './knowledge-files/open-desk.ts';
import { KNOWLEDGE_FOLDER, KnowledgeError } from './knowledge-files/read-knowledge.ts';
import { SourceTextError, readSourceText } from './knowledge-files/read-source-text.ts';
import { createLog } from './log.ts';
import { type Condition, startOperations } from './operations/operations-server.ts';
import { greeting, startPlayground } from './playground/playground.ts';
import { createReload, watchFiles } from './reload.ts';
import { type Services, createServices, noteFacts } from './services.ts';
import { connect } from './slack/app.ts';
import { EVENTS_PATH } from './slack/http-receiver.ts';
import { openStore } from './store/open-store.ts';
import { StoreError } from './store/store-error.ts';
import { type StoreWatch, createStoreWatch } from './store/store-watch.ts';
import type { Store } from './store/store.ts';
import { sweepRegularly } from './store/sweep-regularly.ts';
import { IN_HAND_MS, stopOnSignal, within } from './until-stopped.ts';

type Stop = () => Promise<unknown>;

/** Where things stand, for whoever asks at the operations port. */
type Standing = { desk: Desk | null; store: Store | null; front: { isOpen(): boolean } | null; stopping: boolean };

/** What has to hold before requests may come. */
const conditions = ({ desk, store, front, stopping }: Standing): Condition[] => [
  { name: 'process', fault: async () => (stopping ? 'stopping' : null) },
  { name: 'file', fault: async () => (desk === null ? 'not loaded yet' : null) },
  { name: 'store', fault: async () => (store === null ? 'not open yet' : store.ping().then(() => null)) },
  { name: 'Slack', fault: async () => (front?.isOpen() === true ? null : 'not connected') },
];

/** Starts the operations port, and the metrics with it, where the settings ask for it. */
async function openOperations({ operations }: Config, standing: Standing, watch: StoreWatch) {
  if (operations === null) return null;
  const { createMetrics } = await import('./operations/metrics.ts');
  const metrics = createMetrics(watch.failures);
  const server = await startOperations(operations, () => conditions(standing), metrics);
  return { meter: metrics.meter, stop: server.stop };
}

/** Connects to Slack, or opens the local workspace, and says so in the terminal. */
async function openFront(config: Config, services: Services): Promise<{ isOpen(): boolean; stop(): Promise<unknown> }> {
  if (config.mode !== 'local') {
    const app = await connect(config, services);
    const how = config.mode === 'socket' ? 'is connected to Slack' : `listens for Slack on port ${config.port} at ${EVENTS_PATH}`;
    console.log(`The Mali desk ${how}. Try /mali help there. Ctrl-C stops it.`);
    return app;
  }
  const playground = await startPlayground(config.port, services);
  void playground.died.then((how) => {
    console.error(`The local workspace has ended (${how}), and the desk with it. Start again with: npm start`);
    process.exit(1);
  });
  console.log(greeting(playground.url));
  return playground;
}

/** Reads the file, and builds what is asked of it. A copy of the article that is not the article is a fault. */
async function openFile({ sourceText, house }: Config): Promise<{ desk: Desk; lookUps: LookUps }> {
  const desk = await openDesk();
  const paragraphs = readSourceText(sourceText, desk.knowledge);
  return { desk, lookUps: createLookUps(createReference(desk.knowledge, { house: createHouse(house), paragraphs })) };
}

/**
 * Reads the file anew when it is asked to: in the local workspace when a file of knowledge/ is saved, elsewhere on SIGHUP.
 * @returns how to end that
 */
function reloadWhenAsked(mode: Config['mode'], reload: () => Promise<void>): () => void {
  if (mode !== 'local') {
    process.on('SIGHUP', () => void reload());
    return () => undefined;
  }
  // The terminal was closed.
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
  return watchFiles(KNOWLEDGE_FOLDER, () => void reload());
}

/** Starts what the settings ask for. @returns how to stop it */
async function start(): Promise<Stop> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const watch = createStoreWatch(log);
  const standing: Standing = { desk: null, store: null, front: null, stopping: false };
  const operations = await openOperations(config, standing, watch);
  const file = await openFile(config);
  const [desk, lookUps] = [createInUse(file.desk), createInUse(file.lookUps)];
  const { deskChannel, keep, digestGrace, whoMayChange, logQuestions, perMinute } = config;
  const store = (standing.store = await openStore(config.database, log));
  const metered = operations === null ? {} : { meter: operations.meter };
  const shared = { clock: systemClock, log, logQuestions, perMinute, store, watch, ...metered };
  const services = createServices({
    ...shared,
    desk: desk.current,
    lookUps: lookUps.current,
    keep,
    deskChannel,
    digestGrace,
    whoMayChange,
  });
  await noteFacts(file.desk.knowledge, services);
  const stopSweeping = sweepRegularly(store, watch, systemClock, keep);
  const front = (standing.front = await openFront(config, services));
  // Who asks in the quarter of a second that this takes waits for it; Slack is spoken to already.
  setImmediate(() => {
    file.desk.prepare();
    standing.desk = desk.current;
    setImmediate(() => file.desk.prepareDrafts());
  });
  const reload = createReload(async () => {
    await compileAside();
    const next = await openFile(config);
    next.desk.prepare();
    next.desk.prepareDrafts();
    desk.swap(next.desk);
    lookUps.swap(next.lookUps);
    await noteFacts(next.desk.knowledge, services);
    return next.desk.knowledge.facts.length;
  }, log);
  const stopReloading = reloadWhenAsked(config.mode, reload);
  /** No new work, what is in hand finished, then the store closed, whatever went otherwise. */
  return async () => {
    standing.stopping = true;
    stopSweeping();
    stopReloading();
    try {
      if (!(await within(IN_HAND_MS, front.stop()))) log.warn('stopped with work in hand: it took too long');
    } finally {
      await watch.settled();
      await store.close();
      await operations?.stop();
    }
  };
}

/** Starts; from the first moment a signal ends whatever was started. */
async function run(): Promise<void> {
  let stop: Stop = () => Promise.resolve();
  stopOnSignal(() => stop());
  try {
    stop = await start();
  } catch (error) {
    const faults = [ConfigError, KnowledgeError, SourceTextError, StoreError];
    if (!(error instanceof Error) || !faults.some((fault) => error instanceof fault)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

// Garbage is cleared once the heap has grown by two fifths. Left alone, the engine waits until it is four times as large: that would spare
// one part in a hundred of the processor's time and cost 150 MB.
setFlagsFromString('--heap-growing-percent=40');
await run();
