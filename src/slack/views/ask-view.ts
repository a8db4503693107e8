// The window in which questions are asked: what was typed on top, the answer below it.
import type { ModalView } from '@slack/types';
import { FORMS, QUESTION_INPUT } from '../forms.ts';
import { type Message, context, divider } from './blocks.ts';
import { EXAMPLES } from './help-view.ts';
import { DESK_TITLE, formModal, textInput } from './modal.ts';

/** The name of the message shortcut, and of the global one; the manifest declares the same. */
export const ASK_MESSAGE_TITLE = 'Ask the Mali desk';
export const ASK_TITLE = 'Ask the desk a question';

/**
 * @param typed what stands in the box; @param answer what was answered to it, null before anything was asked
 * @param channel of the message that it was opened over; null where it was opened over none
 */
export function askModal(typed: string, answer: Message | null, channel: string | null = null): ModalView {
  const box = textInput(QUESTION_INPUT, 'Your question', typed, { hint: `Only you see the answer. For example: ${EXAMPLES[0]}` });
  const below = answer === null ? [] : [divider(), ...answer.blocks];
  return formModal(
    FORMS.ask,
    DESK_TITLE,
    [box, ...below],
    { v: 1, ...(channel === null ? {} : { c: channel }) },
    { submit: 'Ask', close: 'Close' },
  );
}

/** For a message that holds no words. */
export const noWordsBlocks = (): Message => {
  const text = 'This message holds no words to ask about. Type a question instead.';
  return { text, blocks: [context(text)] };
};
