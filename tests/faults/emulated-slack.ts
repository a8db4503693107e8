// Slack as the package `emulate` plays it, over real HTTP: a bot with or without the history scope, and what stands in its channels.
import { createEmulator } from 'emulate';
import { DIGEST_EVENT } from '../../src/slack/digest/find-posted.ts';

const BOT = { bot_id: 'B0DIGEST', bot_user_id: 'U0DIGEST' } as const;
const TOKENS = {
  withHistory: { token: 'xoxb-with-history', scopes: ['chat:write', 'channels:history'] },
  withoutHistory: { token: 'xoxb-without-history', scopes: ['chat:write'] },
  observer: { token: 'xoxb-observer', scopes: ['channels:history', 'channels:manage'] },
} as const;

/** Somebody who asks the bot. */
const REPORTER = { token: 'xoxp-reporter', user: 'reporter', scopes: ['chat:write', 'channels:history', 'channels:write'] };

/** The bot as the emulator knows it. */
export const botIdentity = (history: boolean) => ({
  botToken: botToken(history),
  botId: BOT.bot_id,
  botUserId: BOT.bot_user_id,
});

/** The bot's token, by whether it may read what stands in a channel. */
export const botToken = (history: boolean): string => (history ? TOKENS.withHistory : TOKENS.withoutHistory).token;

type Message = {
  readonly user?: string;
  readonly ts: string;
  readonly metadata?: { readonly event_type: string; readonly event_payload: { readonly date?: string } };
};

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
        users: [{ name: REPORTER.user }],
        tokens: [
          ...Object.values(TOKENS).map(({ token, scopes }) => ({
            ...bot,
            token,
            scopes: [...scopes],
            type: 'bot' as const,
            user_id: BOT.bot_user_id,
          })),
          { ...REPORTER, type: 'user' },
        ],
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

/** Calls the emulator's Web API. @throws where it refuses */
async function call<T>(apiUrl: string, token: string, method: string, args: Record<string, string>): Promise<T> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${apiUrl}${method}`, { method: 'POST', headers, body: new URLSearchParams(args) });
  const answer = (await response.json()) as { ok: boolean; error?: string };
  if (!answer.ok) throw new Error(`the emulated Slack refused ${method}: ${answer.error}`);
  return answer as T;
}

/** @param apiUrl where the emulator's Web API is */
export function observe(apiUrl: string): Observer {
  const { token } = TOKENS.observer;
  return {
    openChannel: async (name) =>
      (await call<{ channel: { id: string } }>(apiUrl, token, 'conversations.create', { name })).channel.id,
    async digestsIn(channel) {
      const of = { channel, limit: '1000' };
      const { messages } = await call<{ messages: Message[] }>(apiUrl, token, 'conversations.history', of);
      return messages.flatMap(({ metadata }) =>
        metadata?.event_type === DIGEST_EVENT ? [metadata.event_payload.date ?? ''] : [],
      );
    },
  };
}

/** A question that stands in a channel of its own. */
export type Asked = { readonly channel: string; readonly user: string; readonly ts: string };

/** Somebody who asks, and sees what is answered. */
export type Reporter = {
  /** Opens a public channel and asks there. */
  ask(name: string, text: string): Promise<Asked>;
  /** How many messages of the bot stand in the thread of a question. */
  answersTo(asked: Asked): Promise<number>;
};

/** @param apiUrl where the emulator's Web API is */
export function startReporting(apiUrl: string): Reporter {
  const { token } = REPORTER;
  return {
    async ask(name, text) {
      const { channel } = await call<{ channel: { id: string } }>(apiUrl, token, 'conversations.create', { name });
      const at = { channel: channel.id, text };
      const { ts, message } = await call<{ ts: string; message: Message }>(apiUrl, token, 'chat.postMessage', at);
      return { channel: channel.id, user: message.user ?? '', ts };
    },
    async answersTo({ channel, ts }) {
      const { messages } = await call<{ messages: Message[] }>(apiUrl, token, 'conversations.replies', { channel, ts });
      return messages.filter(({ user }) => user === BOT.bot_user_id).length;
    },
  };
}
