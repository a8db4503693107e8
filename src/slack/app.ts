// The Bolt app: the listeners over a receiver, and the one error handler that logs a fault and tells the asker its reference.
import { App, type Context, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { ConfigError } from '../config.ts';
import { boltLogger } from '../log.ts';
import type { Services } from '../services.ts';
import { type DigestTiming, startDigestJob } from './digest-job.ts';
import { type HttpOptions, createHttpReceiver } from './http-receiver.ts';
import { registerListeners } from './listeners/register-listeners.ts';
import { createMemory } from './memory/memory.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { recordFault, recordRequests } from './request-record.ts';
import { followRequests } from './requests-under-way.ts';
import { type ApiConnection, CALLS, type Identity, clientOptions, createSlackClient, identify } from './slack-client.ts';
import { tellFault } from './tell-fault.ts';

/** How to reach Slack, and how it reaches us: over a socket that we open, or by HTTP. */
export type Connection = ApiConnection & ({ readonly appToken: string } | HttpOptions);

/**
 * Builds the app over any receiver; nothing is sent before its first request.
 * @param patience with a Slack that has trouble, otherwise in tests only
 */
export function createApp(
  receiver: Receiver,
  identity: Identity,
  services: Services,
  slackApiUrl?: string,
  patience: Patience = PATIENCE,
): App {
  const app = new App({
    receiver,
    authorize: () => Promise.resolve(identity),
    logger: boltLogger(services.log),
    clientOptions: clientOptions(slackApiUrl, services.meter, patience.timeout),
    // Bolt's own conversation store is unbounded and unused here.
    convoStore: false,
    extendedErrorHandler: true,
  });
  recordRequests(app, services);
  registerListeners(app, { ...services, memory: createMemory(services), patience });
  app.error(async ({ error, body, context }: { error: Error; body: unknown; context: Context }) => {
    const reference = recordFault(context, error, services);
    const told = await tellFault(app.client, identity.botToken, body, context, { error, reference, patience });
    if (!told) services.log.warn({ reference }, 'the asker could not be told');
  });
  return app;
}

/** A desk that listens to Slack. `stop()` ends it once what is being answered is answered. */
export type Connected = { isOpen(): boolean; stop(): Promise<void> };

/** A receiver, and whether requests can reach it. */
type Reached = { readonly receiver: Receiver; isOpen(): boolean };

function createReceiver(connection: Connection, services: Services): Reached {
  // Over HTTP requests come as soon as the app has started, and until it stops.
  if ('signingSecret' in connection) return { receiver: createHttpReceiver(connection, services), isOpen: () => true };
  const { appToken, slackApiUrl } = connection;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(services.log),
    // The socket opens with a client of its own, which may retry: it posts nothing, and giving up would end the process.
    installerOptions: { clientOptions: { timeout: CALLS.timeout, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) } },
  });
  const socket = { open: false };
  receiver.client.on('connected', () => (socket.open = true));
  for (const end of ['reconnecting', 'disconnecting', 'disconnected']) receiver.client.on(end, () => (socket.open = false));
  return { receiver, isOpen: () => socket.open };
}

/** What to mend where the app does not start. */
function startFault(connection: Connection, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return 'signingSecret' in connection
    ? `PORT ${connection.port} cannot be listened on (${why}): set PORT to a free one`
    : `SLACK_APP_TOKEN Slack did not open a socket (${why}): check the token, its scope connections:write, and that Socket Mode is on`;
}

/**
 * Connects to Slack, in Socket Mode or over HTTP, and posts the digests.
 * @param timing of the digests, otherwise in tests only
 * @throws ConfigError where Slack refuses a token, or the port is taken
 */
export async function connect(connection: Connection, services: Services, timing?: DigestTiming): Promise<Connected> {
  const client = createSlackClient(connection, services.log, CALLS.timeout, services.meter);
  const identity = await identify(client, connection.botToken);
  const { receiver, isOpen } = createReceiver(connection, services);
  const app = createApp(receiver, identity, services, connection.slackApiUrl);
  const answered = followRequests(app);
  try {
    await app.start();
  } catch (error) {
    throw new ConfigError([startFault(connection, error)]);
  }
  const digests = startDigestJob(client, identity, services, timing);
  return {
    isOpen,
    async stop() {
      // At once: neither may go on taking up work while the other ends.
      await Promise.all([app.stop(), digests.stop()]);
      await answered();
    },
  };
}
