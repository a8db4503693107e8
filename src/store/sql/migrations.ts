// The schema, step by step. A step that has been released is never changed: a change is a new step at the end.
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export type Migration = { readonly name: string; up(db: Kysely<Tables>): Promise<void> };

async function firstTables(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('subscriptions')
    .addColumn('channel', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('setUpBy', 'text')
    .addColumn('off', 'text')
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('changedAt', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('digestLedger')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('localDate', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('claimedBy', 'text', (column) => column.notNull())
    .addColumn('leaseUntil', 'bigint', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('postBegun', 'integer', (column) => column.notNull())
    .addColumn('ts', 'text')
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('settledAt', 'bigint')
    .addPrimaryKeyConstraint('digest_ledger_key', ['channel', 'localDate'])
    .execute();
  await schema.createIndex('digestLedgerByDate').on('digestLedger').columns(['localDate', 'channel']).execute();
  await schema
    .createTable('shownFacts')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('shownOn', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_facts_key', ['channel', 'fact'])
    .execute();
  await schema
    .createTable('fileFacts')
    .addColumn('fact', 'text', (column) => column.primaryKey())
    .addColumn('notedAt', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('claims')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('heldUntil', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('claimsByEnd').on('claims').column('heldUntil').execute();
  await schema
    .createTable('threadTurns')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('askedMicros', 'bigint', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('askedBy', 'text')
    .addColumn('keptAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_turns_key', ['team', 'channel', 'thread', 'ts'])
    .execute();
  await schema.createIndex('threadTurnsByAge').on('threadTurns').column('keptAt').execute();
  await schema
    .createTable('answers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text')
    .addColumn('thread', 'text')
    .addColumn('askedTs', 'text')
    .addColumn('editable', 'integer', (column) => column.notNull())
    .addColumn('directTo', 'text')
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('postedAt', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('answersByQuestion').on('answers').columns(['team', 'channel', 'askedTs']).execute();
  await schema.createIndex('answersByPlace').on('answers').columns(['channel', 'ts']).execute();
  await schema.createIndex('answersByAge').on('answers').column('postedAt').execute();
  await schema
    .createTable('answerFacts')
    .addColumn('answer', 'text', (column) => column.notNull().references('answers.id').onDelete('cascade'))
    .addColumn('fact', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_facts_key', ['answer', 'fact'])
    .execute();
  await schema.createIndex('answersByFact').on('answerFacts').column('fact').execute();
  await schema
    .createTable('openQuestions')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('askedIn', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('keptAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('open_questions_key', ['team', 'channel', 'ts'])
    .execute();
  await schema
    .createTable('channelSettings')
    .addColumn('channel', 'text', (column) => column.primaryKey())
    .addColumn('mentions', 'text', (column) => column.notNull())
    .addColumn('sharing', 'text', (column) => column.notNull())
    .addColumn('off', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('gaps')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('askedAt', 'bigint', (column) => column.notNull())
    .addColumn('dismissedAt', 'bigint')
    .execute();
  await schema.createIndex('gapsByChannel').on('gaps').columns(['channel', 'askedAt']).execute();
  await schema
    .createTable('votes')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('vote', 'text', (column) => column.notNull())
    .addColumn('castAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_key', ['answer', 'person'])
    .execute();
}

async function owedDigests(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('subscriptions').addColumn('owed', 'text').execute();
}

async function reasonsOfVotes(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('votes').addColumn('reason', 'text').execute();
}

async function askedQuestions(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('askedQuestions')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('askedAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('asked_questions_key', ['person', 'question'])
    .execute();
}

async function answeredQuestions(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('answeredQuestions')
    .addColumn('answer', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('askedAt', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('answeredQuestionsByAge').on('answeredQuestions').column('askedAt').execute();
}

/** In order; the number of a step is its place, from 1. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'first tables', up: firstTables },
  { name: 'digests owed after a change of settings', up: owedDigests },
  { name: 'reasons of votes', up: reasonsOfVotes },
  { name: 'questions of people', up: askedQuestions },
  { name: 'questions by their answers', up: answeredQuestions },
];
