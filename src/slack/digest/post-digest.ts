// One digest, once: claimed, composed, posted with the metadata by which it is known again, confirmed. What is not certain
// is never posted twice: Slack's history is asked, or the date is settled as uncertain.
import type { webApi } from '@slack/bolt';
import type { LocalDate } from '../../core/digest/local-day.ts';
import type { SkipReason } from '../../core/digest/schedule.ts';
import type { Services } from '../../services.ts';
import type { DigestClaim, FactVersion, OffReason, Subscription } from '../../store/digest-store.ts';
import { postMessage } from '../post-message.ts';
import type { Identity } from '../slack-client.ts';
import { certainlyNotPosted, refusalOf, retryAfterOf } from '../slack-fault.ts';
import { digestOffView } from '../views/digest-note-view.ts';
import { digestView } from '../views/digest-view.ts';
import { digestOf } from './channel-digest.ts';
import { DIGEST_EVENT, findPosted } from './find-posted.ts';
import type { Pacer } from './pacer.ts';
import { LATEST } from './plan-channel.ts';

/** What posting digests works with. */
export type Poster = {
  readonly client: webApi.WebClient;
  readonly identity: Identity;
  readonly services: Pick<Services, 'store' | 'watch' | 'desk' | 'clock' | 'log' | 'newId' | 'meter'>;
  readonly pacer: Pacer;
  /** Under which name this process claims. */
  readonly by: string;
  /**
   * How long a claim is held, in milliseconds: well over what a call to Slack may take, so that a message still on its way
   * has arrived when the next one looks for it.
   */
  readonly lease: number;
  /** Posts that ended after their lease had: somebody else may have posted them too. */
  readonly late: Set<DigestClaim>;
};

/** How soon a digest that Slack refused, or that found nobody there, is tried again. */
const AGAIN_AFTER_MS = 60_000;

/** Slack's words for a channel that is closed to us for good. */
const CLOSED: ReadonlyMap<string | null, OffReason> = new Map([
  ['channel_not_found', 'channel-gone'],
  ['is_archived', 'archived'],
  ['not_in_channel', 'not-a-member'],
]);

/** A digest that stands in its channel; `tellsUntil`: what was asked from then on belongs to the next one. */
type Posted = { readonly ts: string; readonly facts: readonly FactVersion[]; readonly tellsUntil: number };

/** Confirms a posted digest, and keeps where its facts stand. */
async function confirm(claim: DigestClaim, team: string, { ts, facts, tellsUntil }: Posted, { services }: Poster) {
  const { store, clock, log, newId, meter } = services;
  const { channel, localDate: date } = claim;
  // Kept before it is settled: what dies in between is done again, and replaces what stood in the same place.
  await store.answers.keep({
    id: newId(),
    team,
    channel,
    ts,
    thread: null,
    askedTs: null,
    editable: true,
    directTo: null,
    facts: facts.map(({ id }) => id),
    postedAt: clock(),
  });
  if (!(await store.ledger.settle(claim, { status: 'posted', ts }, tellsUntil))) return;
  meter?.digest('posted');
  log.info({ channel, date }, 'a digest was posted');
}

async function settleAsUncertain(claim: DigestClaim, { services: { store, clock, log, meter } }: Poster): Promise<void> {
  const why = 'Slack did not confirm it, and the history of the channel may not be read';
  if (!(await store.ledger.settle(claim, { status: 'uncertain', why }, clock()))) return;
  meter?.digest('uncertain');
  const counts = await store.ledger.uncertain();
  const uncertain = [...counts.values()].reduce((sum, count) => sum + count, 0);
  log.warn(
    { channel: claim.channel, date: claim.localDate, uncertain },
    'a digest is uncertain: Slack did not confirm it, and it is not sent again; grant channels:history or groups:history, and the history tells',
  );
}

/**
 * Finds out what became of an earlier attempt that began to post.
 * @returns whether certainly nothing stands there; otherwise the date is settled, or stays claimed until its lease runs out
 */
async function isStillToPost(claim: DigestClaim, team: string, poster: Poster): Promise<boolean> {
  const { client, identity, services, pacer } = poster;
  const { store, clock, log } = services;
  const { channel, localDate } = claim;
  try {
    const found = await findPosted(client, identity, channel, localDate, clock());
    if (found.kind === 'none') return true;
    if (found.kind === 'unknown') await settleAsUncertain(claim, poster);
    else {
      const begun = (await store.ledger.latest(channel, LATEST)).find((entry) => entry.localDate === localDate);
      await confirm(claim, team, { ts: found.ts, facts: begun?.facts ?? [], tellsUntil: clock() }, poster);
    }
  } catch (error) {
    const seconds = retryAfterOf(error);
    if (seconds !== null) pacer.hold(clock() + seconds * 1_000);
    log.warn({ channel, date: localDate, err: error }, 'the history could not be asked for a digest: it is asked again');
  }
  return false;
}

/**
 * Claims a date for who then settles it, and finds out first what became of an attempt before.
 * @returns null where it is somebody else's, or settled, or not known yet
 */
async function take({ channel, team }: Subscription, date: LocalDate, poster: Poster): Promise<DigestClaim | null> {
  const { services, by, lease } = poster;
  const { store, clock } = services;
  const claim = await store.ledger.claim(channel, date, by, clock(), clock() + lease);
  return claim === null || (claim.maybePosted && !(await isStillToPost(claim, team, poster))) ? null : claim;
}

/** Turns off the digest of a channel that is closed to us, and tells whoever set it up, once. */
async function turnOff({ channel, setUpBy }: Subscription, why: OffReason, { client, services }: Poster): Promise<void> {
  const { store, clock, log } = services;
  if (!(await store.subscriptions.turnOff(channel, why, clock()))) return;
  log.warn({ channel, why }, 'a digest was turned off: its channel is closed to the bot');
  if (setUpBy === null) return;
  try {
    await postMessage(client, { channel: setUpBy, thread: null }, digestOffView(channel, why));
  } catch (error) {
    log.warn({ channel, err: error }, 'whoever set the digest up could not be told that it is off');
  }
}

/** What follows from a post that failed: later, never again, or wait for what the history tells. */
async function afterFault(error: unknown, claim: DigestClaim, subscription: Subscription, poster: Poster): Promise<void> {
  const { services, pacer } = poster;
  const { store, clock, log, meter } = services;
  const at = { channel: claim.channel, date: claim.localDate };
  const seconds = retryAfterOf(error);
  const closed = CLOSED.get(refusalOf(error));
  if (seconds !== null) {
    const from = clock() + seconds * 1_000;
    meter?.digest('put-off');
    pacer.hold(from);
    await store.ledger.giveBack(claim, from);
    log.warn({ ...at, seconds }, 'Slack asks to wait: the digest comes after that');
  } else if (closed !== undefined) {
    await store.ledger.giveBack(claim, clock());
    meter?.digest('turned-off');
    await turnOff(subscription, closed, poster);
  } else if (certainlyNotPosted(error)) {
    meter?.digest('not-posted');
    await store.ledger.giveBack(claim, clock() + AGAIN_AFTER_MS);
    log.error({ ...at, err: error }, 'a digest was not posted: it is tried again while it may still come');
  } else {
    meter?.digest('unconfirmed');
    // The claim stays: once its lease has run out, the history is asked what became of the message.
    log.warn({ ...at, err: error }, 'Slack did not confirm a digest: what became of it is found out');
  }
}

/** Posts a channel's digest of a date, unless somebody else has it or it was posted before. */
export async function postDigest(subscription: Subscription, date: LocalDate, poster: Poster): Promise<void> {
  const { client, services, pacer, lease } = poster;
  const { store, clock } = services;
  const { channel, team } = subscription;
  await pacer.turn(channel);
  // Among many its turn comes minutes later: what was changed meanwhile is planned anew.
  const current = await store.subscriptions.of(channel);
  if (current?.off !== null || current.changedAt !== subscription.changedAt) return;
  const claim = await take(subscription, date, poster);
  if (claim === null) return;
  const composedAt = clock();
  const day = await digestOf(subscription, date, composedAt, services);
  if (day.kind === 'quiet') {
    await store.ledger.settle(claim, { status: 'skipped', why: 'quiet' }, clock());
    services.meter?.digest('skipped');
    return;
  }
  const { message, shown } = digestView(day, false);
  const facts = shown.map(({ fact, version }) => ({ id: fact.id, version }));
  const until = clock() + lease;
  // A process that was stopped for so long must not go on: somebody else has the claim by then.
  if (!(await store.ledger.beginPost(claim, facts, until)) || clock() >= until) return;
  let ts: string;
  try {
    ({ ts } = await postMessage(client, { channel, thread: null }, message, {
      event_type: DIGEST_EVENT,
      event_payload: { date },
    }));
  } catch (error) {
    if (clock() >= until) poster.late.add(claim);
    return afterFault(error, claim, subscription, poster);
  }
  if (clock() >= until) poster.late.add(claim);
  await confirm(claim, team, { ts, facts, tellsUntil: composedAt }, poster);
}

/** Enters a date without a digest in the ledger, unless a digest of it was posted after all. */
export async function enterSkipped(subscription: Subscription, date: LocalDate, why: SkipReason, poster: Poster): Promise<void> {
  const { store, clock, log, meter } = poster.services;
  const claim = await take(subscription, date, poster);
  if (claim === null) return;
  await store.ledger.settle(claim, { status: 'skipped', why }, clock());
  meter?.digest('skipped');
  if (why === 'missed')
    log.warn({ channel: claim.channel, date }, 'a digest was missed: its time and the grace after it are over');
}

/** Finds out what became of a digest that began to be posted and is due no more; where nothing stands there its date is free again. */
export async function settleLeftOpen(channel: string, date: LocalDate, poster: Poster): Promise<void> {
  const { store, clock } = poster.services;
  const subscription = await store.subscriptions.of(channel);
  const claim = subscription === null ? null : await take(subscription, date, poster);
  if (claim !== null) await store.ledger.giveBack(claim, clock());
}
