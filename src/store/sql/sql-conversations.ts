// Claims, threads, answers and open questions, over SQL that SQLite and PostgreSQL both speak.
import type { Kysely, Selectable } from 'kysely';
import type { Answers, Claims, OpenQuestions, PostedAnswer, Threads } from '../store.ts';
import type { Tables } from './tables.ts';

export function sqlClaims(db: Kysely<Tables>): Claims {
  return {
    async claim(key, now, until) {
      const row = await db
        .insertInto('claims')
        .values({ key, heldUntil: until })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ heldUntil: until }).where('claims.heldUntil', '<=', now))
        .returning('key')
        .executeTakeFirst();
      return row !== undefined;
    },
    async isHeld(key, now) {
      const row = await db
        .selectFrom('claims')
        .select('key')
        .where('key', '=', key)
        .where('heldUntil', '>', now)
        .executeTakeFirst();
      return row !== undefined;
    },
    async hold(key, until) {
      await db.updateTable('claims').set({ heldUntil: until }).where('key', '=', key).execute();
    },
    async release(key) {
      await db.deleteFrom('claims').where('key', '=', key).execute();
    },
  };
}

/** A timestamp of Slack, "1351512000.000100", in microseconds: exact, where a fraction would not be. */
function microsOf(ts: string): number {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return Number(seconds) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}

/** Direct messages outside of any thread stand under this name: part of a key, a column is never null. */
const DIRECT = 'direct';

export function sqlThreads(db: Kysely<Tables>): Threads {
  return {
    async before({ team, channel, thread }, ts, limit) {
      const rows = await db
        .selectFrom('threadTurns')
        .select(['ts', 'question', 'facts'])
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread', '=', thread ?? DIRECT)
        .where('askedMicros', '<', microsOf(ts))
        .orderBy('askedMicros', 'desc')
        .limit(limit)
        .execute();
      return rows.toReversed().map((row) => ({ ...row, facts: JSON.parse(row.facts) as string[] }));
    },
    async keep({ team, channel, thread }, { ts, question, facts }, askedBy, now) {
      const said = { question, facts: JSON.stringify(facts), askedBy, keptAt: now };
      await db
        .insertInto('threadTurns')
        .values({ team, channel, thread: thread ?? DIRECT, ts, askedMicros: microsOf(ts), ...said })
        .onConflict((conflict) => conflict.columns(['team', 'channel', 'thread', 'ts']).doUpdateSet(said))
        .execute();
    },
  };
}

function answerOf(row: Selectable<Tables['answers']>): PostedAnswer {
  return { ...row, editable: row.editable === 1, facts: JSON.parse(row.facts) as string[] };
}

export function sqlAnswers(db: Kysely<Tables>): Answers {
  return {
    keep: (answer) =>
      db.transaction().execute(async (step) => {
        // What stood in the same place before an edit shows its facts no longer.
        await step.deleteFrom('answers').where('id', '=', answer.id).execute();
        if (answer.ts !== null)
          await step.deleteFrom('answers').where('channel', '=', answer.channel).where('ts', '=', answer.ts).execute();
        await step
          .insertInto('answers')
          .values({ ...answer, editable: answer.editable ? 1 : 0, facts: JSON.stringify(answer.facts) })
          .execute();
        for (const fact of new Set(answer.facts))
          await step.insertInto('answerFacts').values({ answer: answer.id, fact }).execute();
      }),
    async to(team, channel, askedTs) {
      const row = await db
        .selectFrom('answers')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('askedTs', '=', askedTs)
        .orderBy('postedAt', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? answerOf(row) : null;
    },
    async showing(fact) {
      const rows = await db
        .selectFrom('answers')
        .innerJoin('answerFacts', 'answerFacts.answer', 'answers.id')
        .selectAll('answers')
        .where('answerFacts.fact', '=', fact)
        .orderBy('answers.postedAt')
        .orderBy('answers.id')
        .execute();
      return rows.map(answerOf);
    },
    async drop(channel, ts) {
      await db.deleteFrom('answers').where('channel', '=', channel).where('ts', '=', ts).execute();
    },
  };
}

export function sqlOpenQuestions(db: Kysely<Tables>): OpenQuestions {
  return {
    async keep({ team, channel, ts }, { user, question, channel: askedIn, thread }, now) {
      const asked = { asker: user, question, askedIn, thread, keptAt: now };
      await db
        .insertInto('openQuestions')
        .values({ team, channel, ts, ...asked })
        .onConflict((conflict) => conflict.columns(['team', 'channel', 'ts']).doUpdateSet(asked))
        .execute();
    },
    async at({ team, channel, ts }) {
      const row = await db
        .selectFrom('openQuestions')
        .select(['asker', 'question', 'askedIn', 'thread'])
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .executeTakeFirst();
      return row ? { user: row.asker, question: row.question, channel: row.askedIn, thread: row.thread } : null;
    },
  };
}
