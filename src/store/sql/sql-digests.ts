// The ledger, what was shown and what the file held, over SQL that SQLite and PostgreSQL both speak.
import type { Kysely, Selectable } from 'kysely';
import type { DigestClaim, FactVersion, FileFacts, Ledger, LedgerEntry, ShownFacts } from '../digest-store.ts';
import type { Tables } from './tables.ts';

function entryOf({ postBegun: _begun, ...row }: Selectable<Tables['digestLedger']>): LedgerEntry {
  return { ...row, facts: JSON.parse(row.facts) as FactVersion[] };
}

/** The row of a claim, as long as nobody else has taken it over. */
function heldRow(db: Kysely<Tables>, claim: DigestClaim) {
  return db
    .updateTable('digestLedger')
    .where('channel', '=', claim.channel)
    .where('localDate', '=', claim.localDate)
    .where('status', '=', 'claimed')
    .where('claimedBy', '=', claim.by)
    .where('attempt', '=', claim.attempt);
}

/** Counts the facts of a posted digest as shown on its day. */
async function countAsShown(
  db: Kysely<Tables>,
  { channel, localDate }: DigestClaim,
  facts: readonly FactVersion[],
): Promise<void> {
  for (const { id: fact, version } of facts) {
    const shown = { version, shownOn: localDate };
    await db
      .insertInto('shownFacts')
      .values({ channel, fact, ...shown })
      .onConflict((conflict) => conflict.columns(['channel', 'fact']).doUpdateSet(shown))
      .execute();
  }
}

export function sqlLedger(db: Kysely<Tables>): Ledger {
  const entries = () => db.selectFrom('digestLedger').selectAll();
  return {
    async claim(channel, localDate, by, now, leaseUntil) {
      const row = await db
        .insertInto('digestLedger')
        .values({
          channel,
          localDate,
          status: 'claimed',
          claimedBy: by,
          leaseUntil,
          attempt: 1,
          postBegun: 0,
          ts: null,
          facts: '[]',
          why: null,
          settledAt: null,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['channel', 'localDate'])
            .doUpdateSet((set) => ({
              claimedBy: by,
              leaseUntil,
              attempt: set('digestLedger.attempt', '+', 1),
            }))
            .where('digestLedger.status', '=', 'claimed')
            .where('digestLedger.leaseUntil', '<=', now),
        )
        .returning(['attempt', 'postBegun'])
        .executeTakeFirst();
      return row ? { channel, localDate, by, attempt: row.attempt, maybePosted: row.postBegun === 1 } : null;
    },
    async beginPost(claim, facts, leaseUntil) {
      const { numUpdatedRows } = await heldRow(db, claim)
        .set({ postBegun: 1, facts: JSON.stringify(facts), leaseUntil })
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async giveBack(claim, from) {
      const { numUpdatedRows } = await heldRow(db, claim)
        .set({ postBegun: 0, facts: '[]', leaseUntil: from })
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    settle: (claim, outcome, now) =>
      db.transaction().execute(async (step) => {
        const { status } = outcome;
        const row = await heldRow(step, claim)
          .set({
            status,
            settledAt: now,
            ts: status === 'posted' ? outcome.ts : null,
            why: status === 'posted' ? null : outcome.why,
          })
          .returning('facts')
          .executeTakeFirst();
        if (!row) return false;
        if (status === 'posted') await countAsShown(step, claim, JSON.parse(row.facts) as FactVersion[]);
        return true;
      }),
    async settledSince(localDate) {
      const rows = await db
        .selectFrom('digestLedger')
        .select(['channel', 'localDate'])
        .where('localDate', '>=', localDate)
        .where('status', '<>', 'claimed')
        .execute();
      const settled = new Map<string, Set<string>>();
      for (const row of rows) settled.set(row.channel, (settled.get(row.channel) ?? new Set()).add(row.localDate));
      return settled;
    },
    leftOpen: (localDate, now) =>
      db
        .selectFrom('digestLedger')
        .select(['channel', 'localDate'])
        .where('localDate', '>=', localDate)
        .where('status', '=', 'claimed')
        .where('postBegun', '=', 1)
        .where('leaseUntil', '<=', now)
        .execute(),
    async latest(channel, limit) {
      const rows = await entries().where('channel', '=', channel).orderBy('localDate', 'desc').limit(limit).execute();
      return rows.map(entryOf);
    },
    async lastPosted(channel) {
      const row = await entries()
        .where('channel', '=', channel)
        .where('status', '=', 'posted')
        .orderBy('localDate', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? entryOf(row) : null;
    },
    async uncertain() {
      const rows = await db
        .selectFrom('digestLedger')
        .select((of) => ['channel', of.fn.countAll().as('count')])
        .where('status', '=', 'uncertain')
        .groupBy('channel')
        .execute();
      return new Map(rows.map((row) => [row.channel, Number(row.count)]));
    },
  };
}

export function sqlShownFacts(db: Kysely<Tables>): ShownFacts {
  return {
    async in(channel) {
      const rows = await db.selectFrom('shownFacts').selectAll().where('channel', '=', channel).execute();
      return new Map(rows.map(({ fact, version, shownOn }) => [fact, { version, on: shownOn }]));
    },
  };
}

export function sqlFileFacts(db: Kysely<Tables>): FileFacts {
  return {
    note: (facts, now) =>
      db.transaction().execute(async (step) => {
        for (const fact of facts)
          await step
            .insertInto('fileFacts')
            .values({ fact, notedAt: now })
            .onConflict((conflict) => conflict.column('fact').doNothing())
            .execute();
      }),
    async notedBy(at) {
      const rows = await db.selectFrom('fileFacts').select('fact').where('notedAt', '<=', at).execute();
      return new Set(rows.map(({ fact }) => fact));
    },
  };
}
