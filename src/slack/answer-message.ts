// A message addressed to the bot, by mention or directly, is answered once where it stands; edited, its answer is updated.
import type { webApi } from '@slack/bolt';
import { turnOf } from '../core/desk.ts';
import type { Services } from '../services.ts';
import type { PostedAnswer } from '../store/store.ts';
import { answerChannelRequest } from './channel-request.ts';
import { isDirectChannel } from './direct-channel.ts';
import { keepGap } from './keep-gap.ts';
import type { Memory } from './memory/memory.ts';
import type { Posted } from './memory/posted-answers.ts';
import { type Place, postEphemeral, postMessage, updateMessage } from './post-message.ts';
import { mayOfferSharing, replyTo } from './reply-to.ts';
import { parseRequest } from './request.ts';
import type { Message } from './views/blocks.ts';
import { deskOffView } from './views/channel-settings-view.ts';

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

/**
 * Answers a message that the bot was addressed in; the caller has claimed its delivery.
 * @param shared whether the channel is shared with other organisations: there only the asker sees the answer
 */
export async function answerMessage(
  asked: Asked,
  shared: boolean,
  client: webApi.WebClient,
  botUserId: string | undefined,
  services: SlackServices,
): Promise<void> {
  const { memory } = services;
  const request = parseRequest(asked.text, botUserId);
  /** Ephemeral replies are seen in a thread only where the thread exists already. */
  const ownThread = { channel: asked.channel, thread: asked.thread === asked.ts ? null : asked.thread };
  if (request.kind !== 'ask' && request.kind !== 'help') {
    const reply = await answerChannelRequest(request, asked, client, services);
    // In direct messages a person is alone with the bot.
    if (isDirectChannel(asked.channel)) await postMessage(client, ownThread, reply);
    else await postEphemeral(client, ownThread, asked.user, reply);
    return;
  }
  const here = await memory.channels.of(asked.channel);
  if (here.off && request.kind === 'ask') return postEphemeral(client, ownThread, asked.user, deskOffView());
  const ephemeral = shared || here.mentions === 'asker';
  const where = ephemeral ? 'me' : asked.thread === null ? 'here' : { thread: asked.thread };
  const before = { turns: await memory.threads.before(asked, asked.ts), thread: asked.thread, ts: asked.ts };
  const { message, answer, id } = replyTo(request, { where, before, sharing: mayOfferSharing(here) }, services);
  if (answer !== null) {
    await memory.threads.remember(asked, asked.ts, turnOf(answer), asked.user);
    keepGap(answer, asked.channel, services);
  }
  if (ephemeral) {
    await postEphemeral(client, ownThread, asked.user, message);
    return;
  }
  const facts = answer === null ? [] : turnOf(answer).facts;
  const shown = { id, facts, directTo: isDirectChannel(asked.channel) ? asked.user : null };
  await postFor(asked, { channel: asked.channel, thread: asked.thread }, message, shown, client, services);
}
