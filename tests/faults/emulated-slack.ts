// Slack as the package `emulate` plays it, over real HTTP: a bot with or without the history scope, and what stands in its channels.
import { createEmulator } from 'emulate';
import { DIGEST_EVENT } from '../../src/slack/digest/find-posted.ts';

const BOT = { bot_id: 'B0DIGEST', bot_user_id: 'U0DIGEST' } as const;
const TOKENS = {
  withHistory: { token: 'xoxb-with-history', scopes: ['chat:write', 'channels:history'] },
  withoutHistory: { token: 'xoxb-without-history', scopes: ['chat:write'] },
  observer: { token: 'xoxb-observer', scopes: ['channels:history', 'channels:manage'] },
} as const;

/** The bot's token, by whether it may read what stands in a channel. */
export const botToken = (history: boolean): string => (history ? TOKENS.withHistory : TOKENS.withoutHistory).token;

type Message = { readonly metadata?: { readonly event_type: string; readonly event_payload: { readonly date?: string } } };

export type EmulatedSlack = { readonly apiUrl: string; stop(): Promise<void> };

/**
 * Starts it on a free port of this machine, with scopes as strict as Slack's. It takes 5,000 calls an hour with one token.
 * @returns where its Web API is, and how to end it
 */
export async function startEmulatedSlack(): Promise<EmulatedSlack> {
  const bot = { app_id: 'A0DIGEST', client_id: '1.1', ...BOT };
  const slack = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        oauth_apps: [{ ...bot, client_secret: 'none', name: 'Mali desk', bot_name: 'mali-desk', redirect_uris: [], scopes: [] }],
        tokens: Object.values(TOKENS).map(({ token, scopes }) => ({
          ...bot,
          token,
          scopes,
          type: 'bot',
          user_id: BOT.bot_user_id,
        })),
      },
    },
  });
  return { apiUrl: `${slack.url.replace('localhost', '127.0.0.1')}/api/`, stop: () => slack.close() };
}

/** Hands and eyes in the workspace, past any proxy and apart from our own store. */
export type Observer = {
  /** Opens a public channel. @returns its id */
  openChannel(name: string): Promise<string>;
  /** The local dates of the digests that stand in a channel, the last first. */
  digestsIn(channel: string): Promise<string[]>;
};

/** @param apiUrl where the emulator's Web API is */
export function observe(apiUrl: string): Observer {
  const call = async <T>(method: string, args: Record<string, string>): Promise<T> => {
    const headers = { authorization: `Bearer ${TOKENS.observer.token}` };
    const response = await fetch(`${apiUrl}${method}`, { method: 'POST', headers, body: new URLSearchParams(args) });
    const answer = (await response.json()) as { ok: boolean; error?: string };
    if (!answer.ok) throw new Error(`the emulated Slack refused ${method}: ${answer.error}`);
    return answer as T;
  };
  return {
    openChannel: async (name) => (await call<{ channel: { id: string } }>('conversations.create', { name })).channel.id,
    async digestsIn(channel) {
      const { messages } = await call<{ messages: Message[] }>('conversations.history', { channel, limit: '1000' });
      return messages.flatMap(({ metadata }) =>
        metadata?.event_type === DIGEST_EVENT ? [metadata.event_payload.date ?? ''] : [],
      );
    },
  };
}
