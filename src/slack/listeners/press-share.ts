// "Share to channel": posts the answer once, as the bot where it is a member, else through the button's own address.
import { turnOf } from '../../core/desk.ts';
import type { SlackServices } from '../answer-message.ts';
import { parseButtonValue, shareValue } from '../buttons.ts';
import { isDirectChannel } from '../direct-channel.ts';
import type { Posted } from '../memory/posted-answers.ts';
import { postAsMember, postByButton } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { mayOfferSharing } from '../reply-to.ts';
import { mayNotShareView } from '../views/channel-settings-view.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { shareNoteView, shareView, sharedView } from '../views/share-view.ts';
import { askAdmin } from '../who-may-change.ts';
import { type Press, channelOf, presserName, teamOf, tell } from './press.ts';

/** The key under which an answer is shared once. */
export const shareKey = (id: string): string => `share/${id}`;

/** Why the presser may not share in the channel, by what is set there; null where they may. */
export async function whyNotShare(
  press: Press,
  channel: string,
  { memory }: SlackServices,
): Promise<'nobody' | 'denied' | 'unknown' | null> {
  const settings = await memory.channels.of(channel);
  if (!mayOfferSharing(settings)) return 'nobody';
  if (settings.sharing === 'everybody') return null;
  const permission = await askAdmin(press.client, press.body.user.id);
  return permission === 'granted' ? null : permission;
}

/** Shares the answer that the button carries, and tells the presser how that went. */
export async function shareAnswer(press: Press, services: SlackServices): Promise<void> {
  const { desk, memory, clock } = services;
  await press.ack();
  const value = parseButtonValue(shareValue, press.action.value);
  const channel = channelOf(press);
  if (value === null || channel === null) return tell(press, staleButtonView());
  const barred = await whyNotShare(press, channel, services);
  if (barred !== null) return tell(press, mayNotShareView(barred));
  const answer = desk.ask(value.q);
  const message = shareView(answer, presserName(press));
  const shared = await postOnce(memory.presses, shareKey(value.id), async () => {
    const posted = await postAsMember(press.client, { channel, thread: null }, message);
    if (posted) return posted;
    return (await postByButton(press.respond, message)) ? 'by-button' : 'refused';
  });
  /** Slack tells no timestamp of what is posted by the button's own address: it cannot be edited. */
  const keep = (posted: Posted | null): Promise<void> =>
    memory.answers.keep({
      id: value.id,
      team: teamOf(press),
      channel,
      ts: posted?.ts ?? null,
      thread: null,
      askedTs: null,
      editable: posted !== null,
      directTo: isDirectChannel(channel) ? press.body.user.id : null,
      facts: turnOf(answer).facts,
      postedAt: clock(),
    });
  switch (shared) {
    case 'taken':
      return tell(press, shareNoteView('already-shared'));
    case 'by-button':
      await keep(null);
      return tell(press, sharedView(null));
    case 'refused':
      await memory.presses.release(shareKey(value.id));
      return tell(press, shareNoteView('cannot-share'));
    default:
      await keep(shared);
      return tell(press, sharedView({ id: value.id, by: press.body.user.id, channel: shared.channel, ts: shared.ts }));
  }
}
