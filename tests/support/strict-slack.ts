// Slack as the package `emulate` plays it, with scopes as strict as Slack's, and one bot under several tokens.
import { webApi } from '@slack/bolt';
import { type Emulator, createEmulator } from 'emulate';
import { boltLogger, createLog } from '../../src/log.ts';
import { clientOptions } from '../../src/slack/slack-client.ts';

export const BOT = { app_id: 'A0STRICT', client_id: '1.1', bot_id: 'B0STRICT', bot_user_id: 'U0STRICT' } as const;

/** By name; the emulator gives them an id. */
const PERSON = 'reporter';

export type StrictSlack<Token extends string> = {
  readonly emulator: Emulator;
  /** The bot's client under one of its tokens. */
  clientOf(token: Token): webApi.WebClient;
};

/**
 * The emulator does not know `users.conversations`. Its `conversations.list` takes the same kinds of channel under the same scopes; of
 * what it gives, the channels that the bot is in are kept.
 */
const asPlayed: typeof fetch = async (address, options) => {
  const asked = address instanceof Request ? address.url : String(address);
  if (!asked.endsWith('/users.conversations')) return fetch(address, options);
  const response = await fetch(asked.replace('users.conversations', 'conversations.list'), options);
  const listed = (await response.json()) as { ok: boolean; channels?: { is_member: boolean }[] };
  return Response.json({ ...listed, channels: listed.channels?.filter(({ is_member: isMember }) => isMember) });
};

/** Starts it. @param granted the scopes of each token, which is named `xoxb-` and its key */
export async function startStrictSlack<Token extends string>(
  granted: Readonly<Record<Token, readonly string[]>>,
): Promise<StrictSlack<Token>> {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        oauth_apps: [{ ...BOT, client_secret: 'none', name: 'Mali desk', bot_name: 'mali-desk', redirect_uris: [], scopes: [] }],
        users: [{ name: PERSON }],
        tokens: Object.entries<readonly string[]>(granted).map(([token, scopes]) => ({
          ...BOT,
          token: `xoxb-${token}`,
          scopes: [...scopes],
          type: 'bot',
          user_id: BOT.bot_user_id,
        })),
      },
    },
  });
  const logger = boltLogger(createLog('error', { write: () => undefined }));
  const slackApiUrl = `${emulator.url.replace('localhost', '127.0.0.1')}/api/`;
  return {
    emulator,
    clientOf: (token) =>
      new webApi.WebClient(`xoxb-${token}`, { ...clientOptions(slackApiUrl, undefined), fetch: asPlayed, logger }),
  };
}
