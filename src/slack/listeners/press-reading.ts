// One reading of an ambiguous question was chosen: it is answered where the question stands.
import { turnOf } from '../../core/desk.ts';
import type { SlackServices } from '../answer-message.ts';
import { parseButtonValue, readingValue } from '../buttons.ts';
import { isDirectChannel } from '../direct-channel.ts';
import { postMessage } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { mayOfferSharing, replyTo } from '../reply-to.ts';
import { questionIn } from '../request.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, channelOf, teamOf, tell } from './press.ts';

/** Answers the reading that the button carries, to the presser alone or once in the conversation. */
export async function answerReading(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(readingValue, press.action.value);
  const channel = channelOf(press);
  if (value === null || channel === null) return tell(press, staleButtonView());
  const request = questionIn(value.q);
  const thread = value.w === 'me' || value.w === 'here' ? null : value.w;
  const where = thread === null ? (value.w === 'me' ? 'me' : 'here') : { thread };
  const sharing = mayOfferSharing(await services.memory.channels.of(channel));
  const { message, answer, id } = replyTo(request, { where, before: null, sharing }, services);
  if (where === 'me') return tell(press, message);
  const key = ['reading', channel, press.body.message?.ts, value.q].join('/');
  const posted = await postOnce(services.memory.presses, key, () => postMessage(press.client, { channel, thread }, message));
  if (posted === 'taken' || answer === null) return;
  const turn = turnOf(answer);
  const team = teamOf(press);
  await services.memory.threads.remember({ team, channel, thread }, posted.ts, turn, press.body.user.id);
  await services.memory.answers.keep({
    id,
    team,
    ...posted,
    thread,
    askedTs: null,
    editable: true,
    directTo: isDirectChannel(channel) ? press.body.user.id : null,
    facts: turn.facts,
    postedAt: services.clock(),
  });
}
