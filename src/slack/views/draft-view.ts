// Around the checking of drafts: the modal in which one is written, and short words where one cannot be checked or posted.
import type { Button, ModalView } from '@slack/types';
import type { AttachedText } from '../attached-text.ts';
import { ACTIONS } from '../buttons.ts';
import { FORMS } from '../forms.ts';
import { MAX_DRAFT } from '../request.ts';
import { type Message, actions, button, sections } from './blocks.ts';
import { CHECK_TITLE } from './check-view.ts';
import { COMMAND, MENTION } from './help-view.ts';
import { formModal, longTextInput, noteModal } from './modal.ts';

/** The id of the input that takes the draft. */
export const DRAFT_INPUT = 'draft';

const said = (text: string): Message => ({ text, blocks: sections(text) });
const inNumbers = (count: number): string => count.toLocaleString('en-US');

/** The modal in which a draft is written or pasted. */
export function draftModal(): ModalView {
  const hint = `Only you see the result. Up to ${inNumbers(MAX_DRAFT)} characters.`;
  const input = longTextInput(DRAFT_INPUT, 'Your draft', hint);
  return formModal(FORMS.draft, CHECK_TITLE, [input], { v: 1 }, { submit: 'Check', close: 'Cancel' });
}

/** Asked to check, and given nothing, where no modal can be opened. */
export function askDraftView(): Message {
  const text = `Write the draft after the word: \`${MENTION} check\` and your sentences. Or choose *${CHECK_TITLE}* from the menu of a message.`;
  const write = button(ACTIONS.writeDraft, 'Write a draft', 'Open a window to write or paste a draft', { v: 1 });
  return { text, blocks: [...sections(text), actions([write])] };
}

/** Why a draft is not checked. @param length in characters */
export const longDraftText = (length: number): string =>
  `This draft has ${inNumbers(length)} characters; I check up to ${inNumbers(MAX_DRAFT)} at once. Check it in parts.`;

export const longDraftView = (length: number): Message => said(longDraftText(length));

/** In the modal, while a long draft is being checked or a file is being read. */
export const checkingModal = (): ModalView => noteModal(CHECK_TITLE, sections('Checking …'));

/** The message that the files of a backup sheet come under. */
export const backupCoverView = (): Message =>
  said(
    'The backup sheet of your draft: each sentence with its verdict, the fact, the paragraph and who says so. As CSV and as text.',
  );

/** What became of a file that was attached to a draft; null where it was read. */
export function attachedNote({ kind, name }: AttachedText): string | null {
  const reasons = {
    read: null,
    'no-text': 'only .txt and .md files are checked.',
    'no-scope': 'the app needs the optional scope files:read. Paste the text into the window of /mali check instead.',
    'out-of-reach': 'Slack does not let me see it here.',
    'too-large': 'it is too large.',
  } as const;
  const reason = reasons[kind];
  return reason === null ? null : `${name} was not read: ${reason}`;
}

/** Short words about a result, for one person. */
export function checkNoteView(
  note: 'forgotten' | 'posted' | 'already-posted' | 'not-a-member' | 'sheet-sent' | 'no-files',
): Message {
  const notes = {
    forgotten: 'I no longer remember this draft: drafts are kept for a day, in memory alone. Please check it again.',
    posted: 'Posted in the thread.',
    'already-posted': 'This result is posted already; it was not posted again.',
    'sheet-sent': 'The backup sheet is in your direct messages with me.',
    'no-files':
      'I may not upload files here: the app needs the optional scope `files:write`. In the terminal, `check --csv` writes the same sheet.',
    'not-a-member': `I cannot post here. Type \`/invite ${MENTION}\` in the channel, then press the button again.`,
  } as const;
  return said(notes[note]);
}

/** After as many messages as a command may have: where the rest is. @param open the button that shows all of it */
export function restView(shown: number, all: number, open: Button): Message {
  const text = `These were parts 1 to ${shown} of ${all}: Slack lets \`${COMMAND}\` answer with no more messages. The whole result opens in a window.`;
  return { text, blocks: [...sections(text), actions([open])] };
}

/** A note in place of, or over, a modal. */
export const checkNoteModal = (note: Message): ModalView => noteModal(CHECK_TITLE, note.blocks);
