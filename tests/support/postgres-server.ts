// A real PostgreSQL server, where TEST_DATABASE_URL names one: each caller gets an empty schema of its own, removed at the end.
import { Client } from 'pg';

const address = process.env['TEST_DATABASE_URL'];

/** Why there is none; null where there is one. */
export const postgresMissing = address === undefined ? 'TEST_DATABASE_URL is not set: no PostgreSQL server to test on' : null;
if (postgresMissing !== null) console.log(`Skipped: ${postgresMissing}`);

/** Makes an empty schema. @returns its address, how it is emptied, and how it is removed */
export async function freshSchema(name: string) {
  const client = new Client({ connectionString: address });
  await client.connect();
  const schema = `mali_${name}_${process.pid}`;
  const own = new URL(address ?? '');
  own.searchParams.set('options', `-c search_path=${schema}`);
  await client.query(`drop schema if exists ${schema} cascade`);
  await client.query(`create schema ${schema}`);
  return {
    address: own.href.replaceAll('+', '%20'),
    async empty(): Promise<void> {
      const { rows } = await client.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = '${schema}' and tablename <> 'schema_versions'`,
      );
      if (rows.length > 0) await client.query(`truncate ${rows.map((row) => `${schema}.${row.name}`).join(', ')}`);
    },
    /** Ends every connection to the desk's store, as a server does that is restarted. */
    async cutConnections(): Promise<void> {
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mali-desk'");
    },
    async remove(): Promise<void> {
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  };
}
