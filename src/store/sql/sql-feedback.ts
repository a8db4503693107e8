// Channel settings, gaps, votes and people's own questions, over SQL that SQLite and PostgreSQL both speak.
import type { Kysely } from 'kysely';
import { type AskedQuestions, type Gaps, type Settings, type Vote, type Votes, unsetChannel } from '../store.ts';
import type { Tables } from './tables.ts';

export function sqlSettings(db: Kysely<Tables>): Settings {
  return {
    async of(channel) {
      const row = await db.selectFrom('channelSettings').selectAll().where('channel', '=', channel).executeTakeFirst();
      return row ? { ...row, off: row.off === 1 } : unsetChannel(channel);
    },
    async save({ channel, mentions, sharing, off }) {
      const set = { mentions, sharing, off: off ? (1 as const) : (0 as const) };
      await db
        .insertInto('channelSettings')
        .values({ channel, ...set })
        .onConflict((conflict) => conflict.column('channel').doUpdateSet(set))
        .execute();
    },
  };
}

export function sqlGaps(db: Kysely<Tables>): Gaps {
  return {
    async keep(gaps) {
      await db
        .insertInto('gaps')
        .values(gaps.map((gap) => ({ ...gap, dismissedAt: null })))
        .execute();
    },
    of: (channel, from, before) =>
      db
        .selectFrom('gaps')
        .select(['id', 'channel', 'question', 'reason', 'askedAt'])
        .where('channel', '=', channel)
        .where('askedAt', '>=', from)
        .where('askedAt', '<', before)
        .where('dismissedAt', 'is', null)
        .orderBy('askedAt')
        .orderBy('id')
        .execute(),
    dismiss: (channel, ids, now) =>
      db.transaction().execute(async (step) => {
        let dismissed = 0;
        for (const id of ids) {
          const { numUpdatedRows } = await step
            .updateTable('gaps')
            .set({ dismissedAt: now })
            .where('id', '=', id)
            .where('channel', '=', channel)
            .where('dismissedAt', 'is', null)
            .executeTakeFirstOrThrow();
          dismissed += Number(numUpdatedRows);
        }
        return dismissed;
      }),
  };
}

type Counted = { readonly vote: Vote; readonly count: number | string | bigint };

/** How many of each kind there are: PostgreSQL gives a count as text. */
function countOf(rows: readonly Counted[]): Record<Vote, number> {
  const count = (vote: Vote): number => Number(rows.find((row) => row.vote === vote)?.count ?? 0);
  return { up: count('up'), down: count('down') };
}

export function sqlVotes(db: Kysely<Tables>): Votes {
  const counted = () =>
    db
      .selectFrom('votes')
      .select((of) => ['vote', of.fn.countAll().as('count')])
      .groupBy('vote');
  return {
    async cast(answer, person, vote, now) {
      await db
        .insertInto('votes')
        .values({ answer, person, vote, castAt: now, reason: null })
        .onConflict((conflict) => conflict.columns(['answer', 'person']).doUpdateSet({ vote, castAt: now, reason: null }))
        .execute();
    },
    of: async (answer) => countOf(await counted().where('answer', '=', answer).execute()),
    count: async (since) => countOf(await counted().where('castAt', '>=', since).execute()),
    async explain(answer, person, reason) {
      const { numUpdatedRows } = await db
        .updateTable('votes')
        .set({ reason })
        .where('answer', '=', answer)
        .where('person', '=', person)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async latest(since, limit) {
      const rows = await db
        .selectFrom('votes')
        .leftJoin('answeredQuestions', 'answeredQuestions.answer', 'votes.answer')
        .select(['vote', 'reason', 'castAt', 'question', 'facts'])
        .where('reason', 'is not', null)
        .$narrowType<{ reason: string }>()
        .where('castAt', '>=', since)
        .orderBy('castAt', 'desc')
        .orderBy('votes.answer')
        .orderBy('votes.person')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, facts: row.facts === null ? [] : (JSON.parse(row.facts) as string[]) }));
    },
  };
}

export function sqlAskedQuestions(db: Kysely<Tables>): AskedQuestions {
  return {
    keep: (asked) =>
      db.transaction().execute(async (step) => {
        // PostgreSQL changes no row twice in one statement.
        const latest = new Map(
          asked.map(({ person, question, askedAt }) => [JSON.stringify([person, question]), { person, question, askedAt }]),
        );
        await step
          .insertInto('askedQuestions')
          .values([...latest.values()])
          .onConflict((conflict) =>
            conflict.columns(['person', 'question']).doUpdateSet(({ ref }) => ({ askedAt: ref('excluded.askedAt') })),
          )
          .execute();
        await step
          .insertInto('answeredQuestions')
          .values(asked.map((one) => ({ ...one, facts: JSON.stringify(one.facts) })))
          // An id that is kept already stays with what it was given for.
          .onConflict((conflict) => conflict.column('answer').doNothing())
          .execute();
      }),
    async latest(person, limit) {
      const rows = await db
        .selectFrom('askedQuestions')
        .select('question')
        .where('person', '=', person)
        .orderBy('askedAt', 'desc')
        .orderBy('question')
        .limit(limit)
        .execute();
      return rows.map(({ question }) => question);
    },
  };
}
