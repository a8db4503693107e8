// "Take back": deletes a share, for whoever shared it and nobody else; after that it can be shared anew.
import type { SlackServices } from '../answer-message.ts';
import { parseButtonValue, takeBackValue } from '../buttons.ts';
import { deleteMessage } from '../post-message.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { shareNoteView } from '../views/share-view.ts';
import { type Press, channelOf, tell } from './press.ts';
import { shareKey } from './press-share.ts';

/** Deletes the share that the button carries, where its presser shared it. */
export async function takeBack(press: Press, { memory }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(takeBackValue, press.action.value);
  if (value === null || value.c !== channelOf(press)) return tell(press, staleButtonView());
  if (value.by !== press.body.user.id) return tell(press, shareNoteView('not-yours'));
  const shared = { channel: value.c, ts: value.ts };
  const deleted = await deleteMessage(press.client, shared);
  await memory.answers.drop(shared);
  await memory.presses.release(shareKey(value.id));
  await press.respond({ response_type: 'ephemeral', replace_original: true, ...shareNoteView(deleted ? 'taken-back' : 'gone') });
}
