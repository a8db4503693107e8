// Files in Slack as the package `emulate` plays it, with scopes as strict as Slack's: a backup sheet is sent, and a text file is
// read, where the optional scope is granted; where it is missing, that is an outcome.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAttached } from '../../src/slack/attached-text.ts';
import { sendBackupFiles } from '../../src/slack/backup-files.ts';
import { backupCoverView } from '../../src/slack/views/draft-view.ts';
import { aCheckedDraft } from '../support/sample-checks.ts';
import { type StrictSlack, startStrictSlack } from '../support/strict-slack.ts';

const GRANTED = {
  all: ['chat:write', 'files:write', 'files:read', 'channels:manage', 'channels:history'],
  least: ['chat:write'],
} as const;

let slack: StrictSlack<keyof typeof GRANTED>;
let channel: string;
beforeAll(async () => {
  slack = await startStrictSlack(GRANTED);
  channel = (await slack.clientOf('all').conversations.create({ name: 'drafts' })).channel?.id ?? '';
});
afterAll(() => slack.emulator.close());

describe('a backup sheet', () => {
  it('stands in the channel as two files, below the words that they come under', async () => {
    const client = slack.clientOf('all');
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
    const client = slack.clientOf('all');
    const before = (await client.conversations.history({ channel })).messages?.length;
    expect(await sendBackupFiles(slack.clientOf('least'), channel, aCheckedDraft(), backupCoverView())).toBe(false);
    expect((await client.conversations.history({ channel })).messages?.length).toBe(before);
  });
});

describe('an attached file', () => {
  it('is read where files:read is granted, and named with its reason where it is not', async () => {
    const client = slack.clientOf('all');
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
    expect(await readAttached(slack.clientOf('least'), file, 'xoxb-least')).toEqual({ kind: 'no-scope', name: 'draft.md' });
    expect(await readAttached(client, { id: 'F0GONE', name: 'draft.md' }, 'xoxb-all')).toEqual({
      kind: 'out-of-reach',
      name: 'draft.md',
    });
  });
});
