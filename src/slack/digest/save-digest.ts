// Keeps what a person set of a channel's digest, and turns it on.
import type { DigestSettings } from '../../core/digest/digest.ts';
import type { Due } from '../../core/digest/schedule.ts';
import type { Services } from '../../services.ts';
import type { Subscription } from '../../store/digest-store.ts';
import { LATEST, planChannel, settledDates } from './plan-channel.ts';

/** A person in a channel. */
export type From = { readonly team: string; readonly channel: string; readonly user: string };

type Saving = Pick<Services, 'store' | 'clock' | 'digestGrace'>;

/** What is due by the settings as they were, and not posted yet: a change must not drop it. */
async function dueBefore(before: Subscription, now: number, { store, digestGrace }: Saving): Promise<Due | null> {
  const done = settledDates(await store.ledger.latest(before.channel, LATEST));
  return planChannel(before, done, now, digestGrace).due;
}

/** Saves settings. While a digest is on, whoever set it up stays the one who is told where it turns itself off. */
export async function saveDigest(
  { team, channel, user }: From,
  settings: DigestSettings,
  before: Subscription | null,
  services: Saving,
): Promise<Subscription> {
  const now = services.clock();
  const running = before?.off === null ? before : null;
  const subscription: Subscription = {
    channel,
    team,
    settings,
    setUpBy: running?.setUpBy ?? user,
    off: null,
    createdAt: before?.createdAt ?? now,
    changedAt: now,
    owed: running === null ? null : await dueBefore(running, now, services),
  };
  await services.store.subscriptions.save(subscription);
  return subscription;
}
