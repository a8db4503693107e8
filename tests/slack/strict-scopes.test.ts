// Every Web API call in Slack as the package `emulate` plays it, with scopes as strict as Slack's: with all that the manifest asks
// for none is refused, and without the optional scopes only those calls are that the table of scopes says.
/* oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not a window's */
import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { METHOD_SCOPES } from '../../src/slack/scopes.ts';
import { refusalOf } from '../../src/slack/slack-fault.ts';
import { askModal } from '../../src/slack/views/ask-view.ts';
import { BOT, type StrictSlack, startStrictSlack } from '../support/strict-slack.ts';

const { bot, bot_optional: optional } = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }) })
  .parse(parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'))).oauth_config.scopes;
const GRANTED = { all: [...bot, ...optional], least: bot, setup: ['channels:manage'] };

/** The emulator does not know this method; the journey on the page tries it in the local workspace. */
const UNPLAYED = ['users.conversations'];

let slack: StrictSlack<keyof typeof GRANTED>;
let channel: string;
beforeAll(async () => {
  slack = await startStrictSlack(GRANTED);
  channel = (await slack.clientOf('setup').conversations.create({ name: 'scopes' })).channel?.id ?? '';
});
afterAll(() => slack.emulator.close());

/** Each method as the bot calls it; what else Slack says of the call is no matter here. */
const callsOf = (client: webApi.WebClient): Readonly<Record<string, () => Promise<unknown>>> => {
  const place = { channel, ts: '1.1' };
  const view = askModal('', null);
  const file = { id: 'F0NONE' };
  return {
    'auth.test': () => client.auth.test(),
    'chat.postMessage': () => client.chat.postMessage({ channel, text: 'a' }),
    'chat.postEphemeral': () => client.chat.postEphemeral({ channel, user: BOT.bot_user_id, text: 'a' }),
    'chat.update': () => client.chat.update({ ...place, text: 'b' }),
    'chat.delete': () => client.chat.delete(place),
    'conversations.history': () => client.conversations.history({ channel }),
    'conversations.replies': () => client.conversations.replies(place),
    'conversations.info': () => client.conversations.info({ channel }),
    'files.getUploadURLExternal': () => client.files.getUploadURLExternal({ filename: 'a.txt', length: 1 }),
    'files.completeUploadExternal': () => client.files.completeUploadExternal({ files: [file], channel_id: channel }),
    'files.info': () => client.files.info({ file: file.id }),
    'users.info': () => client.users.info({ user: BOT.bot_user_id }),
    'views.open': () => client.views.open({ trigger_id: '1.1', view }),
    'views.push': () => client.views.push({ trigger_id: '1.1', view }),
    'views.update': () => client.views.update({ view_id: 'V0', view }),
    'views.publish': () => client.views.publish({ user_id: BOT.bot_user_id, view: { type: 'home', blocks: [] } }),
  };
};

/** The methods that are refused for want of a scope. */
async function refused(granted: keyof typeof GRANTED): Promise<string[]> {
  const outcomes = await Promise.all(
    Object.entries(callsOf(slack.clientOf(granted))).map(async ([method, call]) => {
      try {
        await call();
        return [];
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null) throw error;
        return refusal === 'missing_scope' ? [method] : [];
      }
    }),
  );
  return outcomes.flat().toSorted();
}

it('tries every method that the bot calls', () => {
  expect([...Object.keys(callsOf(slack.clientOf('all'))), ...UNPLAYED].toSorted()).toEqual(Object.keys(METHOD_SCOPES).toSorted());
});

it('refuses none with all scopes of the manifest', async () => {
  expect(await refused('all')).toEqual([]);
});

it('refuses without the optional scopes only what the table calls optional', async () => {
  const wanting = Object.entries(METHOD_SCOPES).filter(([, needs]) => needs.some((need) => need.optional));
  expect([...(await refused('least')), ...UNPLAYED].toSorted()).toEqual(wanting.map(([method]) => method).toSorted());
});
