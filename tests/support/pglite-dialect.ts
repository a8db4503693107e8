// PostgreSQL in memory for kysely: it proves that queries are portable. One session, so one user at a time.
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, PostgresDialect, type PostgresPoolClient } from 'kysely';

/** Starts it (about two seconds). `empty` removes every row. */
export async function startPglite(): Promise<{ dialect: Dialect; empty: () => Promise<void>; stop: () => Promise<void> }> {
  const pglite = await PGlite.create();
  let last: Promise<void> = Promise.resolve();
  const dialect = new PostgresDialect({
    pool: {
      async connect() {
        const before = last;
        let free: () => void = () => undefined;
        last = new Promise((resolve) => (free = resolve));
        await before;
        return {
          query: ((sql: string, parameters: readonly unknown[]) =>
            pglite.query(sql, [...parameters])) as unknown as PostgresPoolClient['query'],
          release: free,
        };
      },
      // The session outlives a store, so that the next one need not wait for another.
      end: () => Promise.resolve(),
    },
  });
  return {
    dialect,
    async empty() {
      const { rows } = await pglite.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_versions'",
      );
      await pglite.exec(`truncate ${rows.map(({ name }) => name).join(', ')}`);
    },
    stop: () => pglite.close(),
  };
}
