// The client for Slack's Web API: it never re-sends by itself, gives up in time, and knows who the bot is.
import { webApi } from '@slack/bolt';
import { ConfigError } from '../config.ts';
import { z } from 'zod';
import { type Log, boltLogger } from '../log.ts';
import type { Meter } from '../meter.ts';

/**
 * Posts must not double: the client's own retries sent one message three times when replies were lost, and its default
 * waits for ever. What fails is told to the asker, who decides, or is the digest's to decide.
 */
export const CALLS = { retryConfig: { retries: 0 }, timeout: 10_000, rejectRateLimitedCalls: true } as const;

const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() });

/** How to reach Slack. `slackApiUrl` points elsewhere only for the local workspace and in tests. */
export type ApiConnection = { readonly botToken: string; readonly slackApiUrl?: string };

/** Who the bot is in its workspace. */
export type Identity = { readonly botToken: string; readonly botId: string; readonly botUserId: string };

/**
 * Counts every call to Slack by what came of it.
 * @returns undefined where nobody counts: the client then takes its own
 */
function countingFetch(meter: Meter | undefined): typeof fetch | undefined {
  if (!meter) return undefined;
  return async (address, options) => {
    const method = new URL(address instanceof Request ? address.url : address).pathname.split('/').at(-1) ?? '';
    try {
      const response = await fetch(address, options);
      const { ok, error } =
        answerSchema.safeParse(
          await response
            .clone()
            .json()
            .catch(() => null),
        ).data ?? {};
      meter.called(method, ok === true ? 'ok' : (error ?? `http-${response.status}`));
      return response;
    } catch (error) {
      meter.called(method, 'lost');
      throw error;
    }
  };
}

/** What every client for Slack is built with. @param timeout milliseconds after which a call is given up */
export function clientOptions(
  slackApiUrl: string | undefined,
  meter: Meter | undefined,
  timeout: number = CALLS.timeout,
): webApi.WebClientOptions {
  const counting = countingFetch(meter);
  return { ...CALLS, timeout, ...(slackApiUrl === undefined ? {} : { slackApiUrl }), ...(counting ? { fetch: counting } : {}) };
}

/** A client that carries the bot's token. @param timeout milliseconds after which a call is given up; @param meter counts the calls */
export function createSlackClient(
  connection: ApiConnection,
  log: Log,
  timeout: number = CALLS.timeout,
  meter?: Meter,
): webApi.WebClient {
  return new webApi.WebClient(connection.botToken, {
    ...clientOptions(connection.slackApiUrl, meter, timeout),
    logger: boltLogger(log),
  });
}

/** Asks Slack who the bot is. @throws ConfigError where the token is refused or Slack is out of reach */
export async function identify(client: webApi.WebClient, botToken: string): Promise<Identity> {
  try {
    const me = await client.auth.test();
    return { botToken, botId: me.bot_id ?? '', botUserId: me.user_id ?? '' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`SLACK_BOT_TOKEN Slack could not be asked who the bot is (${why}): check the token and the network`]);
  }
}
