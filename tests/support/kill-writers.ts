// Processes that write to one store, killed (SIGKILL) in the middle: what they said is kept must be there afterwards.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createSqlStore } from '../../src/store/sql/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite-store.ts';
import { WRITES } from './store-writes.ts';

const WRITER = join(import.meta.dirname, 'store-writer.ts');

/** What came of a run: how many writes were acknowledged, and those of them that are not there. */
export type Run = { readonly acknowledged: number; readonly lost: readonly string[]; readonly intact: boolean };

/** One writer, killed once it has acknowledged so many writes, in the middle of the next. @returns how many it acknowledged */
async function killedWriter(path: string, name: string, after: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  /** A number that was cut off was not acknowledged: its line feed is missing. The first line only says "ready". */
  const acknowledged = (): number => said.split('\n').length - 2;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (acknowledged() >= after) child.kill('SIGKILL');
  });
  await new Promise<void>((resolve) => void child.once('close', () => resolve()));
  return acknowledged();
}

/**
 * Runs writers on one file, kills each at its moment, and looks for what they acknowledged.
 * @param moments after how many acknowledged writes each is killed
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
