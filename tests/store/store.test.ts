// The contract of the store over each of its implementations, and over PostgreSQL, for which its queries must be fit.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CamelCasePlugin, Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { migrate } from '../../src/store/sql/migrate.ts';
import { createSqlStore } from '../../src/store/sql/sql-store.ts';
import type { Tables } from '../../src/store/sql/tables.ts';
import { IN_MEMORY, openSqliteStore } from '../../src/store/sqlite-store.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { startPglite } from '../support/pglite-dialect.ts';
import { storeContract } from './store-contract.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

storeContract('an SQLite file', () => {
  const folder = emptyFolder();
  folders.push(folder);
  return openSqliteStore(join(folder, 'data/desk.db'));
});
storeContract('SQLite in memory', () => openSqliteStore(IN_MEMORY));

let postgres: Awaited<ReturnType<typeof startPglite>>;
const database = () => new Kysely<Tables>({ dialect: postgres.dialect, plugins: [new CamelCasePlugin()] });
beforeAll(async () => {
  postgres = await startPglite();
  await migrate(database(), 'PostgreSQL');
});
afterAll(() => postgres.stop());

storeContract('PostgreSQL', async () => {
  await postgres.empty();
  return createSqlStore(database());
});
