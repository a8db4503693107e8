// The message shortcut "Check against the file": the selected message is checked with the text files attached to it, and the
// result shown in a modal, in every conversation, also where the bot is no member.
import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { attachedFiles, readAttached } from '../attached-text.ts';
import { modalForDraft } from '../check-reply.ts';
import { isMember } from '../membership.ts';
import { draftLines, draftText } from '../request.ts';
import { attachedNote } from '../views/draft-view.ts';
import { isQuick, showInModal } from './show-in-modal.ts';

type Selection = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** Checks the selected message; where the bot may post, the result offers to be posted in its thread. */
export async function checkSelected(selection: Selection, services: SlackServices): Promise<void> {
  const { shortcut, ack, client, context } = selection;
  await ack();
  const { message, channel, trigger_id: trigger } = shortcut;
  const typed = draftText(message.text ?? '', context.botUserId);
  const files = attachedFiles(message['files']);
  const parent: unknown = message['thread_ts'];
  const thread = { channel: channel.id, ts: typeof parent === 'string' ? parent : message.ts };
  await showInModal(selection, trigger, files.length === 0 && isQuick(typed.length), async () => {
    const [member, attached] = await Promise.all([
      isMember(client, channel.id),
      Promise.all(files.map((file) => readAttached(client, file, context.botToken))),
    ]);
    const texts = attached.flatMap((file) => (file.kind === 'read' ? [draftLines(file.text)] : []));
    const draft = [typed, ...texts].filter((text) => text !== '').join('\n\n');
    const notes = attached.flatMap((file) => attachedNote(file) ?? []);
    return modalForDraft({ draft, thread: member === false ? null : thread, notes }, services.memory);
  });
}
