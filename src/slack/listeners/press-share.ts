// "Share to channel": posts the answer once, as the bot where it is a member, else through the button's own address.
import type { SlackServices } from '../answer-message.ts';
import { parseButtonValue, shareValue } from '../buttons.ts';
import { postAsMember, postByButton } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { shareNoteView, shareView, sharedView } from '../views/share-view.ts';
import { type Press, channelOf, presserName, tell } from './press.ts';

/** The key under which an answer is shared once. */
export const shareKey = (id: string): string => `share/${id}`;

/** Shares the answer that the button carries, and tells the presser how that went. */
export async function shareAnswer(press: Press, { desk, memory }: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(shareValue, press.action.value);
  const channel = channelOf(press);
  if (value === null || channel === null) return tell(press, staleButtonView());
  const message = shareView(desk.ask(value.q), presserName(press));
  const shared = await postOnce(memory.presses, shareKey(value.id), async () => {
    const posted = await postAsMember(press.client, channel, message);
    if (posted) return posted;
    return (await postByButton(press.respond, message)) ? 'by-button' : 'refused';
  });
  switch (shared) {
    case 'taken':
      return tell(press, shareNoteView('already-shared'));
    case 'by-button':
      return tell(press, sharedView(null));
    case 'refused':
      memory.presses.release(shareKey(value.id));
      return tell(press, shareNoteView('cannot-share'));
    default:
      return tell(press, sharedView({ id: value.id, by: press.body.user.id, channel: shared.channel, ts: shared.ts }));
  }
}
