// The backup sheet of a checked draft as two files, CSV and text, in the direct messages of whoever wants it.
import type { webApi } from '@slack/bolt';
import { backupSheet } from '../core/claims/backup-sheet.ts';
import { checkText } from '../core/claims/check-text.ts';
import type { CheckedDraft } from '../core/claims/claim.ts';
import { postMessage } from './post-message.ts';
import { refusalOf } from './slack-fault.ts';
import type { Message } from './views/blocks.ts';

const WAIT_MS = 10_000;

/** Gives a file's bytes to Slack, which shows it to nobody yet. @returns its id */
async function upload(client: webApi.WebClient, filename: string, content: string): Promise<string> {
  const bytes = Buffer.from(content, 'utf8');
  const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal({ filename, length: bytes.length });
  if (address === undefined || id === undefined) throw new Error('Slack gave no address to upload a file to');
  const response = await fetch(address, { method: 'POST', body: bytes, signal: AbortSignal.timeout(WAIT_MS) });
  if (!response.ok) throw new Error(`Slack did not take an uploaded file: ${response.status}`);
  return id;
}

/**
 * Sends the files into a channel; a person's id in its place opens the direct messages with them.
 * @param cover the message that they come under; @returns false where the scope for files is missing
 */
export async function sendBackupFiles(
  client: webApi.WebClient,
  to: string,
  checked: CheckedDraft,
  cover: Message,
): Promise<boolean> {
  try {
    const files = [
      // Spreadsheets take a file that begins with this mark for UTF-8.
      { id: await upload(client, 'backup-sheet.csv', `\uFEFF${backupSheet(checked)}`), title: 'Backup sheet (CSV)' },
      { id: await upload(client, 'backup-sheet.txt', `${checkText(checked)}\n`), title: 'Backup sheet (text)' },
    ] as const;
    const { channel } = await postMessage(client, { channel: to, thread: null }, cover);
    await client.files.completeUploadExternal({ files: [files[0], files[1]], channel_id: channel });
    return true;
  } catch (error) {
    if (refusalOf(error) === 'missing_scope') return false;
    throw error;
  }
}
