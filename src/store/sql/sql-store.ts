// The whole store over a database that kysely speaks to: its ports put together, and what goes through all of them.
import { type Kysely, sql } from 'kysely';
import type { Removed, Retention, Store } from '../store.ts';
import { sqlAnswers, sqlClaims, sqlOpenQuestions, sqlThreads } from './sql-conversations.ts';
import { sqlFileFacts, sqlLedger, sqlShownFacts } from './sql-digests.ts';
import { sqlAskedQuestions, sqlGaps, sqlSettings, sqlVotes } from './sql-feedback.ts';
import { sqlSubscriptions } from './sql-subscriptions.ts';
import type { Tables } from './tables.ts';

/** Each kind apart: a long sweep never holds the database for all of them together. */
async function sweep(db: Kysely<Tables>, now: number, keep: Retention): Promise<Removed> {
  const removals = {
    deliveries: db.deleteFrom('claims').where('heldUntil', '<=', now),
    turns: db.deleteFrom('threadTurns').where('keptAt', '<=', now - keep.threads),
    'questions of people': db.deleteFrom('askedQuestions').where('askedAt', '<=', now - keep.threads),
    'open questions': db.deleteFrom('openQuestions').where('keptAt', '<=', now - keep.threads),
    answers: db.deleteFrom('answers').where('postedAt', '<=', now - keep.answers),
    digests: db.deleteFrom('digestLedger').where('settledAt', '<=', now - keep.answers),
    gaps: db.deleteFrom('gaps').where('askedAt', '<=', now - keep.gaps),
    votes: db.deleteFrom('votes').where('castAt', '<=', now - keep.votes),
    // After the votes: what nobody has explained, or no longer, goes with the questions of people.
    'answered questions': db
      .deleteFrom('answeredQuestions')
      .where('askedAt', '<=', now - keep.threads)
      .where('answer', 'not in', db.selectFrom('votes').select('answer').where('reason', 'is not', null)),
  };
  const removed: Record<string, number> = {};
  for (const [kind, removal] of Object.entries(removals))
    removed[kind] = Number((await removal.executeTakeFirstOrThrow()).numDeletedRows);
  return removed;
}

/** All or nothing: nobody is half forgotten. */
function forget(db: Kysely<Tables>, person: string): Promise<Removed> {
  return db.transaction().execute(async (step) => {
    const unnamed = await step
      .updateTable('subscriptions')
      .set({ setUpBy: null })
      .where('setUpBy', '=', person)
      .executeTakeFirstOrThrow();
    const turns = await step.deleteFrom('threadTurns').where('askedBy', '=', person).executeTakeFirstOrThrow();
    const answers = await step.deleteFrom('answers').where('directTo', '=', person).executeTakeFirstOrThrow();
    const questions = await step.deleteFrom('openQuestions').where('asker', '=', person).executeTakeFirstOrThrow();
    const votes = await step.deleteFrom('votes').where('person', '=', person).executeTakeFirstOrThrow();
    const claims = await step.deleteFrom('claims').where('key', 'like', `%/${person}`).executeTakeFirstOrThrow();
    const asked = await step.deleteFrom('askedQuestions').where('person', '=', person).executeTakeFirstOrThrow();
    const answered = await step.deleteFrom('answeredQuestions').where('person', '=', person).executeTakeFirstOrThrow();
    return {
      'recent questions': Number(asked.numDeletedRows),
      'answered questions': Number(answered.numDeletedRows),
      'questions in threads': Number(turns.numDeletedRows),
      'answers in direct messages': Number(answers.numDeletedRows),
      'open questions to a person': Number(questions.numDeletedRows),
      votes: Number(votes.numDeletedRows),
      'threads to ask on in': Number(claims.numDeletedRows),
      'names on digests (the digests go on)': Number(unnamed.numUpdatedRows),
    };
  });
}

/** Builds the store over a database whose schema is up to date. */
export function createSqlStore(db: Kysely<Tables>): Store {
  return {
    subscriptions: sqlSubscriptions(db),
    ledger: sqlLedger(db),
    shown: sqlShownFacts(db),
    fileFacts: sqlFileFacts(db),
    claims: sqlClaims(db),
    threads: sqlThreads(db),
    answers: sqlAnswers(db),
    openQuestions: sqlOpenQuestions(db),
    settings: sqlSettings(db),
    gaps: sqlGaps(db),
    votes: sqlVotes(db),
    asked: sqlAskedQuestions(db),
    ping: async () => void (await sql`select 1`.execute(db)),
    sweep: (now, retention) => sweep(db, now, retention),
    forget: (person) => forget(db, person),
    close: () => db.destroy(),
  };
}
