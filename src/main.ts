// The front door: settings, facts, then Slack or the local workspace, until somebody stops it.
import { systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { KnowledgeError, readKnowledge } from './knowledge-files/read-knowledge.ts';
import { createLog } from './log.ts';
import { greeting, startPlayground } from './playground/playground.ts';
import { createServices } from './services.ts';
import { connect } from './slack/app.ts';

type Stop = () => Promise<unknown>;

/** Starts what the settings ask for. @returns how to stop it */
async function start(): Promise<Stop> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const services = createServices(await readKnowledge(), { clock: systemClock, log, deskChannel: config.deskChannel });
  if (config.mode === 'slack') {
    const app = await connect(config, services);
    console.log('The Mali desk is connected to Slack. Try /mali help there. Ctrl-C stops it.');
    return () => app.stop();
  }
  const playground = await startPlayground(config.port, services);
  void playground.died.then((how) => {
    console.error(`The local workspace has ended (${how}), and the desk with it. Start again with: npm start`);
    process.exit(1);
  });
  console.log(greeting(playground.url));
  return () => playground.stop();
}

/** Starts, and from the first moment ends with a signal whatever was started; a second signal does not wait. */
async function run(): Promise<void> {
  let stop: Stop = () => Promise.resolve();
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void stop().finally(() => process.exit(0));
    });
  }
  try {
    stop = await start();
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof KnowledgeError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

await run();
