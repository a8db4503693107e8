// A message addressed to the bot, by mention or directly, is answered once where it stands; edited, its answer is updated.
import type { Context, webApi } from '@slack/bolt';
import type { Answer } from '../core/answers/answer.ts';
import { turnOf } from '../core/desk.ts';
import type { Services } from '../services.ts';
import type { PostedAnswer } from '../store/store.ts';
import { keepAsked } from './ask-in-window.ts';
import { answerChannelRequest } from './channel-request.ts';
import { replyToDraft } from './check-reply.ts';
import { isDirectChannel } from './direct-channel.ts';
import { keepGap } from './keep-gap.ts';
import type { Memory } from './memory/memory.ts';
import type { Posted } from './memory/posted-answers.ts';
import { type Place, deleteMessage, inTurn, postEphemeral, postMessage, updateMessage } from './post-message.ts';
import { type Place as ReplyPlace, mayOfferSharing, replyTo } from './reply-to.ts';
import { noteAnswer, noteOutcome } from './request-record.ts';
import { type Question, parseRequest } from './request.ts';
import type { Message } from './views/blocks.ts';
import { deskOffView } from './views/channel-settings-view.ts';
import { tooFastView } from './views/too-much-view.ts';

export type SlackServices = Services & { readonly memory: Memory };

/** A message of a person, as far as answering it goes. */
export type Asked = {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** When it was edited; null the first time. */
  readonly edited: string | null;
  readonly text: string;
  /** The thread to answer in; null straight in the conversation. */
  readonly thread: string | null;
};

/** What is kept of a message: the id that its buttons carry, the facts that it shows, whose direct messages it stands in. */
type Shown = Pick<PostedAnswer, 'id' | 'facts' | 'directTo'>;

/** Posts a message that belongs to another one, or replaces the one that did before that was edited. */
export async function postFor(
  asked: Asked,
  place: Place,
  message: Message,
  shown: Shown,
  client: webApi.WebClient,
  { memory, clock }: SlackServices,
): Promise<void> {
  const earlier = asked.edited === null ? Promise.resolve(null) : memory.answers.to(asked);
  const posting = replaceOrPost(earlier, place, message, client);
  memory.answers.underWay(asked, posting);
  const posted = await posting;
  await memory.answers.keep({
    ...shown,
    team: asked.team,
    channel: posted.channel,
    ts: posted.ts,
    thread: place.thread,
    askedTs: asked.ts,
    editable: true,
    postedAt: clock(),
  });
}

async function replaceOrPost(
  earlier: Promise<Posted | null>,
  place: Place,
  message: Message,
  client: webApi.WebClient,
): Promise<Posted> {
  const [outcome] = await Promise.allSettled([earlier]);
  const standing = outcome.status === 'fulfilled' ? outcome.value : null;
  if (standing && (await updateMessage(client, standing, message))) return standing;
  return postMessage(client, place, message);
}

/** What answers a message: one message or several, the facts that they show, and the id that their buttons carry. */
type MessageReply = { readonly message: Message; readonly further: readonly Message[] } & Pick<Shown, 'id' | 'facts'>;

/** The same for a question; `answer` is null where none was asked. */
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
  keepAsked(asked.user, answer, services);
  return { message, further: [], id, facts, answer };
}

/** Posts a reply where the message stands; what is left of one before it was edited is taken away. */
async function postReply(asked: Asked, reply: MessageReply, client: webApi.WebClient, services: SlackServices): Promise<void> {
  const { continuations } = services.memory;
  const place = { channel: asked.channel, thread: asked.thread };
  const { id, facts } = reply;
  const left = asked.edited === null ? [] : continuations.take(asked);
  await postFor(
    asked,
    place,
    reply.message,
    { id, facts, directTo: isDirectChannel(asked.channel) ? asked.user : null },
    client,
    services,
  );
  for (const posted of left) await deleteMessage(client, posted);
  if (reply.further.length === 0) return;
  continuations.keep(asked, await inTurn(reply.further, (message) => postMessage(client, place, message)));
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
  /** Ephemeral replies are seen in a thread only where the thread exists already. */
  const ownThread = { channel: asked.channel, thread: asked.thread === asked.ts ? null : asked.thread };
  const tellAlone = (message: Message): Promise<void> => postEphemeral(client, ownThread, asked.user, message);
  const wait = services.memory.pace.take(asked.team, asked.user);
  if (wait !== null) {
    noteOutcome(context, 'too-fast');
    return untagged ? undefined : tellAlone(tooFastView(wait));
  }
  if (request.kind === 'digest' || request.kind === 'gaps' || request.kind === 'settings') {
    const reply = await answerChannelRequest(request, asked, client, services);
    // In direct messages a person is alone with the bot.
    if (isDirectChannel(asked.channel)) await postMessage(client, ownThread, reply);
    else await tellAlone(reply);
    return;
  }
  const here = await services.memory.channels.of(asked.channel);
  if (here.off && untagged) return;
  if (here.off && request.kind !== 'help') return tellAlone(deskOffView());
  const ephemeral = shared || here.mentions === 'asker';
  const where = ephemeral ? 'me' : asked.thread === null ? 'here' : { thread: asked.thread };
  const replied =
    request.kind === 'check'
      ? { ...(await replyToDraft(request.draft, services.memory)), answer: null }
      : await replyToQuestion(request, asked, { where, sharing: mayOfferSharing(here), untagged }, services);
  if (replied === null) return;
  const { answer, ...reply } = replied;
  if (request.kind === 'ask') noteAnswer(context, answer);
  if (ephemeral) await inTurn([reply.message, ...reply.further], tellAlone);
  else await postReply(asked, reply, client, services);
}
