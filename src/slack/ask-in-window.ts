// A question asked in a window becomes the window with its answer; the person's own questions are kept for their page.
import type { ModalView } from '@slack/types';
import type { Answer } from '../core/answers/answer.ts';
import type { Services } from '../services.ts';
import { replyTo } from './reply-to.ts';
import { firstCharacters, MAX_QUESTION, questionIn } from './request.ts';
import { askModal } from './views/ask-view.ts';

/** Keeps a question for the page of whoever asked it, in the background. */
export function keepAsked(person: string, answer: Answer | null, { store, watch, clock }: Services): void {
  if (answer === null || answer.question === '') return;
  const asked = { person, question: answer.question, askedAt: clock() };
  watch.together('keep people’s questions', asked, (all) => store.asked.keep(all));
}

/** Answers what was typed, in the window in which it was. @returns the answer too: null where nothing was asked */
export function askInWindow(
  typed: string,
  person: string,
  services: Services,
): { readonly view: ModalView; readonly answer: Answer | null } {
  const { message, answer } = replyTo(questionIn(typed), { where: 'window', before: null, sharing: false }, services);
  keepAsked(person, answer, services);
  return { view: askModal(firstCharacters(typed, MAX_QUESTION), message), answer };
}
