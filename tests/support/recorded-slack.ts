// The real Bolt app over a receiver that does nothing and a Web API that records: for what the local workspace cannot do
// (duplicates, edited mentions, shared channels, refusals). Requests go through Bolt's own event processing. The store is in memory.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App, Receiver } from '@slack/bolt';
import { type LogLevel, type WhoMayChange, parseConfig } from '../../src/config.ts';
import { type LookUps, createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createLog } from '../../src/log.ts';
import type { Services } from '../../src/services.ts';
import { createApp } from '../../src/slack/app.ts';
import { PATIENCE } from '../../src/slack/patience.ts';
import { IN_MEMORY, openSqliteStore } from '../../src/store/sqlite-store.ts';
import { createStoreWatch } from '../../src/store/store-watch.ts';
import type { Store } from '../../src/store/store.ts';
import { harbourReference } from './harbour-reference.ts';
import { aDesk } from './sample-answers.ts';

export const BOT = 'U0BOT';
export const TEAM = 'T1';
export const CHANNEL = 'C1';
export const DESK_CHANNEL = 'C9DESK';
export const PERSON = 'U1';

/** Arguments that the client sends as JSON in text. */
const PARSED = new Set(['blocks', 'files', 'metadata', 'view']);

/** A call to the Web API, or a post to a response address (method "respond"). */
type Call = { readonly method: string; readonly args: Record<string, unknown> };
/** `drop`: the connection ends without a reply. */
type Scripted = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** In place of a body, for files. */
  readonly text?: string;
  readonly drop?: boolean;
};

/** Starts it. `desk` answers; `script` gives the replies that are not plain success, in order, by method. */
export async function startRecordedSlack(
  given: {
    desk?: Services['desk'];
    lookUps?: LookUps;
    deskChannel?: string | null;
    store?: Store;
    whoMayChange?: WhoMayChange;
    logLevel?: LogLevel;
    logQuestions?: boolean;
    perMinute?: number;
  } = {},
) {
  const calls: Call[] = [];
  const acks: unknown[] = [];
  const lines: string[] = [];
  const script = new Map<string, Scripted[]>();
  const time = { now: 1_000_000_000 };
  let posts = 0;

  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    request.on('end', () => {
      const method = (request.url ?? '').split('/').at(-1) ?? '';
      const json = request.headers['content-type']?.includes('json') ?? false;
      const form = request.headers['content-type']?.includes('form') ?? false;
      const raw = request.method === 'POST' && !form ? { body: sent } : {};
      const args: Record<string, unknown> = json
        ? JSON.parse(sent)
        : { ...raw, ...(form ? Object.fromEntries(new URLSearchParams(sent)) : {}) };
      for (const [name, value] of Object.entries(args))
        if (PARSED.has(name) && typeof value === 'string') args[name] = JSON.parse(value);
      delete args['token'];
      delete args['team_id'];
      calls.push({ method, args });
      const scripted = script.get(method)?.shift();
      if (method === 'chat.postMessage') posts += 1;
      if (scripted?.drop === true) {
        request.socket.destroy();
        return;
      }
      response.writeHead(scripted?.status ?? 200, { 'Content-Type': 'application/json', ...scripted?.headers });
      response.end(scripted?.text ?? JSON.stringify(scripted?.body ?? { ok: true, channel: args['channel'], ts: `50.${posts}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const receiver: Receiver = { init: () => {}, start: () => Promise.resolve(), stop: () => Promise.resolve() };
  let ids = 0;
  const log = createLog(given.logLevel ?? 'warn', { write: (line: string) => void lines.push(line) });
  const store = given.store ?? (await openSqliteStore(IN_MEMORY));
  const services: Services = {
    desk: given.desk ?? aDesk(),
    lookUps: given.lookUps ?? createLookUps(harbourReference()),
    clock: () => time.now,
    log,
    logQuestions: given.logQuestions ?? false,
    ...(given.perMinute === undefined ? {} : { perMinute: given.perMinute }),
    store,
    watch: createStoreWatch(log),
    keep: parseConfig({}).keep,
    newId: () => `ID${(ids += 1)}`,
    boxOnPage: true,
    deskChannel: given.deskChannel === undefined ? DESK_CHANNEL : given.deskChannel,
    digestGrace: parseConfig({}).digestGrace,
    whoMayChange: given.whoMayChange ?? 'members',
  };
  const me = { botToken: 'xoxb-test', botId: 'B0BOT', botUserId: BOT };
  /** What Slack is waited for takes no time here. */
  const waits: number[] = [];
  const patience = { ...PATIENCE, pause: async (milliseconds: number) => void waits.push(milliseconds) };
  const app: App = createApp(receiver, me, services, `${base}/api/`, patience);

  const deliver = (body: Record<string, unknown>): Promise<void> =>
    app.processEvent({ body, ack: async (answer: unknown) => void acks.push(answer) });
  return {
    services,
    apiUrl: `${base}/api/`,
    /** Where files are given to it and taken from it. */
    address: (name: string) => `${base}/${name}`,
    calls,
    acks,
    lines,
    /** How long the app waited before it called Slack again. */
    waits,
    time,
    script,
    deliver,
    /** The calls of a method, as their arguments. */
    callsOf: (method: string) => calls.filter((call) => call.method === method).map((call) => call.args),
    event: (event: Record<string, unknown>, body: Record<string, unknown> = {}) =>
      deliver({ type: 'event_callback', team_id: TEAM, event, ...body }),
    mention: (given: Record<string, unknown> = {}, body: Record<string, unknown> = {}) =>
      deliver({
        type: 'event_callback',
        team_id: TEAM,
        event: {
          type: 'app_mention',
          user: PERSON,
          channel: CHANNEL,
          ts: '10.1',
          event_ts: '10.1',
          text: `<@${BOT}> how many boats`,
          ...given,
        },
        ...body,
      }),
    command: (text: string, channel: string = CHANNEL) =>
      deliver({
        command: '/mali',
        text,
        team_id: TEAM,
        channel_id: channel,
        user_id: PERSON,
        user_name: 'ana',
        response_url: `${base}/respond`,
        trigger_id: '1.2.3',
      }),
    press: (
      action_id: string,
      value: unknown,
      given: { user?: { id: string; username: string }; channel?: string; thread?: string; container?: object } = {},
    ) =>
      deliver({
        type: 'block_actions',
        team: { id: TEAM, domain: 'd' },
        user: given.user ?? { id: PERSON, username: 'ana' },
        channel: { id: given.channel ?? CHANNEL, name: 'c' },
        container: { type: 'message', message_ts: '20.1', channel_id: CHANNEL, is_ephemeral: true, ...given.container },
        ...(given.thread === undefined ? {} : { message: { type: 'message', ts: '20.1', thread_ts: given.thread } }),
        response_url: `${base}/respond`,
        trigger_id: '1.2.3',
        actions: [
          {
            type: 'button',
            action_id,
            block_id: 'b',
            value: typeof value === 'string' ? value : JSON.stringify(value),
            action_ts: '20.2',
          },
        ],
      }),
    /** Presses a button of a modal: no channel and no response address come with it. */
    pressInModal: (action_id: string, value: string, previous: string | null = null) =>
      deliver({
        type: 'block_actions',
        team: { id: TEAM, domain: 'd' },
        user: { id: PERSON, username: 'ana' },
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', type: 'modal', previous_view_id: previous, title: { type: 'plain_text', text: 'A form' } },
        trigger_id: '1.2.3',
        actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: '20.2' }],
      }),
    /** Opens the App Home. */
    openHome: (user: string = PERSON, tab = 'home') =>
      deliver({
        type: 'event_callback',
        team_id: TEAM,
        event: { type: 'app_home_opened', user, channel: 'D1', tab, event_ts: '10.1' },
      }),
    /** Acts on the App Home: `typed` stands in its box. */
    actAtHome: (action: Record<string, unknown>, typed: string | null = null) =>
      deliver({
        type: 'block_actions',
        team: { id: TEAM, domain: 'd' },
        user: { id: PERSON, username: 'ana' },
        container: { type: 'view', view_id: 'V9' },
        view: {
          id: 'V9',
          type: 'home',
          state: { values: { question: { 'desk-ask-1': { type: 'plain_text_input', value: typed } } } },
        },
        trigger_id: '1.2.3',
        actions: [{ block_id: 'b', action_ts: '20.2', ...action }],
      }),
    /** Chooses a shortcut from anywhere. */
    globalShortcut: (callback_id: string) =>
      deliver({
        type: 'shortcut',
        callback_id,
        trigger_id: '1.2.3',
        user: { id: PERSON, username: 'ana', team_id: TEAM },
        team: { id: TEAM, domain: 'd' },
        token: 'token',
        action_ts: '20.2',
      }),
    /** Chooses a shortcut from the menu of a message. */
    shortcut: (callback_id: string, message: Record<string, unknown>, channel: string = CHANNEL) =>
      deliver({
        type: 'message_action',
        callback_id,
        trigger_id: '1.2.3',
        message_ts: '20.1',
        response_url: `${base}/respond`,
        message: { type: 'message', user: 'U2', ts: '20.1', ...message },
        user: { id: PERSON, name: 'ana', team_id: TEAM },
        channel: { id: channel, name: 'c' },
        team: { id: TEAM, domain: 'd' },
        token: 'token',
        action_ts: '20.2',
      }),
    /** Sends a form with its inputs; what it answers is among the acknowledgements. */
    submit: (callback_id: string, kept: string, values: Record<string, object>) =>
      deliver({
        type: 'view_submission',
        team: { id: TEAM, domain: 'd' },
        user: { id: PERSON, name: 'ana', team_id: TEAM },
        trigger_id: '1.2.3',
        view: {
          id: 'V1',
          type: 'modal',
          callback_id,
          private_metadata: kept,
          title: { type: 'plain_text', text: 'A form' },
          state: { values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { input: value }])) },
        },
      }),
    async stop() {
      await services.watch.settled();
      await store.close();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

export type RecordedSlack = Awaited<ReturnType<typeof startRecordedSlack>>;
