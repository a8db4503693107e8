// One reading of an ambiguous question was chosen: it is answered where the question stands.
import type { SlackServices } from '../answer-message.ts';
import { parseButtonValue, readingValue } from '../buttons.ts';
import { postMessage } from '../post-message.ts';
import { postOnce } from '../post-once.ts';
import { replyTo } from '../reply-to.ts';
import { parseRequest } from '../request.ts';
import { staleButtonView } from '../views/fault-view.ts';
import { type Press, channelOf, tell } from './press.ts';

export async function answerReading(press: Press, services: SlackServices): Promise<void> {
  await press.ack();
  const value = parseButtonValue(readingValue, press.action.value);
  const channel = channelOf(press);
  if (value === null || channel === null) return tell(press, staleButtonView());
  const request = parseRequest(value.q, press.context.botUserId);
  const ephemeral = value.t === undefined;
  const { message, answer } = replyTo(request, { ephemeral, thread: value.t ?? null, turns: [] }, services);
  // Seen by the presser alone, it takes the place of the question back; another reading can be asked for anew.
  if (value.t === undefined) return tell(press, message);
  const thread = value.t;
  const key = ['reading', channel, thread, value.q].join('/');
  const posted = await postOnce(services.memory.presses, key, () => postMessage(press.client, { channel, thread }, message));
  if (posted === 'taken' || answer === null) return;
  const team = press.body.team?.id ?? press.context.teamId ?? '';
  services.memory.threads.remember([team, channel, thread].join('/'), posted.ts, { question: answer.question, answer });
}
