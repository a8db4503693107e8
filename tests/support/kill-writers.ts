// Processes that write to one store, killed (SIGKILL) in the middle: what they said is kept must be there afterwards.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { createSqlStore } from '../../src/store/sql/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite-store.ts';
import { WRITES } from './store-writes.ts';

const WRITER = join(import.meta.dirname, 'store-writer.ts');

/** What came of a run: how many writes were acknowledged, and those of them that are not there. */
export type Run = { readonly acknowledged: number; readonly lost: readonly string[]; readonly intact: boolean };

/** One writer: settles when it has been killed. @returns how many writes it acknowledged */
async function killedWriter(path: string, name: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.startsWith('ready\n')) resolve();
    });
    void ended.then(resolve);
  });
  await pause(afterMs);
  child.kill('SIGKILL');
  await ended;
  // A number that was cut off was not acknowledged; its line feed is missing.
  return said.split('\n').length - 2;
}

/**
 * Runs writers on one file, kills each at its moment, and looks for what they acknowledged.
 * @param moments when each is killed, in milliseconds after it began to write
 */
export async function killWriters(path: string, moments: readonly number[], run: number): Promise<Run> {
  const counts = await Promise.all(moments.map((moment, at) => killedWriter(path, `r${run}p${at}`, moment)));
  const db = await openSqlite(path);
  const store = createSqlStore(db);
  const lost: string[] = [];
  for (const [at, count] of counts.entries()) {
    for (let number = 0; number < count; number += 1) {
      const id = `r${run}p${at}-${number}`;
      const write = WRITES[number % WRITES.length];
      if (write && !(await write.isKept(store, id))) lost.push(`${id}: ${write.name}`);
    }
  }
  const { rows } = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db);
  await store.close();
  return {
    acknowledged: counts.reduce((sum, count) => sum + count, 0),
    lost,
    intact: rows.length === 1 && rows[0]?.integrityCheck === 'ok',
  };
}
