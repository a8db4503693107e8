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

/** Our digests of a date in a channel, the last first: where each stands. @throws what the Web API throws */
async function* postedDigests(
  client: webApi.WebClient,
  { botId, botUserId }: Identity,
  channel: string,
  date: LocalDate,
  now: number,
): AsyncGenerator<string> {
  const oldest = String(Math.floor((now - LOOK_BACK_MS) / 1_000));
  let cursor: string | undefined;
  do {
    const page = await client.conversations.history({
      channel,
      include_all_metadata: true,
      limit: PAGE,
      oldest,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { ts, user, bot_id: bot, metadata } of page.messages ?? []) {
      const isOurs = (user === botUserId || bot === botId) && metadata?.event_type === DIGEST_EVENT;
      const isOfDate = Object.entries(metadata?.event_payload ?? {}).some(([key, value]) => key === 'date' && value === date);
      if (isOurs && isOfDate && ts !== undefined) yield ts;
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor !== undefined && cursor !== '');
}

/** Whether a fault of a look at the history means that it is not ours to read. */
const isClosed = (error: unknown): boolean => CLOSED.has(refusalOf(error) ?? '');

type Place = [client: webApi.WebClient, identity: Identity, channel: string, date: LocalDate, now: number];

/**
 * Looks for our digest of a date.
 * @throws what the Web API throws, where asking again may tell more
 */
export async function findPosted(...place: Place): Promise<Found> {
  try {
    for await (const ts of postedDigests(...place)) return { kind: 'posted', ts };
    return { kind: 'none' };
  } catch (error) {
    if (isClosed(error)) return { kind: 'unknown' };
    throw error;
  }
}

/**
 * Looks for every one of our digests of a date; none where we may not look.
 * @throws what the Web API throws, where asking again may tell more
 */
export async function findAllPosted(...place: Place): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const ts of postedDigests(...place)) found.push(ts);
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
  return found;
}
