// Every Web API call in Slack as the package `emulate` plays it, with scopes as strict as Slack's, in public and private channels and in
// direct messages: what is refused is what the table of scopes says, with all that the manifest asks for, without the optional scopes,
// with each of them alone, and without each.
/* oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not a window's */
import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { channelsOf } from '../../src/slack/person.ts';
import { METHOD_SCOPES } from '../../src/slack/scopes.ts';
import { refusalOf } from '../../src/slack/slack-fault.ts';
import { askModal } from '../../src/slack/views/ask-view.ts';
import { BOT, type StrictSlack, startStrictSlack } from '../support/strict-slack.ts';

const { bot, bot_optional: optional } = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }) })
  .parse(parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'))).oauth_config.scopes;

const ALL = [...bot, ...optional];
/** The scopes of each token. */
const GRANTED: Readonly<Record<string, readonly string[]>> = {
  all: ALL,
  least: bot,
  ...Object.fromEntries(optional.map((scope) => [`only ${scope}`, [...bot, scope]])),
  ...Object.fromEntries(ALL.map((scope) => [`without ${scope}`, ALL.filter((other) => other !== scope)])),
};
const SETUP = { setup: ['channels:manage', 'groups:write', 'im:write', 'users:read'] };

/** The kinds of conversation, by how the scopes begin that Slack has for each. */
const KINDS = ['channels', 'groups', 'im'] as const;
type Kind = (typeof KINDS)[number];

let slack: StrictSlack<string>;
let places: Readonly<Record<Kind, string>>;
beforeAll(async () => {
  slack = await startStrictSlack({ ...GRANTED, ...SETUP });
  const { conversations, users } = slack.clientOf('setup');
  const person = (await users.list({})).members?.find(({ name }) => name === 'reporter')?.id ?? '';
  places = {
    channels: (await conversations.create({ name: 'open' })).channel?.id ?? '',
    groups: (await conversations.create({ name: 'closed', is_private: true })).channel?.id ?? '',
    im: (await conversations.open({ users: person })).channel?.id ?? '',
  };
});
afterAll(() => slack.emulator.close());

type Calls = Readonly<Record<string, () => Promise<unknown>>>;

/** The methods that take a scope of their own for each kind of conversation, as the bot calls them. */
function callsIn(kind: Kind, client: webApi.WebClient): Calls {
  const channel = places[kind];
  const looks = {
    'conversations.history': () => client.conversations.history({ channel }),
    'conversations.replies': () => client.conversations.replies({ channel, ts: '1.1' }),
  };
  // In direct messages the bot asks nothing else.
  if (kind === 'im') return looks;
  const types = kind === 'channels' ? 'public_channel' : 'private_channel';
  return {
    ...looks,
    'conversations.info': () => client.conversations.info({ channel }),
    'users.conversations': () => client.users.conversations({ user: BOT.bot_user_id, types }),
  };
}

/** Every other method as the bot calls it; what else Slack says of the call is no matter here. */
function callsAnywhere(client: webApi.WebClient): Calls {
  const channel = places.channels;
  const place = { channel, ts: '1.1' };
  const view = askModal('', null);
  const file = { id: 'F0NONE' };
  const user = BOT.bot_user_id;
  return {
    'auth.test': () => client.auth.test(),
    'chat.postMessage': () => client.chat.postMessage({ channel, text: 'a' }),
    'chat.postEphemeral': () => client.chat.postEphemeral({ channel, user, text: 'a' }),
    'chat.update': () => client.chat.update({ ...place, text: 'b' }),
    'chat.delete': () => client.chat.delete(place),
    'files.getUploadURLExternal': () => client.files.getUploadURLExternal({ filename: 'a.txt', length: 1 }),
    'files.completeUploadExternal': () => client.files.completeUploadExternal({ files: [file], channel_id: channel }),
    'files.info': () => client.files.info({ file: file.id }),
    'users.info': () => client.users.info({ user }),
    'views.open': () => client.views.open({ trigger_id: '1.1', view }),
    'views.push': () => client.views.push({ trigger_id: '1.1', view }),
    'views.update': () => client.views.update({ view_id: 'V0', view }),
    'views.publish': () => client.views.publish({ user_id: user, view: { type: 'home', blocks: [] } }),
  };
}

/** Each call by its method, and by how the scopes of its kind of conversation begin, '' where it is the same in all. */
const allCalls = (client: webApi.WebClient) =>
  (['', ...KINDS] as const).flatMap((kind) =>
    Object.entries(kind === '' ? callsAnywhere(client) : callsIn(kind, client)).map(([method, call]) => ({ kind, method, call })),
  );

/** The calls that are refused for want of a scope. */
async function refused(token: string): Promise<string[]> {
  const outcomes = await Promise.all(
    allCalls(slack.clientOf(token)).map(async ({ kind, method, call }) => {
      try {
        await call();
        return [];
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null) throw error;
        return refusal === 'missing_scope' ? [`${kind} ${method}`] : [];
      }
    }),
  );
  return outcomes.flat();
}

/** The calls for which a scope is missing by the table; '' is every kind of conversation. */
const refusedByTable = (granted: readonly string[]): string[] =>
  allCalls(slack.clientOf('all')).flatMap(({ kind, method }) => {
    const needs = METHOD_SCOPES[method] ?? [];
    const own = kind === '' ? needs : needs.filter(({ scope }) => scope.startsWith(`${kind}:`));
    return own.some(({ scope }) => !granted.includes(scope)) ? [`${kind} ${method}`] : [];
  });

it('every method that the bot calls is tried', () => {
  const tried = allCalls(slack.clientOf('all')).map(({ method }) => method);
  expect([...new Set(tried)].toSorted()).toEqual(Object.keys(METHOD_SCOPES).toSorted());
});

it('without the optional scopes only those are refused that the table calls optional', async () => {
  const wanting = Object.entries(METHOD_SCOPES).filter(([, needs]) => needs.some((need) => need.optional));
  const methods = new Set((await refused('least')).map((call) => call.slice(call.indexOf(' ') + 1)));
  expect([await refused('all'), [...methods].toSorted()]).toEqual([[], wanting.map(([method]) => method).toSorted()]);
});

it.each(Object.entries(GRANTED))('%s: those are refused that the table says', async (token, granted) => {
  expect(await refused(token)).toEqual(refusedByTable(granted));
});

it('the channels of a person are told for each kind whose scope is granted', async () => {
  const told = async (token: string) => [...(await channelsOf(slack.clientOf(token), BOT.bot_user_id))];
  expect([await told('all'), await told('only channels:read'), await told('only groups:read'), await told('least')]).toEqual([
    [places.channels, places.groups],
    [places.channels],
    [places.groups],
    [],
  ]);
});
