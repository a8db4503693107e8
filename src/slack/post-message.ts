// Posting by the bot itself: once, unfurling nothing, and with membership as an outcome instead of an error.
/* oxlint-disable unicorn/require-post-message-target-origin -- Slack's method, not a window's */
import { setTimeout as wait } from 'node:timers/promises';
import type { RespondFn, webApi } from '@slack/bolt';
import type { Posted } from './memory/posted-answers.ts';
import { NOT_A_MEMBER, UnconfirmedError, refusalOf, retryAfterOf } from './slack-fault.ts';
import type { Message } from './views/blocks.ts';

export type Place = { readonly channel: string; readonly thread: string | null };

const inThread = (thread: string | null): { thread_ts?: string } => (thread === null ? {} : { thread_ts: thread });

/** What a message carries that nobody sees, by which it is known again. */
export type Metadata = { readonly event_type: string; readonly event_payload: Readonly<Record<string, string>> };

/**
 * Posts a message where everybody sees it.
 * @returns where it stands @throws what the Web API throws, and UnconfirmedError where a reply does not say where it stands
 */
export async function postMessage(
  client: webApi.WebClient,
  place: Place,
  message: Message,
  metadata?: Metadata,
): Promise<Posted> {
  const posted = await client.chat.postMessage({
    channel: place.channel,
    ...inThread(place.thread),
    ...message,
    ...(metadata === undefined ? {} : { metadata }),
    unfurl_links: false,
    unfurl_media: false,
  });
  if (posted.ts === undefined) throw new UnconfirmedError('a reply without a timestamp');
  return { channel: posted.channel ?? place.channel, ts: posted.ts };
}

/** Posts a message that one person sees. @param token where the client carries none of its own */
export async function postEphemeral(
  client: webApi.WebClient,
  place: Place,
  user: string,
  message: Message,
  token?: string,
): Promise<void> {
  await client.chat.postEphemeral({
    channel: place.channel,
    user,
    ...inThread(place.thread),
    ...message,
    ...(token === undefined ? {} : { token }),
  });
}

/** Slack is asked again at most so many times before its refusal is a fault. */
const MOST_WAITS = 5;

/** Posts each message in turn, and waits where Slack asks for it: what it refused so was certainly not posted. */
export async function inTurn<T>(messages: readonly Message[], post: (message: Message) => Promise<T>): Promise<T[]> {
  const posted: T[] = [];
  for (let waits = 0; posted.length < messages.length;) {
    const message = messages[posted.length];
    if (message === undefined) break;
    try {
      posted.push(await post(message));
    } catch (error) {
      const seconds = retryAfterOf(error);
      if (seconds === null || waits === MOST_WAITS) throw error;
      waits += 1;
      await wait(seconds * 1_000);
    }
  }
  return posted;
}

/** Posts where the bot is a member. @returns null where it is not */
export async function postAsMember(client: webApi.WebClient, place: Place, message: Message): Promise<Posted | null> {
  try {
    return await postMessage(client, place, message);
  } catch (error) {
    if (NOT_A_MEMBER.has(refusalOf(error) ?? '')) return null;
    throw error;
  }
}

/** Replaces a message of ours. @returns false where it no longer stands */
export async function updateMessage(client: webApi.WebClient, posted: Posted, message: Message): Promise<boolean> {
  try {
    await client.chat.update({ channel: posted.channel, ts: posted.ts, ...message });
    return true;
  } catch (error) {
    if (refusalOf(error) === 'message_not_found') return false;
    throw error;
  }
}

/** Deletes a message of ours. @returns false where it is gone already */
export async function deleteMessage(client: webApi.WebClient, posted: Posted): Promise<boolean> {
  try {
    await client.chat.delete({ channel: posted.channel, ts: posted.ts });
    return true;
  } catch (error) {
    if (refusalOf(error) === 'message_not_found') return false;
    throw error;
  }
}

/** Posts by the address that a button press carries, which works where the bot is not a member. @returns false where Slack refuses it */
export async function postByButton(respond: RespondFn, message: Message): Promise<boolean> {
  try {
    await respond({ response_type: 'in_channel', replace_original: false, ...message });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'slack_bolt_respond_error') return false;
    throw error;
  }
}
