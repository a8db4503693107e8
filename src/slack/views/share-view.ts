// An answer that somebody shows to a channel, and what the sharer is told about it.
import type { Answer } from '../../core/answers/answer.ts';
import { ACTIONS } from '../buttons.ts';
import { answerBlocks, factButtons, notificationText, whyButtons } from './answer-view.ts';
import { type Message, actions, button, context, escapeText, sections } from './blocks.ts';
import { MENTION } from './help-view.ts';

/** The answer for a channel. @param sharer a shown name, never an id that would ping */
export function shareView(answer: Answer, sharer: string): Message {
  const buttons = [...factButtons(answer), ...whyButtons(answer)];
  const closing = [
    ...(buttons.length === 0 ? [] : [actions(buttons)]),
    context(`Shared by ${escapeText(sharer)}, who asked: ${escapeText(answer.question)}`),
  ];
  return { text: notificationText(answer), blocks: [...answerBlocks(answer, closing), ...closing] };
}

/** What taking back needs to know. */
export type Shared = { readonly id: string; readonly by: string; readonly channel: string; readonly ts: string };

/** The share stands; null where it went by a way that leaves no trace of where it stands. */
export function sharedView(shared: Shared | null): Message {
  if (shared === null) {
    const text = 'Shared. I am not a member here, so I cannot take it back later.';
    return { text, blocks: sections(text) };
  }
  const value = { v: 1, id: shared.id, by: shared.by, c: shared.channel, ts: shared.ts };
  return {
    text: 'Shared.',
    blocks: [
      ...sections('Shared.'),
      actions([button(ACTIONS.takeBack, 'Take back', 'Take the shared answer back out of the channel', value)]),
    ],
  };
}

/** Short replies around sharing, for the presser alone. */
export function shareNoteView(note: 'already-shared' | 'cannot-share' | 'taken-back' | 'gone' | 'not-yours'): Message {
  const notes = {
    'already-shared': 'This answer is shared already; it was not posted again.',
    'cannot-share': `I cannot post here. Type \`/invite ${MENTION}\` in this channel, then press Share to channel again.`,
    'taken-back': 'Taken back: the post is deleted.',
    gone: 'The post is gone already.',
    'not-yours': 'Only the person who shared it can take it back.',
  } as const;
  return { text: notes[note], blocks: sections(notes[note]) };
}
