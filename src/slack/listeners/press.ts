// A press of one of our buttons, and how its presser alone is told something.
import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Message } from '../views/blocks.ts';
import { noteModal } from '../views/modal.ts';

export type Press = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/** The channel that the button stands in; null outside channels. */
export function channelOf(press: Press): string | null {
  return press.body.channel?.id ?? null;
}

/** The workspace that the button was pressed in. */
export function teamOf(press: Press): string {
  return press.body.team?.id ?? press.context.teamId ?? '';
}

/** How others are told who pressed: the shown name, never an id that would ping. */
export function presserName(press: Press): string {
  return press.body.user.name ?? press.body.user.username ?? 'somebody here';
}

/** Tells the presser alone: over the modal with the button, or beside the message with it, in its thread where it stands in one. */
export async function tell(press: Press, message: Message): Promise<void> {
  const { view, trigger_id } = press.body;
  if (view !== undefined) {
    await press.client.views.push({ trigger_id, view: noteModal(view.title.text, message.blocks) });
    return;
  }
  await press.respond({ response_type: 'ephemeral', replace_original: false, ...threadOf(press), ...message });
}

function threadOf(press: Press): { thread_ts?: string } {
  // A message that one person sees comes without itself: only its container tells where it stands.
  const thread: unknown = press.body.message?.['thread_ts'] ?? press.body.container['thread_ts'];
  return typeof thread === 'string' ? { thread_ts: thread } : {};
}
