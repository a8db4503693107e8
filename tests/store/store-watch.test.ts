// A failing store: told once for each kind of work, counted, and gone on without.
import { beforeEach, expect, it, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { type StoreWatch, createStoreWatch } from '../../src/store/store-watch.ts';

let lines: string[];
let watch: StoreWatch;
beforeEach(() => {
  lines = [];
  watch = createStoreWatch(createLog('info', { write: (line: string) => void lines.push(line) }));
});

const full = () => Promise.reject(new Error('disk is full'));
const told = () =>
  lines.map((line) => {
    const { level, what, failed, err } = JSON.parse(line) as Record<string, unknown> & { err?: { message: string } };
    return { level, what, failed, why: err?.message };
  });

it('gives what the work gives, or the other thing where it fails', async () => {
  expect([
    await watch.attempt('read', () => Promise.resolve(1), 0),
    await watch.attempt('read', full, 0),
    await watch.attempt(
      'read',
      () => {
        throw new Error('not even begun');
      },
      0,
    ),
  ]).toEqual([1, 0, 0]);
});

it('tells of each kind once however often it fails, and again only after it has worked', async () => {
  const failing = async (what: string) => watch.attempt(what, full, null);
  for (let at = 0; at < 3; at += 1) await failing('write');
  await failing('sweep');
  await watch.attempt('read', () => Promise.resolve(1), 0);
  await watch.attempt('write', () => Promise.resolve(1), 0);
  await failing('write');
  expect([told(), watch.failures()]).toEqual([
    [
      { level: 50, what: 'write', failed: undefined, why: 'disk is full' },
      { level: 50, what: 'sweep', failed: undefined, why: 'disk is full' },
      { level: 40, what: 'write', failed: 3, why: undefined },
      { level: 50, what: 'write', failed: undefined, why: 'disk is full' },
    ],
    5,
  ]);
});

it('keeps what comes within a moment in one write, and at once where somebody waits for it', async () => {
  vi.useFakeTimers();
  const writes: (readonly number[])[] = [];
  const write = async (items: readonly number[]): Promise<void> => void writes.push(items);
  for (const item of [1, 2]) watch.together('keep', item, write);
  await vi.advanceTimersByTimeAsync(99);
  watch.together('keep', 3, write);
  const before = writes.length;
  await vi.advanceTimersByTimeAsync(1);
  for (const item of [4, 5]) watch.together('keep', item, write);
  await watch.settled();
  await watch.settled();
  vi.useRealTimers();
  expect([before, writes]).toEqual([
    0,
    [
      [1, 2, 3],
      [4, 5],
    ],
  ]);
});

it('goes on at once with what nobody waits for, and can be waited for at the end', async () => {
  const done: string[] = [];
  let end = (): void => undefined;
  watch.later('write', () => new Promise<void>((resolve) => (end = resolve)).then(() => done.push('written')));
  watch.later('write', full);
  const settled = watch.settled().then(() => done.push('settled'));
  done.push('gone on');
  end();
  await settled;
  await watch.settled();
  expect([done, watch.failures()]).toEqual([['gone on', 'written', 'settled'], 1]);
});
