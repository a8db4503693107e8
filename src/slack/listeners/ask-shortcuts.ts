// The two shortcuts that ask: about the words of a message, from its menu, and a question of one's own, from anywhere.
import type { AllMiddlewareArgs, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { SlackServices } from '../answer-message.ts';
import { askInWindow } from '../ask-in-window.ts';
import { formValues, QUESTION_INPUT } from '../forms.ts';
import { keepGap } from '../keep-gap.ts';
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
    await client.views.open({ trigger_id, view: askModal('', noWordsBlocks()) });
    return;
  }
  const { view, answer } = askInWindow(typed, user.id, services);
  await client.views.open({ trigger_id, view });
  if (answer !== null) keepGap(answer, channel.id, services);
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

/** Answers a question in the window in which it was typed. */
export async function submitQuestion({ ack, view, body }: Submission, services: SlackServices): Promise<void> {
  const typed = plainText(formValues(view.state.values).text(QUESTION_INPUT), undefined);
  return ack({ response_action: 'update', view: askInWindow(typed, body.user.id, services).view });
}
