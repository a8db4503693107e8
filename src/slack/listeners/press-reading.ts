// One reading of an ambiguous question, a look-up or a further page of it was chosen: it is answered where the button stands.
import { turnOf } from '../../core/desk.ts';
import type { SlackServices } from '../answer-message.ts';
import { lookUpValue, parseButtonValue, readingValue } from '../buttons.ts';
import { isDirectChannel } from '../direct-channel.ts';
import { keepAsked } from '../keep-asked.ts';
import { postMessage } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { mayOfferSharing, replyTo } from '../reply-to.ts';
import { questionIn } from '../request.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, channelOf, teamOf, tell } from './press.ts';

/** What was chosen, where its answer goes, and which page of it is meant. */
type Choice = { readonly q: string; readonly w: string; readonly p?: number | undefined };

/** Answers the reading that the button carries. */
export async function answerReading(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  return answerChoice(press, parseButtonValue(readingValue, press.action.value), services);
}

/** Shows the look-up, or the page of it, that the button carries. */
export async function answerLookUp(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  return answerChoice(press, parseButtonValue(lookUpValue, press.action.value), services);
}

/** Answers a request in a window. @param page of a look-up, from 0 */
export async function answerRequestInWindow(press: Press, request: string, services: SlackServices, page = 0): Promise<void> {
  const reply = replyTo(questionIn(request), { where: 'window', before: null, sharing: false }, services, page);
  keepAsked(press.body.user.id, reply, services);
  return tell(press, reply.message);
}

/** Answers the presser alone, or once in the conversation. */
async function answerChoice(press: Press, choice: Choice | null, services: SlackServices): Promise<void> {
  const channel = channelOf(press);
  if (choice === null) return tell(press, staleButtonView());
  if (channel === null || choice.w === 'window') return answerRequestInWindow(press, choice.q, services, choice.p);
  const request = questionIn(choice.q);
  const thread = choice.w === 'me' || choice.w === 'here' ? null : choice.w;
  const where = thread === null ? (choice.w === 'me' ? 'me' : 'here') : { thread };
  const sharing = mayOfferSharing(await services.memory.channels.of(channel));
  const { message, answer, id, facts } = replyTo(request, { where, before: null, sharing }, services, choice.p);
  const user = press.body.user.id;
  keepAsked(user, { answer, id, facts }, services);
  if (where === 'me') return tell(press, message);
  const key = ['reading', channel, press.body.message?.ts, choice.q].join('/');
  const posted = await postOnce(services.memory.presses, key, () => postMessage(press.client, { channel, thread }, message));
  if (posted === 'taken') return;
  const team = teamOf(press);
  if (answer !== null) await services.memory.threads.remember({ team, channel, thread }, posted.ts, turnOf(answer), user);
  await services.memory.answers.keep({
    id,
    team,
    ...posted,
    thread,
    askedTs: null,
    editable: true,
    directTo: isDirectChannel(channel) ? user : null,
    facts,
    postedAt: services.clock(),
  });
}
