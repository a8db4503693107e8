// A question asked in a window becomes the window with its answer.
import type { ModalView } from '@slack/types';
import type { Answer } from '../core/answers/answer.ts';
import type { Services } from '../services.ts';
import { keepAsked } from './keep-asked.ts';
import { replyTo } from './reply-to.ts';
import { firstCharacters, MAX_QUESTION, questionIn } from './request.ts';
import { askModal } from './views/ask-view.ts';

/** Answers what was typed, in the window in which it was. @returns the answer too: null where nothing was asked */
export function askInWindow(
  typed: string,
  person: string,
  services: Services,
): { readonly view: ModalView; readonly answer: Answer | null } {
  const reply = replyTo(questionIn(typed), { where: 'window', before: null, sharing: false }, services);
  keepAsked(person, reply, services);
  return { view: askModal(firstCharacters(typed, MAX_QUESTION), reply.message), answer: reply.answer };
}
