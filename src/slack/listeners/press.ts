// A press of one of our buttons, and how its presser alone is told something.
import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { firstCharacters, oneLine } from '../request.ts';
import type { Message } from '../views/blocks.ts';
import { DESK_TITLE, noteModal } from '../views/modal.ts';

export type Press = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/** The channel that the button stands in; null outside channels. */
export function channelOf(press: Press): string | null {
  return press.body.channel?.id ?? null;
}

/** The workspace that the button was pressed in. */
export function teamOf(press: Press): string {
  return press.body.team?.id ?? press.context.teamId ?? '';
}

/** Slack allows no longer name: https://docs.slack.dev/reference/methods/users.profile.set */
const MAX_NAME = 80;

/** How others are told who pressed: the shown name, never an id that would ping. */
export function presserName(press: Press): string {
  const name = oneLine(press.body.user.name ?? press.body.user.username ?? '');
  return name === '' ? 'somebody here' : firstCharacters(name, MAX_NAME);
}

/**
 * Shows the presser a modal: over the one that the button stands in, else by itself. Slack stacks three at most
 * (https://docs.slack.dev/surfaces/modals): one that lies over another gives way, so that closing leads back to the first.
 */
export async function showModal({ client, body }: Press, view: ModalView): Promise<void> {
  const { trigger_id, view: open } = body;
  if (open?.type !== 'modal') await client.views.open({ trigger_id, view });
  else if (open.previous_view_id) await client.views.update({ view_id: open.id, view });
  else await client.views.push({ trigger_id, view });
}

/** Shows another page of the modal that the button stands in, in its place. */
export async function turnModal(press: Press, view: ModalView): Promise<void> {
  const { view: open } = press.body;
  if (open?.type === 'modal') await press.client.views.update({ view_id: open.id, view });
  else await showModal(press, view);
}

/** Tells the presser alone: in a modal where the button stands in one or on a page, else beside the message, in its thread. */
export async function tell(press: Press, message: Message): Promise<void> {
  const { view } = press.body;
  if (view !== undefined)
    return showModal(press, noteModal(view.type === 'modal' ? view.title.text : DESK_TITLE, message.blocks));
  await press.respond({ response_type: 'ephemeral', replace_original: false, ...threadOf(press), ...message });
}

function threadOf(press: Press): { thread_ts?: string } {
  // A message that one person sees comes without itself: only its container tells where it stands.
  const thread: unknown = press.body.message?.['thread_ts'] ?? press.body.container['thread_ts'];
  return typeof thread === 'string' ? { thread_ts: thread } : {};
}
