// Slack as the package `emulate` plays it, with scopes as strict as Slack's, and one bot under several tokens.
import type { webApi } from '@slack/bolt';
import { type Emulator, createEmulator } from 'emulate';
import { createLog } from '../../src/log.ts';
import { createSlackClient } from '../../src/slack/slack-client.ts';

export const BOT = { app_id: 'A0STRICT', client_id: '1.1', bot_id: 'B0STRICT', bot_user_id: 'U0STRICT' } as const;

export type StrictSlack<Token extends string> = {
  readonly emulator: Emulator;
  /** The bot's client under one of its tokens. */
  clientOf(token: Token): webApi.WebClient;
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
  const slackApiUrl = `${emulator.url.replace('localhost', '127.0.0.1')}/api/`;
  return {
    emulator,
    clientOf: (token) =>
      createSlackClient({ botToken: `xoxb-${token}`, slackApiUrl }, createLog('error', { write: () => undefined })),
  };
}
