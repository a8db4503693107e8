// A message addressed to the bot, by mention or directly, is answered once where it stands; edited, its answer is updated.
import type { Context, webApi } from '@slack/bolt';
import type { Answer } from '../core/answers/answer.ts';
import { turnOf } from '../core/desk.ts';
import type { Services } from '../services.ts';
import type { PostedAnswer } from '../store/store.ts';
import { answerChannelRequest } from './channel-request.ts';
import { replyToDraft } from './check-reply.ts';
import { isDirectChannel } from './direct-channel.ts';
import type { Finder, Slot } from './find-answer.ts';
import { keepAsked } from './keep-asked.ts';
import { keepGap } from './keep-gap.ts';
import type { Memory } from './memory/memory.ts';
import type { Posted } from './memory/posted-answers.ts';
import { type Patience, persist } from './patience.ts';
import { type Poster, findUnconfirmed, postAnswer } from './post-answer.ts';
import { type Place, deleteMessage, inTurn, postEphemeral, postMessage, updateMessage } from './post-message.ts';
import { type Place as ReplyPlace, mayOfferSharing, replyTo } from './reply-to.ts';
import { noteAnswer, noteOutcome } from './request-record.ts';
import { type Question, parseRequest } from './request.ts';
import { UnconfirmedError, isRefused } from './slack-fault.ts';
import type { Message } from './views/blocks.ts';
import { deskOffView } from './views/channel-settings-view.ts';
import { tooFastView } from './views/too-much-view.ts';

export type SlackServices = Services & { readonly memory: Memory; readonly patience: Patience };

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

/** As whom we speak. */
type Speaker = Pick<Finder, 'client' | 'botUserId'>;

/** What is kept of a message: the id that its buttons carry, the facts that it shows, whose direct messages it stands in. */
type Shown = Pick<PostedAnswer, 'id' | 'facts' | 'directTo'>;

/** How a message of ours that answers another one is posted. */
const posterOf = (asked: Asked, { client, botUserId }: Speaker, { memory, patience }: SlackServices): Poster => ({
  client,
  botUserId,
  patience,
  begun: memory.begun,
  asked: [asked.team, asked.channel, asked.ts].join('/'),
});

/** The first message of an answer is the same before and after an edit. */
const FIRST = 'first';

/** Posts a message that belongs to another one, or replaces the one that did before that was edited. */
export async function postFor(
  asked: Asked,
  place: Place,
  message: Message,
  shown: Shown,
  speaker: Speaker,
  services: SlackServices,
): Promise<void> {
  const { memory, clock } = services;
  // Asked and noted in one step: of two deliveries of a message in this process the second finds the first.
  const earlier = Promise.allSettled([memory.answers.to(asked)]).then(([outcome]) => outcome);
  const slot = { place, to: asked.ts, part: FIRST };
  const posting = replaceOrPost(asked, earlier, message, slot, posterOf(asked, speaker, services));
  memory.answers.underWay(asked, posting);
  const posted = await posting;
  const before = await earlier;
  // What its sender has edited since, and was answered then, comes too late.
  if (asked.edited === null && before.status === 'fulfilled' && before.value !== null) return;
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

/** What was known of an answer when a delivery came; rejected where it failed. */
type Earlier = PromiseSettledResult<Posted | null>;

/** The answer that stands already; null where there is none. @throws UnconfirmedError where nobody can tell */
async function standingOf(earlier: Earlier, slot: Slot, poster: Poster): Promise<Posted | null> {
  if (earlier.status === 'fulfilled') return earlier.value;
  return earlier.reason instanceof UnconfirmedError ? findUnconfirmed(slot, poster, earlier.reason) : null;
}

async function replaceOrPost(
  { edited }: Asked,
  earlier: Promise<Earlier>,
  message: Message,
  slot: Slot,
  poster: Poster,
): Promise<Posted> {
  // An update does no harm twice.
  const update = (posted: Posted): Promise<boolean> =>
    persist(
      poster.patience,
      () => updateMessage(poster.client, posted, message),
      (error) => !isRefused(error),
    );
  const standing = await standingOf(await earlier, slot, poster);
  if (standing !== null && (edited === null || (await update(standing)))) return standing;
  const { posted, isNew } = await postAnswer(message, slot, poster, standing !== null);
  if (!isNew && edited !== null) await update(posted);
  return posted;
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
  keepAsked(asked.user, { answer, id, facts }, services);
  return { message, further: [], id, facts, answer };
}

/** Posts a reply where the message stands; what is left of one before it was edited is taken away. */
async function postReply(asked: Asked, reply: MessageReply, speaker: Speaker, services: SlackServices): Promise<void> {
  const { continuations } = services.memory;
  const place = { channel: asked.channel, thread: asked.thread };
  const { id, facts } = reply;
  const left = asked.edited === null ? [] : continuations.take(asked);
  await postFor(
    asked,
    place,
    reply.message,
    { id, facts, directTo: isDirectChannel(asked.channel) ? asked.user : null },
    speaker,
    services,
  );
  for (const posted of left) await deleteMessage(speaker.client, posted);
  const further: Posted[] = [];
  for (const [at, message] of reply.further.entries()) {
    const slot = { place, to: asked.ts, part: `${asked.edited ?? 'unedited'}/${at}` };
    further.push((await postAnswer(message, slot, posterOf(asked, speaker, services))).posted);
  }
  if (further.length > 0) continuations.keep(asked, further);
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
  else await postReply(asked, reply, { client, botUserId: context.botUserId }, services);
}
