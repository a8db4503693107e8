// The Bolt app: the listeners over a receiver, and the one error handler that logs a fault and tells the asker its reference.
import { App, type Context, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';
import { ConfigError } from '../config.ts';
import { boltLogger } from '../log.ts';
import type { Services } from '../services.ts';
import { registerListeners } from './listeners/register-listeners.ts';
import { createMemory } from './memory/memory.ts';
import { followRequests } from './requests-under-way.ts';
import { tellFault } from './tell-fault.ts';

/**
 * Posts must not double: the client's own retries sent one message three times when replies were lost, and its default
 * waits for ever. What fails is told to the asker, who decides.
 */
const CALLS = { retryConfig: { retries: 0 }, timeout: 10_000, rejectRateLimitedCalls: true } as const;

/** Who the bot is in its workspace. */
export type Identity = { readonly botToken: string; readonly botId: string; readonly botUserId: string };

/** How to reach Slack. `slackApiUrl` points elsewhere only for the local workspace. */
export type Connection = { readonly botToken: string; readonly appToken: string; readonly slackApiUrl?: string };

/** Builds the app over any receiver; nothing is sent before its first request. */
export function createApp(receiver: Receiver, identity: Identity, services: Services, slackApiUrl?: string): App {
  const app = new App({
    receiver,
    authorize: () => Promise.resolve(identity),
    logger: boltLogger(services.log),
    clientOptions: { ...CALLS, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) },
    // Bolt's own conversation store is unbounded and unused here.
    convoStore: false,
    extendedErrorHandler: true,
  });
  registerListeners(app, { ...services, memory: createMemory(services) });
  app.error(async ({ error, body, context }: { error: Error; body: unknown; context: Context }) => {
    const reference = services.newId();
    services.log.error({ reference, err: error }, 'a request failed');
    const told = await tellFault(app.client, identity.botToken, body, context, reference);
    if (!told) services.log.warn({ reference }, 'the asker could not be told');
  });
  return app;
}

/** Asks Slack who the bot is. @throws ConfigError where the token is refused or Slack is out of reach */
async function identify(connection: Connection, services: Services): Promise<Identity> {
  const client = new webApi.WebClient(connection.botToken, {
    ...CALLS,
    logger: boltLogger(services.log),
    ...(connection.slackApiUrl === undefined ? {} : { slackApiUrl: connection.slackApiUrl }),
  });
  try {
    const me = await client.auth.test();
    return { botToken: connection.botToken, botId: me.bot_id ?? '', botUserId: me.user_id ?? '' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`SLACK_BOT_TOKEN Slack could not be asked who the bot is (${why}): check the token and the network`]);
  }
}

/** A desk that listens to Slack. `stop()` ends it once what is being answered is answered. */
export type Connected = { stop(): Promise<void> };

/**
 * Connects to Slack in Socket Mode.
 * @throws ConfigError where Slack refuses a token
 */
export async function connect(connection: Connection, services: Services): Promise<Connected> {
  const identity = await identify(connection, services);
  const { slackApiUrl } = connection;
  const receiver = new SocketModeReceiver({
    appToken: connection.appToken,
    logger: boltLogger(services.log),
    // The socket opens with a client of its own, which may retry: it posts nothing, and giving up would end the process.
    installerOptions: { clientOptions: { timeout: CALLS.timeout, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) } },
  });
  const app = createApp(receiver, identity, services, slackApiUrl);
  const answered = followRequests(app);
  try {
    await app.start();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([
      `SLACK_APP_TOKEN Slack did not open a socket (${why}): check the token, its scope connections:write, and that Socket Mode is on`,
    ]);
  }
  return {
    async stop() {
      await app.stop();
      await answered();
    },
  };
}
