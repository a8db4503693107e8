// The store in one SQLite file: opened so that what was acknowledged survives a kill, or refused with what to do about it.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { CamelCasePlugin, Kysely } from 'kysely';
import { migrate } from './sql/migrate.ts';
import { createSqlStore } from './sql/sql-store.ts';
import type { Tables } from './sql/tables.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { StoreError } from './store-error.ts';
import type { Store } from './store.ts';

/** The path that means: in memory, forgotten at the end. */
export const IN_MEMORY = ':memory:';

/** How long a statement waits for another process while the file is opened, when nobody else is waiting yet. */
const OPENING_TIMEOUT_MS = 5_000;
/** The same afterwards: it holds up the whole process, so it is short, and the connection asks again without doing so. */
const BUSY_TIMEOUT_MS = 20;

const DAMAGED = /not a database|malformed/;

/** What a fault at opening means to the person who runs the desk. */
function openingFault(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return DAMAGED.test(why)
    ? new StoreError(
        'damaged',
        `${path} is not a database, or is damaged (${why}): put a backup in its place, or move it away and a new one is made`,
        { cause: error },
      )
    : new StoreError(
        'unwritable',
        `${path} cannot be opened for writing (${why}): check the folder, its permissions and the free space, or set DATABASE_URL to another file`,
        { cause: error },
      );
}

/**
 * Opens a database and brings its schema up to date. The folder is created.
 * @param path of the file, or ':memory:'
 * @throws StoreError
 */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  let file: DatabaseSyncInstance | null = null;
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    file = new DatabaseSync(path, { timeout: OPENING_TIMEOUT_MS });
    // Every commit reaches the disk before it is acknowledged, readers are not held up by a writer, what is removed is overwritten.
    file.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on');
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file), plugins: [new CamelCasePlugin()] });
    await migrate(db, path);
    file.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return db;
  } catch (error) {
    file?.close();
    throw openingFault(path, error);
  }
}

/** Opens the store in a file. @throws StoreError with what to do about it */
export async function openSqliteStore(path: string): Promise<Store> {
  return createSqlStore(await openSqlite(path));
}
