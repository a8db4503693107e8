// The two shortcuts that ask: about the words of a message, from its menu, and a question of one's own, from anywhere.
import type { AllMiddlewareArgs, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { askInWindow } from '../ask-in-window.ts';
import { channelAskedAbout, formValues, QUESTION_INPUT } from '../forms.ts';
import { refreshHome } from '../home.ts';
import { plainText } from '../request.ts';
import { askModal, noWordsBlocks } from '../views/ask-view.ts';
import type { Submission } from './submit-form.ts';

/** Asks the words of a message, for whoever chose it alone: in every conversation and thread, also where the bot is no member. */
export async function askAboutMessage(
  { shortcut, ack, client, context }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs,
  services: SlackServices,
): Promise<void> {
  await ack();
  const { message, channel, user, trigger_id } = shortcut;
  const typed = plainText(message.text ?? '', context.botUserId);
  if (typed === '') {
    await client.views.open({ trigger_id, view: askModal('', noWordsBlocks(), channel.id) });
    return;
  }
  await client.views.open({ trigger_id, view: askInWindow(typed, user.id, channel.id, services) });
}

/** Opens the window in which a question is asked. */
export async function openAsking({
  shortcut,
  ack,
  client,
}: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> {
  await ack();
  await client.views.open({ trigger_id: shortcut.trigger_id, view: askModal('', null) });
}

/** Answers a question in the window in which it was typed; then the page shows it among the person's own. */
export async function submitQuestion({ ack, view, body, client }: Submission, services: SlackServices): Promise<void> {
  const typed = plainText(formValues(view.state.values).text(QUESTION_INPUT), undefined);
  const channel = channelAskedAbout(view.private_metadata);
  await ack({ response_action: 'update', view: askInWindow(typed, body.user.id, channel, services) });
  await refreshHome(client, body.user.id, services);
}
