// Files in Slack as the package `emulate` plays it, with scopes as strict as Slack's: a backup sheet is sent, and a text file is
// read, where the optional scope is granted; where it is missing, that is an outcome.
import { webApi } from '@slack/bolt';
import { type Emulator, createEmulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { readAttached } from '../../src/slack/attached-text.ts';
import { sendBackupFiles } from '../../src/slack/backup-files.ts';
import { createSlackClient } from '../../src/slack/slack-client.ts';
import { backupCoverView } from '../../src/slack/views/draft-view.ts';
import { aCheckedDraft } from '../support/sample-checks.ts';

const BOT = { app_id: 'A0CHECK', client_id: '1.1', bot_id: 'B0CHECK', bot_user_id: 'U0CHECK' } as const;
const GRANTED = {
  'xoxb-all': ['chat:write', 'files:write', 'files:read', 'channels:manage', 'channels:history'],
  'xoxb-least': ['chat:write'],
} as const;

let slack: Emulator;
let channel: string;
const clientOf = (botToken: keyof typeof GRANTED): webApi.WebClient =>
  createSlackClient({ botToken, slackApiUrl: `${slack.url.replace('localhost', '127.0.0.1')}/api/` }, createLog('error'));
beforeAll(async () => {
  slack = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        oauth_apps: [{ ...BOT, client_secret: 'none', name: 'Mali desk', bot_name: 'mali-desk', redirect_uris: [], scopes: [] }],
        tokens: Object.entries(GRANTED).map(([token, scopes]) => ({
          ...BOT,
          token,
          scopes: [...scopes],
          type: 'bot',
          user_id: BOT.bot_user_id,
        })),
      },
    },
  });
  channel = (await clientOf('xoxb-all').conversations.create({ name: 'drafts' })).channel?.id ?? '';
});
afterAll(() => slack.close());

describe('a backup sheet', () => {
  it('stands in the channel as two files, below the words that they come under', async () => {
    const client = clientOf('xoxb-all');
    expect(await sendBackupFiles(client, channel, aCheckedDraft(), backupCoverView())).toBe(true);
    const { files = [] } = await client.files.list({ channel });
    expect(files.map(({ name, title }) => `${name}: ${title}`).toSorted()).toEqual([
      'backup-sheet.csv: Backup sheet (CSV)',
      'backup-sheet.txt: Backup sheet (text)',
    ]);
    const { messages = [] } = await client.conversations.history({ channel });
    expect(messages.map(({ text }) => text)).toContain(backupCoverView().text);
  });

  it('is not sent without files:write, and nothing is posted', async () => {
    const client = clientOf('xoxb-all');
    const before = (await client.conversations.history({ channel })).messages?.length;
    expect(await sendBackupFiles(clientOf('xoxb-least'), channel, aCheckedDraft(), backupCoverView())).toBe(false);
    expect((await client.conversations.history({ channel })).messages?.length).toBe(before);
  });
});

describe('an attached file', () => {
  it('is read where files:read is granted, and named with its reason where it is not', async () => {
    const client = clientOf('xoxb-all');
    const text = 'Boats left. Ünd “quotes”.';
    const bytes = Buffer.from(text);
    const { upload_url: address = '', file_id: id = '' } = await client.files.getUploadURLExternal({
      filename: 'draft.md',
      length: bytes.length,
    });
    await fetch(address, { method: 'POST', body: bytes });
    await client.files.completeUploadExternal({ files: [{ id }], channel_id: channel });
    const file = { id, name: 'draft.md' };
    expect(await readAttached(client, file, 'xoxb-all')).toEqual({ kind: 'read', name: 'draft.md', text });
    expect(await readAttached(clientOf('xoxb-least'), file, 'xoxb-least')).toEqual({ kind: 'no-scope', name: 'draft.md' });
    expect(await readAttached(client, { id: 'F0GONE', name: 'draft.md' }, 'xoxb-all')).toEqual({
      kind: 'out-of-reach',
      name: 'draft.md',
    });
  });
});
