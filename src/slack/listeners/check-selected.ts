// The message shortcut "Check against the file": the selected message is checked, and the result shown in a modal, in every
// conversation, also where the bot is no member.
import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { modalForDraft } from '../check-reply.ts';
import { isMember } from '../membership.ts';
import { draftText } from '../request.ts';
import { isQuick, showInModal } from './show-in-modal.ts';

type Selection = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** Checks the selected message; where the bot may post, the result offers to be posted in its thread. */
export async function checkSelected(selection: Selection, services: SlackServices): Promise<void> {
  const { shortcut, ack, client, context } = selection;
  await ack();
  const { message, channel, trigger_id: trigger } = shortcut;
  const draft = draftText(message.text ?? '', context.botUserId);
  const parent: unknown = message['thread_ts'];
  const thread = { channel: channel.id, ts: typeof parent === 'string' ? parent : message.ts };
  await showInModal(selection, trigger, isQuick(draft.length), async () => {
    const member = await isMember(client, channel.id);
    return modalForDraft({ draft, thread: member === false ? null : thread, notes: [] }, services);
  });
}
