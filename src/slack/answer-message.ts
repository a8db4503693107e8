// A message addressed to the bot, by mention or directly, is answered once where it stands; edited, its answer is updated.
import type { webApi } from '@slack/bolt';
import { deliveryKey } from './memory/claims.ts';
import { type Memory, type Posted, messageKey, threadKey } from './memory/memory.ts';
import { postEphemeral, postMessage, updateMessage } from './post-message.ts';
import { replyTo } from './reply-to.ts';
import { parseRequest } from './request.ts';
import type { Services } from '../services.ts';
import type { Message } from './views/blocks.ts';

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

/** Whether this delivery is the first of its message (or of this edit of it). */
export function claimDelivery(asked: Asked, memory: Memory): boolean {
  return memory.deliveries.claim(deliveryKey(asked));
}

/** Posts a message that belongs to another one, or replaces the one that did before that was edited. */
export async function postFor(
  asked: Asked,
  place: { channel: string; thread: string | null },
  message: Message,
  client: webApi.WebClient,
  memory: Memory,
): Promise<void> {
  const key = messageKey(asked.team, asked.channel, asked.ts);
  const earlier = asked.edited === null ? undefined : memory.answers.get(key);
  const posting = replaceOrPost(earlier, place, message, client);
  memory.answers.set(key, posting);
  await posting;
}

async function replaceOrPost(
  earlier: Promise<Posted> | undefined,
  place: { channel: string; thread: string | null },
  message: Message,
  client: webApi.WebClient,
): Promise<Posted> {
  const [outcome] = await Promise.allSettled([earlier]);
  const standing = outcome?.status === 'fulfilled' ? outcome.value : undefined;
  if (standing && (await updateMessage(client, standing, message))) return standing;
  return postMessage(client, place, message);
}

/**
 * Answers a message that the bot was addressed in; the caller has claimed its delivery.
 * @param ephemeral whether only the asker may see the answer, as in channels shared with other organisations
 */
export async function answerMessage(
  asked: Asked,
  ephemeral: boolean,
  client: webApi.WebClient,
  botUserId: string | undefined,
  services: SlackServices,
): Promise<void> {
  const { memory } = services;
  const thread = threadKey(asked.team, asked.channel, asked.thread);
  const request = parseRequest(asked.text, botUserId);
  const where = ephemeral ? 'me' : asked.thread === null ? 'here' : { thread: asked.thread };
  const before = { turns: memory.threads.before(thread, asked.ts), thread: asked.thread, ts: asked.ts };
  const { message, answer } = replyTo(request, { where, before }, services);
  if (answer !== null) memory.threads.remember(thread, asked.ts, { question: answer.question, answer });
  if (ephemeral) {
    // An ephemeral reply is seen in a thread only where the thread exists already.
    const place = { channel: asked.channel, thread: asked.thread === asked.ts ? null : asked.thread };
    await postEphemeral(client, place, asked.user, message);
  } else await postFor(asked, { channel: asked.channel, thread: asked.thread }, message, client, memory);
}
