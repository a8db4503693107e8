// What a channel's digest of a day is made from, read from the store: for the digest itself and for its preview.
import type { DigestOfDay, DigestSettings } from '../../core/digest/digest.ts';
import type { LocalDate } from '../../core/digest/local-day.ts';
import type { Services } from '../../services.ts';

/** Before the first digest, questions of so long are told. */
const FIRST_LOOK_BACK_MS = 24 * 3_600_000;

/**
 * Composes what a date brings to a channel, by what it was shown and asked since its last digest.
 * @param now the instant up to which it tells: what is asked later belongs to the next digest
 */
export async function digestOf(
  { channel, settings }: { readonly channel: string; readonly settings: DigestSettings },
  date: LocalDate,
  now: number,
  { store, watch, desk }: Pick<Services, 'store' | 'watch' | 'desk'>,
): Promise<DigestOfDay> {
  // A question that was asked a moment ago is told today: the next digest looks back to this one.
  await watch.settled();
  const last = (await store.ledger.lastPosted(channel))?.settledAt ?? null;
  return desk.digest({
    date,
    settings,
    shown: await store.shown.in(channel),
    fileBefore: last === null ? null : await store.fileFacts.notedBy(last),
    gaps: await store.gaps.of(channel, last ?? now - FIRST_LOOK_BACK_MS, now),
  });
}
