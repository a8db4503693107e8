// The store in one SQLite file: opened so that what was acknowledged survives a kill, or refused with what to do about it.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { CamelCasePlugin, Kysely, sql } from 'kysely';
import { migrate } from './sql/migrate.ts';
import { createSqlStore } from './sql/sql-store.ts';
import type { Tables } from './sql/tables.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { StoreError } from './store-error.ts';
import type { Store } from './store.ts';

/** The path that means: in memory, forgotten at the end. */
export const IN_MEMORY = ':memory:';

/**
 * How long a statement itself waits for another process. It holds up this whole process meanwhile, so it is short; the
 * dialect asks again after it, without holding up anybody.
 */
const BUSY_TIMEOUT_MS = 20;

/** Every commit reaches the disk before it is acknowledged, a writer holds up no reader, what is removed is overwritten. */
const PRAGMAS = ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'secure_delete = on'];

const DAMAGED = /not a database|malformed/;
const UNWRITABLE = /unable to open|readonly|disk is full|disk I\/O|is locked/;

/** What a fault at opening means to the person who runs the desk; any other one is a fault of ours and comes back as it is. */
function openingFault(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const why = error.message;
  if (DAMAGED.test(why))
    return new StoreError(
      'damaged',
      `${path} is not a database, or is damaged (${why}): put a backup in its place, or move it away and a new one is made`,
      { cause: error },
    );
  if (UNWRITABLE.test(why) || 'syscall' in error)
    return new StoreError(
      'unwritable',
      `${path} cannot be opened for writing (${why}): check the folder, its permissions and the free space, or set DATABASE_URL to another file`,
      { cause: error },
    );
  return error;
}

/**
 * Opens a database and brings its schema up to date. The folder is created.
 * @param path of the file, or ':memory:'
 * @throws StoreError where the file is of a newer version, damaged, or cannot be written
 */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  let file: DatabaseSyncInstance | null = null;
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file), plugins: [new CamelCasePlugin()] });
    for (const pragma of PRAGMAS) await sql.raw(`pragma ${pragma}`).execute(db);
    await migrate(db, path);
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
