// A message addressed to the bot, by mention or directly, is answered once where it stands; edited, its answer is updated.
import type { Context, webApi } from '@slack/bolt';
import type { Answer } from '../core/answers/answer.ts';
import { turnOf } from '../core/desk.ts';
import type { Services } from '../services.ts';
import { answerChannelRequest } from './channel-request.ts';
import { replyToDraft } from './check-reply.ts';
import { isDirectChannel } from './direct-channel.ts';
import { keepAsked } from './keep-asked.ts';
import { keepGap } from './keep-gap.ts';
import type { Memory } from './memory/memory.ts';
import type { Patience } from './patience.ts';
import { type Asked, type MessageReply, postReply, takeAwayEarlier } from './post-for.ts';
import { inTurn, postEphemeral } from './post-message.ts';
import { type Place as ReplyPlace, mayOfferSharing, replyTo } from './reply-to.ts';
import { noteAnswer, noteOutcome } from './request-record.ts';
import { type Question, parseRequest } from './request.ts';
import type { Message } from './views/blocks.ts';
import { deskOffView } from './views/channel-settings-view.ts';
import { tooFastView } from './views/too-much-view.ts';

export type SlackServices = Services & { readonly memory: Memory; readonly patience: Patience };

/** What answers a question; `answer` is null where none was asked. */
type QuestionReply = MessageReply & { readonly answer: Answer | null };

/** Answers a question after the turns of its thread, and keeps it for those that follow; null where silence is better. */
async function replyToQuestion(
  request: Question,
  asked: Asked,
  { where, sharing, untagged }: Omit<ReplyPlace, 'before'>,
  services: SlackServices,
): Promise<QuestionReply | null> {
  const { memory } = services;
  const before = { turns: await memory.threads.before(asked, asked.ts), thread: asked.thread, ts: asked.ts };
  const { message, answer, id, facts } = replyTo(request, { where, before, sharing, untagged: untagged === true }, services);
  // What the bot was not asked, and the file has nothing near to, is for others.
  if (untagged === true && answer?.outcome === 'none') return null;
  memory.conversations.heard(asked, asked.user);
  if (answer === null) return { message, further: [], id, facts, answer };
  await memory.threads.remember(asked, asked.ts, turnOf(answer), asked.user);
  keepGap(answer, asked.channel, services);
  keepAsked(asked.user, { answer, id, facts }, services);
  return { message, further: [], id, facts, answer };
}

/** How a message came to the bot. */
export type Heard = {
  /** Whether the channel is shared with other organisations: there only the asker sees the answer. */
  readonly shared: boolean;
  /** Whether it goes on from an answer without mentioning the bot. */
  readonly untagged: boolean;
};

/** Answers a message that the bot was addressed in, or that goes on from its answer; the caller has claimed its delivery. */
export async function answerMessage(
  asked: Asked,
  { shared, untagged }: Heard,
  client: webApi.WebClient,
  context: Context,
  services: SlackServices,
): Promise<void> {
  const request = parseRequest(asked.text, context.botUserId);
  if (untagged && request.kind !== 'ask') return;
  noteOutcome(context, request.kind === 'check' ? 'checked' : 'done');
  const speaker = { client, botUserId: context.botUserId };
  /** Ephemeral replies are seen in a thread only where the thread exists already. */
  const ownThread = { channel: asked.channel, thread: asked.thread === asked.ts ? null : asked.thread };
  const tellAlone = (message: Message): Promise<void> => postEphemeral(client, ownThread, asked.user, message);
  /** What answered the message before it was edited answers it no longer. */
  const answerAlone = async (...messages: readonly Message[]): Promise<void> => {
    await inTurn(messages, tellAlone);
    await takeAwayEarlier(asked, speaker, services);
  };
  const wait = services.memory.pace.take(asked.team, asked.user);
  if (wait !== null) {
    noteOutcome(context, 'too-fast');
    return untagged ? undefined : tellAlone(tooFastView(wait));
  }
  if (request.kind === 'digest' || request.kind === 'gaps' || request.kind === 'settings') {
    const message = await answerChannelRequest(request, asked, client, services);
    // In direct messages a person is alone with the bot.
    return isDirectChannel(asked.channel)
      ? postReply(asked, { message, further: [], id: services.newId(), facts: [] }, speaker, services)
      : answerAlone(message);
  }
  const here = await services.memory.channels.of(asked.channel);
  if (here.off && untagged) return;
  if (here.off && request.kind !== 'help') return answerAlone(deskOffView());
  const ephemeral = shared || here.mentions === 'asker';
  const where = ephemeral ? 'me' : asked.thread === null ? 'here' : { thread: asked.thread };
  const replied =
    request.kind === 'check'
      ? { ...(await replyToDraft(request.draft, services.memory)), answer: null }
      : await replyToQuestion(request, asked, { where, sharing: mayOfferSharing(here), untagged }, services);
  if (replied === null) return;
  const { answer, ...reply } = replied;
  if (request.kind === 'ask') noteAnswer(context, answer);
  if (ephemeral) await answerAlone(reply.message, ...reply.further);
  else await postReply(asked, reply, speaker, services);
}
