// Brings a database up to this version of the schema, forward only, all steps in one transaction.
import type { Kysely } from 'kysely';
import { StoreError } from '../store-error.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Tables } from './tables.ts';

/**
 * Applies the steps that a database lacks.
 * @param where how a person finds the database, for the message
 * @param lock keeps other processes from migrating until the transaction ends, where beginning one does not
 * @throws StoreError where a later version of the desk has been at it: nothing is changed then
 */
export async function migrate(
  db: Kysely<Tables>,
  where: string,
  migrations: readonly Migration[] = MIGRATIONS,
  lock: (step: Kysely<Tables>) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await db.transaction().execute(async (step) => {
    await lock(step);
    await step.schema
      .createTable('schemaVersions')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .execute();
    const { latest } = await step
      .selectFrom('schemaVersions')
      .select((of) => of.fn.max('version').as('latest'))
      .executeTakeFirstOrThrow();
    const reached = latest ?? 0;
    if (reached > migrations.length)
      throw new StoreError(
        'newer',
        `${where} was written by a newer version of the Mali desk (its schema is ${reached}, this version knows ${migrations.length}): ` +
          'start that version again, or set DATABASE_URL to another one',
      );
    for (const [at, migration] of migrations.entries()) {
      const version = at + 1;
      if (version <= reached) continue;
      await migration.up(step);
      await step.insertInto('schemaVersions').values({ version, name: migration.name }).execute();
    }
  });
}
