// How many durable writes a second one process makes, by kind, how long a thread takes to read, and how long everything else is
// held up while another process has the file: `npm run bench-store`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { WRITES } from '../support/store-writes.ts';

const TIMES = 2_000;
const HELD_MS = 2_000;
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
const path = join(folder, 'desk.db');
const store = await openSqliteStore(path);
const print = (name: string, { each, longest }: { each: number; longest: number }): void =>
  console.log(
    `${name}: ${each.toFixed(2)} ms each, ${Math.round(1_000 / each)} a second; the longest took ${longest.toFixed(1)} ms`,
  );
for (const { name, write } of WRITES) print(name, await timed((at) => write(store, `w${at}`, SETTINGS)));
const before = (at: number) => store.threads.before({ team: 'T1', channel: 'C1', thread: `w${at}` }, '2.1', 8);
print('reading a thread', await timed(before));

const other = new DatabaseSync(path);
other.exec('begin immediate');
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const waiting = store.votes.cast('A1', 'U1', 'up', 1);
await pause(HELD_MS);
delay.disable();
other.exec('commit');
other.close();
await waiting;
console.log(
  `while another process writes for ${HELD_MS} ms: nothing else is held up for more than ${(delay.max / 1e6).toFixed(0)} ms`,
);
await store.close();
rmSync(folder, { recursive: true });
