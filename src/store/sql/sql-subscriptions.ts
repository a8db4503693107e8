// The digests that channels asked for, over SQL that SQLite and PostgreSQL both speak.
import type { Kysely, Selectable } from 'kysely';
import type { DigestSettings } from '../../core/digest/digest.ts';
import type { Due } from '../../core/digest/schedule.ts';
import type { Subscription, Subscriptions } from '../digest-store.ts';
import type { Tables } from './tables.ts';

function subscriptionOf(row: Selectable<Tables['subscriptions']>): Subscription {
  const owed = row.owed === null ? null : (JSON.parse(row.owed) as Due);
  return { ...row, settings: JSON.parse(row.settings) as DigestSettings, owed };
}

export function sqlSubscriptions(db: Kysely<Tables>): Subscriptions {
  return {
    async of(channel) {
      const row = await db.selectFrom('subscriptions').selectAll().where('channel', '=', channel).executeTakeFirst();
      return row ? subscriptionOf(row) : null;
    },
    async save(subscription) {
      const { channel, createdAt, owed, ...rest } = subscription;
      const changed = { ...rest, settings: JSON.stringify(rest.settings), owed: owed === null ? null : JSON.stringify(owed) };
      await db
        .insertInto('subscriptions')
        .values({ channel, createdAt, ...changed })
        .onConflict((conflict) => conflict.column('channel').doUpdateSet(changed))
        .execute();
    },
    async active() {
      const rows = await db.selectFrom('subscriptions').selectAll().where('off', 'is', null).orderBy('channel').execute();
      return rows.map(subscriptionOf);
    },
    async turnOff(channel, why, now) {
      const { numUpdatedRows } = await db
        .updateTable('subscriptions')
        .set({ off: why, changedAt: now })
        .where('channel', '=', channel)
        .where('off', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}
