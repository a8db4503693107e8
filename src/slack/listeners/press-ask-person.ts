// "Ask a person": the question goes to the desk's channel once; replies there find their way back by relay-reply.
import type { SlackServices } from '../answer-message.ts';
import { askPersonValue, parseButtonValue } from '../buttons.ts';
import { messageKey } from '../memory/memory.ts';
import { postAsMember } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { askPersonNoteView, openQuestionView } from '../views/ask-person-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, channelOf, presserName, tell } from './press.ts';

/** Sends the question that the button carries to the desk, and keeps where its asker waits. */
export async function askPerson(press: Press, { memory, deskChannel }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(askPersonValue, press.action.value);
  const channel = channelOf(press);
  const team = press.body.team?.id ?? press.context.teamId;
  if (value === null || channel === null || team === undefined || deskChannel === null) return tell(press, staleButtonView());
  const key = `ask-person/${value.id}`;
  const message = openQuestionView(value.q, presserName(press), press.context.botUserId);
  const posted = await postOnce(memory.presses, key, () => postAsMember(press.client, deskChannel, message));
  if (posted === 'taken') return tell(press, askPersonNoteView('already-sent'));
  if (posted === null) {
    memory.presses.release(key);
    return tell(press, askPersonNoteView('cannot-send'));
  }
  memory.openQuestions.set(messageKey(team, posted.channel, posted.ts), {
    user: press.body.user.id,
    question: value.q,
    channel,
    thread: value.t ?? null,
  });
  return tell(press, askPersonNoteView(value.t === undefined ? 'sent' : 'sent-thread'));
}
