// Slack over HTTP: signed requests at /slack/events. What is unsigned, badly signed, stale, too large or a replay is refused here,
// before anything of ours runs.
import { type App, HTTPModuleFunctions, HTTPReceiver, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { Clock } from '../clock.ts';
import { type Log, boltLogger } from '../log.ts';
import { createBoundedMap } from './memory/bounded-map.ts';

/** Where Slack sends everything: events, commands, buttons and forms. */
export const EVENTS_PATH = '/slack/events';

/** The longest draft, 40,000 characters, takes some 360 kB where every character is escaped. */
export const MOST_BYTES = 1_000_000;

/** Bolt refuses what was signed longer ago, or is signed for later than this: a signature is remembered over both. */
const SIGNATURES_KEPT_MS = 2 * 5 * 60_000;
/** Some 20 MB; beyond 160 requests a second over ten minutes the oldest are forgotten. */
const MOST_SIGNATURES = 100_000;

/** Slack sends a request at once; whoever takes longer holds a connection open on purpose. */
const SERVER = { headersTimeout: 5_000, requestTimeout: 10_000 } as const;

/** A request whose signature was seen before. Slack signs each of its own retries anew. */
class ReplayError extends Error {
  override readonly name = 'ReplayError';
}

export type HttpOptions = { readonly signingSecret: string; readonly port: number };

/**
 * Builds the receiver.
 * @param clock for how long signatures are remembered; how old a request may be, Bolt measures by the machine's own clock
 */
export function createHttpReceiver({ signingSecret, port }: HttpOptions, { clock, log }: { clock: Clock; log: Log }): Receiver {
  const seen = createBoundedMap<true>(clock, SIGNATURES_KEPT_MS, MOST_SIGNATURES);
  const http = new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    bodyLimit: MOST_BYTES,
    logger: boltLogger(log),
    // Called for requests whose signature holds, and for no other: nobody else can fill the memory.
    customPropertiesExtractor({ headers }) {
      const signature = String(headers['x-slack-signature']);
      const replayed = seen.get(signature) === true;
      seen.set(signature, true);
      return { replayed };
    },
    async processEventErrorHandler(failed) {
      if (!(failed.error instanceof ReplayError)) return HTTPModuleFunctions.defaultProcessEventErrorHandler(failed);
      log.warn('a request was refused: its signature was seen before');
      failed.response.writeHead(401).end();
      return true;
    },
  });
  return {
    init(app) {
      const processEvent = async (event: ReceiverEvent): Promise<void> => {
        if (event.customProperties?.['replayed'] === true) throw new ReplayError();
        await app.processEvent(event);
      };
      // The one thing of an app that the receiver uses.
      http.init({ processEvent } as App);
    },
    start: () => http.start({ port }, SERVER),
    stop: () => http.stop(),
  };
}
