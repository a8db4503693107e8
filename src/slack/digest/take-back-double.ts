// A digest whose sender was held up for longer than its lease may stand in its channel twice: what the ledger does not know is
// taken back.
import type { DigestClaim } from '../../store/digest-store.ts';
import { findAllPosted } from './find-posted.ts';
import { LATEST } from './plan-channel.ts';
import type { Poster } from './post-digest.ts';

/**
 * Takes back what stands in a channel beside the digest of a date that the ledger knows.
 * @returns false where it has to be looked at again: somebody is still at work on it, or Slack could not be asked
 */
export async function takeBackDouble({ channel, localDate: date }: DigestClaim, poster: Poster): Promise<boolean> {
  const { client, identity, services } = poster;
  const { store, clock, log } = services;
  const entry = (await store.ledger.latest(channel, LATEST)).find(({ localDate }) => localDate === date);
  if (entry?.status === 'claimed') return false;
  if (entry?.status !== 'posted') return true;
  try {
    const doubles = (await findAllPosted(client, identity, channel, date, clock())).filter((ts) => ts !== entry.ts);
    for (const ts of doubles) {
      await client.chat.delete({ channel, ts });
      await store.answers.drop(channel, ts);
      log.warn({ channel, date }, 'a digest stood there twice, since its sender was held up: one was taken back');
    }
    return true;
  } catch (error) {
    log.warn({ channel, date, err: error }, 'whether a digest stands there twice could not be found out: it is looked at again');
    return false;
  }
}
