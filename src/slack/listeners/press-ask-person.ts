// "Ask a person": the question goes to the desk's channel once; replies there find their way back by relay-reply.
import type { SlackServices } from '../answer-message.ts';
import { askPersonValue, parseButtonValue } from '../buttons.ts';
import { postAsMember } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { askPersonNoteView, openQuestionView } from '../views/ask-person-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, channelOf, presserName, teamOf, tell } from './press.ts';

/** Sends the question that the button carries to the desk, and keeps where its asker waits. */
export async function askPerson(press: Press, { memory, deskChannel }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(askPersonValue, press.action.value);
  const channel = channelOf(press);
  if (value === null || channel === null || deskChannel === null) return tell(press, staleButtonView());
  const key = `ask-person/${value.id}`;
  const message = openQuestionView(value.q, presserName(press), press.context.botUserId);
  const posted = await postOnce(memory.presses, key, () =>
    postAsMember(press.client, { channel: deskChannel, thread: null }, message),
  );
  if (posted === 'taken') return tell(press, askPersonNoteView('already-sent'));
  if (posted === null) {
    await memory.presses.release(key);
    return tell(press, askPersonNoteView('cannot-send'));
  }
  const open = { user: press.body.user.id, question: value.q, channel, thread: value.t ?? null };
  await memory.openQuestions.keep({ team: teamOf(press), ...posted }, open);
  return tell(press, askPersonNoteView(value.t === undefined ? 'sent' : 'sent-thread'));
}
