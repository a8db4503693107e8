// Whether a digest stands in a channel already: its history is asked for the message that carries the date.
import type { webApi } from '@slack/bolt';
import type { LocalDate } from '../../core/digest/local-day.ts';
import { refusalOf } from '../slack-fault.ts';
import type { Identity } from '../slack-client.ts';

/** The type of the metadata by which a digest is known again. */
export const DIGEST_EVENT = 'mali_digest';

/** Where it stands; `none` where it certainly does not; `unknown` where we may not look. */
export type Found = { readonly kind: 'posted'; readonly ts: string } | { readonly kind: 'none' } | { readonly kind: 'unknown' };

/** A local date has begun at most so long ago, in whatever zone, and a digest of it is at most a day late. Milliseconds. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;
const PAGE = 200;

/** The refusals that mean: the channel's history is not ours to read. */
const CLOSED: ReadonlySet<string> = new Set(['missing_scope', 'not_in_channel', 'channel_not_found']);

/**
 * Looks for our digest of a date.
 * @throws what the Web API throws, where asking again may tell more
 */
export async function findPosted(
  client: webApi.WebClient,
  { botId, botUserId }: Identity,
  channel: string,
  date: LocalDate,
  now: number,
): Promise<Found> {
  const oldest = String(Math.floor((now - LOOK_BACK_MS) / 1_000));
  let cursor: string | undefined;
  try {
    do {
      const page = await client.conversations.history({
        channel,
        include_all_metadata: true,
        limit: PAGE,
        oldest,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const digest = page.messages?.find(
        ({ user, bot_id: bot, metadata }) =>
          (user === botUserId || bot === botId) &&
          metadata?.event_type === DIGEST_EVENT &&
          Object.entries(metadata.event_payload ?? {}).some(([key, value]) => key === 'date' && value === date),
      );
      if (digest?.ts !== undefined) return { kind: 'posted', ts: digest.ts };
      cursor = page.response_metadata?.next_cursor;
    } while (cursor !== undefined && cursor !== '');
  } catch (error) {
    if (CLOSED.has(refusalOf(error) ?? '')) return { kind: 'unknown' };
    throw error;
  }
  return { kind: 'none' };
}
