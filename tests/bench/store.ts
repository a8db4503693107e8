// How many durable writes a second one process makes, by kind, and how long a thread takes to read: `npm run bench-store`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { WRITES } from '../support/store-writes.ts';

const TIMES = 2_000;
const SETTINGS = defaultDigestSettings('Africa/Bamako');

/** Does something many times. @returns milliseconds each, and the longest */
async function timed(work: (at: number) => Promise<unknown>): Promise<{ each: number; longest: number }> {
  let longest = 0;
  const begun = performance.now();
  for (let at = 0; at < TIMES; at += 1) {
    const started = performance.now();
    await work(at);
    longest = Math.max(longest, performance.now() - started);
  }
  return { each: (performance.now() - begun) / TIMES, longest };
}

const folder = mkdtempSync(join(tmpdir(), 'mali-desk-bench-'));
const store = await openSqliteStore(join(folder, 'desk.db'));
const print = (name: string, { each, longest }: { each: number; longest: number }): void =>
  console.log(
    `${name}: ${each.toFixed(2)} ms each, ${Math.round(1_000 / each)} a second; the longest took ${longest.toFixed(1)} ms`,
  );
for (const { name, write } of WRITES) print(name, await timed((at) => write(store, `w${at}`, SETTINGS)));
const before = (at: number) => store.threads.before({ team: 'T1', channel: 'C1', thread: `w${at}` }, '2.1', 8);
print('reading a thread', await timed(before));
await store.close();
rmSync(folder, { recursive: true });
