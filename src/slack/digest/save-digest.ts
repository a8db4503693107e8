// Keeps what a person set of a channel's digest, and turns it on.
import type { DigestSettings } from '../../core/digest/digest.ts';
import type { Services } from '../../services.ts';
import type { Subscription } from '../../store/digest-store.ts';

/** A person in a channel. */
export type From = { readonly team: string; readonly channel: string; readonly user: string };

/** Saves settings. While a digest is on, whoever set it up stays the one who is told where it turns itself off. */
export async function saveDigest(
  { team, channel, user }: From,
  settings: DigestSettings,
  before: Subscription | null,
  { store, clock }: Pick<Services, 'store' | 'clock'>,
): Promise<Subscription> {
  const now = clock();
  const setUpBy = before !== null && before.off === null ? (before.setUpBy ?? user) : user;
  const subscription = { channel, team, settings, setUpBy, off: null, createdAt: before?.createdAt ?? now, changedAt: now };
  await store.subscriptions.save(subscription);
  return subscription;
}
