// A question asked in a window becomes the window with its answer.
import type { ModalView } from '@slack/types';
import type { Services } from '../services.ts';
import { keepAsked } from './keep-asked.ts';
import { keepGap } from './keep-gap.ts';
import { replyTo } from './reply-to.ts';
import { firstCharacters, MAX_QUESTION, questionIn } from './request.ts';
import { askModal } from './views/ask-view.ts';

/**
 * Answers what was typed, in the window in which it was.
 * @param channel of the message that the window was opened over; null where it was opened over none
 */
export function askInWindow(typed: string, person: string, channel: string | null, services: Services): ModalView {
  const reply = replyTo(questionIn(typed), { where: 'window', before: null, sharing: false }, services);
  keepAsked(person, reply, services);
  if (reply.answer !== null) keepGap(reply.answer, channel, services);
  return askModal(firstCharacters(typed, MAX_QUESTION), reply.message, channel);
}
