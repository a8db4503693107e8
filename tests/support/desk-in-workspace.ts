// The real Bolt app in a real local workspace, with hands on the workspace's control API.
import { type Clock, systemClock } from '../../src/clock.ts';
import { parseConfig } from '../../src/config.ts';
import { createLookUps } from '../../src/core/lookups/look-ups.ts';
import { createReference } from '../../src/core/lookups/reference.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { createLog } from '../../src/log.ts';
import { findLocalSlack } from '../../src/playground/find-local-slack.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { startLocalWorkspace } from '../../src/playground/local-workspace.ts';
import { APP, COPY_DESK, FOREIGN_DESK, PEOPLE } from '../../src/playground/newsroom.ts';
import { type Services, createServices, noteFacts } from '../../src/services.ts';
import { connect } from '../../src/slack/app.ts';
import { DIGEST_TIMING } from '../../src/slack/digest-job.ts';
import { EVENTS_PATH } from '../../src/slack/http-receiver.ts';
import { IN_MEMORY, openSqliteStore } from '../../src/store/sqlite-store.ts';
import { createStoreWatch } from '../../src/store/store-watch.ts';

type Element = { type: string; action_id?: string; value?: string; text?: { text: string } | string };
type Block = { type: string; text?: { text: string }; elements?: Element[] };

/** A message as the workspace keeps it. */
export type Seen = {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks?: Block[];
  thread_ts?: string;
  subtype?: string;
  ephemeral_to?: string;
  edited?: { ts: string };
  files?: { name: string }[];
};

/** Everything of a message that is shown or spoken; what its buttons carry is not. */
export function shownWords({ text, blocks }: Seen): string {
  return text + JSON.stringify(blocks, (key, value: unknown) => (key === 'value' ? undefined : value));
}

export const [AWA, JONAS] = PEOPLE;
export { APP, COPY_DESK, FOREIGN_DESK };

/** Why there is no local workspace on this machine; null where there is one. Journeys are skipped without it. */
export const workspaceMissing = whyMissing();
if (workspaceMissing !== null) console.log(`Skipped: ${workspaceMissing}`);

function whyMissing(): string | null {
  try {
    findLocalSlack();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const WAIT_MS = 8_000;

/** A digest that is due is posted within so long. */
const TICK_MS = 50;

/** Where the bot listens when it is reached over HTTP, or the next free port. */
const HTTP_PORT = 4_300;

/**
 * Starts both on a free port.
 * @param desk answers in place of the real one; @param database the store's file; @param clock the bot's, otherwise the machine's;
 * @param over what the workspace reaches the bot: a socket, or signed HTTP
 */
export async function startDeskInWorkspace(
  desk?: Services['desk'],
  database: string = IN_MEMORY,
  clock: Clock = systemClock,
  over: 'socket' | 'http' = 'socket',
) {
  const port = over === 'http' ? await freePort(HTTP_PORT) : null;
  const workspace = await startLocalWorkspace(0, port === null ? undefined : `http://127.0.0.1:${port}${EVENTS_PATH}`);
  const own = await openDesk();
  const lookUps = createLookUps(createReference(own.knowledge));

  /** The bot itself: its app over its store, which it closes when it stops. */
  const startBot = async () => {
    const log = createLog('error');
    const store = await openSqliteStore(database);
    const watch = createStoreWatch(log);
    const { keep, digestGrace, whoMayChange } = parseConfig({});
    const shared = { clock, log, store, watch };
    const services = createServices({
      ...shared,
      desk: own,
      lookUps,
      keep,
      deskChannel: COPY_DESK,
      boxOnPage: false,
      digestGrace,
      whoMayChange,
    });
    await noteFacts(own.knowledge, services);
    const app = await connect(
      {
        botToken: APP.botToken,
        ...(port === null ? { appToken: APP.appToken } : { signingSecret: APP.signingSecret, port }),
        slackApiUrl: workspace.apiUrl,
      },
      desk ? { ...services, desk } : services,
      { ...DIGEST_TIMING, tick: TICK_MS },
    );
    return {
      store,
      async stop() {
        await app.stop();
        await watch.settled();
        await store.close();
      },
    };
  };
  let bot = await startBot();

  const control = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(
      `${workspace.url}/_control${path}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
    );
    return (await response.json()) as T;
  };
  const messages = async (channel: string): Promise<Seen[]> =>
    (await control<{ messages: Seen[] }>(`/messages/${channel}`)).messages;

  /** Waits until the messages of a channel hold what is wished. */
  const wait = async <T>(channel: string, find: (seen: Seen[]) => T | undefined): Promise<T> => {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const seen = await messages(channel);
      const found = find(seen);
      if (found !== undefined) return found;
      if (Date.now() > end)
        throw new Error(
          `waited in vain; the channel holds: ${JSON.stringify(seen.map((message) => [message.subtype, message.text]))}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  /** Waits until a message in a channel is as wished. */
  const until = (channel: string, wished: (message: Seen) => boolean): Promise<Seen> =>
    wait(channel, (seen) => seen.findLast(wished));
  const fromDesk = (message: Seen): boolean => message.user === APP.botUserId;

  return {
    url: workspace.url,
    messages,
    until,
    fromDesk,
    /** Types a slash command; the reply to it. */
    async command(text: string, user: string = AWA.id, channel: string = FOREIGN_DESK): Promise<Seen> {
      const before = (await messages(channel)).length;
      await control('/command', { channel, user, command: '/mali', text });
      return wait(channel, (seen) => seen.slice(before).find(fromDesk));
    },
    /** Posts as a person; the message. */
    async post(text: string, thread?: string, user: string = AWA.id, channel: string = FOREIGN_DESK): Promise<Seen> {
      return (
        await control<{ message: Seen }>('/message', {
          channel,
          user,
          text,
          ...(thread === undefined ? {} : { thread_ts: thread }),
        })
      ).message;
    },
    edit: (message: Seen, text: string) =>
      control('/edit-message', { channel: message.channel, ts: message.ts, user: message.user, text }),
    /** What the workspace refused the bot: a line each. */
    async refusals(): Promise<string[]> {
      const { log } = await control<{ log: { direction: string; kind: string; summary: string }[] }>('/log');
      return log.filter(({ direction, kind }) => direction === 'internal' && kind === 'web_api').map(({ summary }) => summary);
    },
    /** Presses a button of a message. */
    async press(message: Seen, action: string, user: string = AWA.id, value?: string): Promise<void> {
      const button = message.blocks?.flatMap((block) => block.elements ?? []).find((element) => element.action_id === action);
      if (!button && value === undefined) throw new Error(`no button ${action}`);
      await control('/interact', {
        channel: message.channel,
        messageTs: message.ts,
        user,
        action: { type: 'button', action_id: action, value: value ?? button?.value },
      });
    },
    /** The conversation between the bot and a person, opened as a person would by writing. */
    async directMessages(user: string): Promise<string> {
      const opened = await fetch(`${workspace.apiUrl}conversations.open`, {
        method: 'POST',
        body: new URLSearchParams({ users: user }),
        headers: { Authorization: `Bearer ${APP.botToken}` },
      });
      return ((await opened.json()) as { channel: { id: string } }).channel.id;
    },
    /** The store of the running bot. */
    store: () => bot.store,
    /** Stops the bot and starts it anew, in the same workspace and over the same file. */
    async restart() {
      await bot.stop();
      bot = await startBot();
    },
    async stop() {
      await bot.stop();
      await workspace.stop();
    },
  };
}

export type DeskInWorkspace = Awaited<ReturnType<typeof startDeskInWorkspace>>;
