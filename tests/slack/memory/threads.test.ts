// What is kept of a thread: in the store, and for as long as that fails, in memory.
import { beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { TURNS_READ, type Threads, createThreads } from '../../../src/slack/memory/threads.ts';
import { IN_MEMORY, openSqliteStore } from '../../../src/store/sqlite-store.ts';
import { createStoreWatch } from '../../../src/store/store-watch.ts';
import type { Store } from '../../../src/store/store.ts';

const THREAD = { team: 'T1', channel: 'C1', thread: '1.1' };

let store: Store;
let threads: Threads;
beforeEach(async () => {
  store = await openSqliteStore(IN_MEMORY);
  threads = open();
});

const open = (): Threads =>
  createThreads({
    clock: () => 0,
    store,
    watch: createStoreWatch(createLog('error', { write: () => undefined })),
    keep: parseConfig({}).keep,
  });
const ask = async (count: number): Promise<void> => {
  for (let at = count; at > 0; at -= 1) await threads.remember(THREAD, `${at}.1`, { question: `q${at}`, facts: [] }, 'U1');
};
const before = async (ts: string): Promise<string[]> => (await threads.before(THREAD, ts)).map((turn) => turn.question);

describe.each([
  ['the store works', () => Promise.resolve()],
  ['the store fails', () => store.close()],
])('while %s', (_how, begin) => {
  beforeEach(begin);

  it('the turns before a message come in the order in which they were asked, the last few only', async () => {
    await ask(40);
    expect([
      await before('38.1'),
      (await before('99.1')).length,
      await threads.before({ ...THREAD, thread: '2.1' }, '99.1'),
    ]).toEqual([['q30', 'q31', 'q32', 'q33', 'q34', 'q35', 'q36', 'q37'], TURNS_READ, []]);
  });
});

it('an answer further up finds the turns that it rests on, after a restart too', async () => {
  await ask(40);
  threads = open();
  expect([await before('10.1'), await before('2.1')]).toEqual([['q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'], ['q1']]);
});

it('memory alone holds enough to look back a while, and forgets what is older', async () => {
  await store.close();
  await ask(40);
  const held = await Promise.all(['32.1', '25.1', '20.1', '17.1', '10.1'].map(before));
  expect(held.map((turns) => turns.length)).toEqual([8, 8, 3, 0, 0]);
});

it('turns of before and of during a failure are read together', async () => {
  await threads.remember(THREAD, '1.1', { question: 'stored', facts: [] }, 'U1');
  const works = store.threads.keep;
  store = { ...store, threads: { ...store.threads, keep: () => Promise.reject(new Error('disk is full')) } };
  threads = open();
  await threads.remember(THREAD, '2.1', { question: 'in memory', facts: [] }, 'U1');
  store = { ...store, threads: { ...store.threads, keep: works } };
  expect(await before('3.1')).toEqual(['stored', 'in memory']);
});
