// Whether an answer stands in its thread already: the thread is asked for the message that carries what it answers.
import type { webApi } from '@slack/bolt';
import type { Posted } from './memory/posted-answers.ts';
import { type Patience, persist } from './patience.ts';
import type { Metadata, Place } from './post-message.ts';
import { isRefused, refusalOf } from './slack-fault.ts';

/** What an answer is known by: where it stands, the timestamp of the message that it answers, and which of its messages it is. */
export type Slot = { readonly place: Place; readonly to: string; readonly part: string };

/** As whom and how the Web API is asked. */
export type Finder = {
  readonly client: webApi.WebClient;
  readonly botUserId: string | undefined;
  readonly patience: Patience;
};

/** Where it stands; `none` where it certainly does not; `unknown` where we may not look, or get no reply. */
export type Found =
  | { readonly kind: 'posted'; readonly posted: Posted }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const ANSWER_EVENT = 'mali_answer';
const PAGE = 200;

/** What an answer carries, by which it is known again. */
export const answerMetadata = ({ to, part }: Slot): Metadata => ({ event_type: ANSWER_EVENT, event_payload: { to, part } });

/** Looks through what was said after the message that is answered. @throws what the Web API throws */
async function lookFor({ place, to, part }: Slot, { client, botUserId }: Finder): Promise<Posted | null> {
  const { channel, thread } = place;
  let cursor: string | undefined;
  do {
    const next = cursor === undefined ? {} : { cursor };
    const asked = { channel, include_all_metadata: true, limit: PAGE, oldest: to, ...next };
    const page =
      thread === null ? await client.conversations.history(asked) : await client.conversations.replies({ ...asked, ts: thread });
    if (page.messages === undefined) throw new Error('a page of a conversation without messages');
    for (const { ts, user, metadata } of page.messages) {
      if (ts === undefined || user !== botUserId || metadata?.event_type !== ANSWER_EVENT) continue;
      const carried = new Map<string, unknown>(Object.entries(metadata.event_payload ?? {}));
      if (carried.get('to') === to && carried.get('part') === part) return { channel, ts };
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor !== undefined && cursor !== '');
  return null;
}

/** Looks for an answer; again where Slack's trouble may pass. */
export async function findAnswer(slot: Slot, finder: Finder): Promise<Found> {
  try {
    const posted = await persist(
      finder.patience,
      () => lookFor(slot, finder),
      (error) => !isRefused(error),
    );
    return posted === null ? { kind: 'none' } : { kind: 'posted', posted };
  } catch (error) {
    // Nothing stands in a thread that is gone.
    return { kind: refusalOf(error) === 'thread_not_found' ? 'none' : 'unknown' };
  }
}
