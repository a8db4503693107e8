// The state of a channel's digest, read from the store.
import type { DigestState, Irregular } from '../../core/digest/digest-state.ts';
import { localDateOf } from '../../core/digest/zone.ts';
import type { Services } from '../../services.ts';
import type { LedgerEntry, Subscription } from '../../store/digest-store.ts';
import { LATEST, planChannel, settledDates } from './plan-channel.ts';

/** No more irregular dates than these: it is the latest that matter. */
const MOST_IRREGULAR = 5;

/** What is told of an entry; a quiet day went as it should. */
const IRREGULAR: ReadonlySet<string | null> = new Set(['missed', 'paused', 'skipped', 'holiday']);

function irregularOf({ localDate: date, status, why }: LedgerEntry): Irregular[] {
  if (status === 'uncertain') return [{ date, why: 'uncertain' }];
  return status === 'skipped' && IRREGULAR.has(why) ? [{ date, why: why as Irregular['why'] }] : [];
}

/** Reads the state of a digest as it is now. @param subscription null where the channel never had one */
export async function readDigestState(
  channel: string,
  subscription: Subscription | null,
  { store, clock, digestGrace }: Pick<Services, 'store' | 'clock' | 'digestGrace'>,
): Promise<DigestState> {
  const now = clock();
  const latest = await store.ledger.latest(channel, LATEST);
  const last = (await store.ledger.lastPosted(channel))?.localDate ?? null;
  const uncertain = (await store.ledger.uncertain()).get(channel) ?? 0;
  const settings = subscription?.settings ?? null;
  const entered = latest.flatMap(irregularOf);
  if (subscription === null || settings === null)
    return { settings, on: false, today: localDateOf(now, 'UTC'), due: null, next: null, last, irregular: entered, uncertain };
  const plan = planChannel(subscription, settledDates(latest), now, digestGrace);
  const irregular = [...entered, ...plan.skipped].toSorted((a, b) => (a.date < b.date ? -1 : 1)).slice(-MOST_IRREGULAR);
  const today = localDateOf(now, settings.zone);
  return { settings, on: subscription.off === null, today, due: plan.due, next: plan.next, last, irregular, uncertain };
}
