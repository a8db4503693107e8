// The store in PostgreSQL, for several processes that serve one workspace: the same queries and migrations, over a pool.
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types as pgTypes } from 'pg';
import type { Log } from '../log.ts';
import { migrate } from './sql/migrate.ts';
import { createSqlStore } from './sql/sql-store.ts';
import type { Tables } from './sql/tables.ts';
import { StoreError } from './store-error.ts';
import { placeName } from './store-place.ts';
import type { Store } from './store.ts';

/** A database that does not answer fails an answer's store work, and no answer: it must not hold one up. Milliseconds. */
const LIMITS = { connectionTimeoutMillis: 5_000, statement_timeout: 5_000, query_timeout: 6_000, idleTimeoutMillis: 30_000 };
/** A query takes about a millisecond; three processes stay far below the hundred connections that PostgreSQL allows. */
const MOST_CONNECTIONS = 8;

/** Times are bigints in the database and exact as numbers; pg gives text unless told otherwise. 20 is the type's id in PostgreSQL. */
const BIGINT = 20;
const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === BIGINT && format !== 'binary' ? Number : pgTypes.getTypeParser(id, format),
};

/** Processes that start at once wait here for the first: any number that nobody else uses as a lock in this database. */
const MIGRATION_LOCK = 20_121_029;

/** The name by which the operator finds the desk among the connections of the server. */
const APPLICATION = 'mali-desk';

/**
 * Opens a database and brings its schema up to date.
 * @param address as in postgres://user:password@host:5432/database
 * @throws StoreError where it cannot be reached, or is of a newer version
 */
export async function openPostgres(address: string, log: Log): Promise<Kysely<Tables>> {
  const pool = new Pool({ connectionString: address, max: MOST_CONNECTIONS, application_name: APPLICATION, types, ...LIMITS });
  // A connection that is lost while nobody uses it is replaced by the next query; unheard, it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the store was lost'));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
  try {
    await migrate(db, placeName(address), undefined, async (step) => {
      await sql`set local statement_timeout = 0`.execute(step);
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(step);
    });
    return db;
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreError) throw error;
    const why = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
    throw new StoreError(
      'unreachable',
      `${placeName(address)} cannot be used as the store (${why}): check DATABASE_URL, that the server runs, and that its user may create tables`,
      { cause: error },
    );
  }
}

/** Opens the store in PostgreSQL. @throws StoreError with what to do about it */
export async function openPostgresStore(address: string, log: Log): Promise<Store> {
  return createSqlStore(await openPostgres(address, log));
}
