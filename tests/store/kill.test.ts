// kill -9 at any write loses nothing that was acknowledged; a longer run is `npm run kill-store`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { killWriters } from '../support/kill-writers.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('two processes on one file, each killed in the middle of its writes, twice: all that they acknowledged is there', async () => {
  const folder = emptyFolder();
  folders.push(folder);
  const path = join(folder, 'desk.db');
  const runs = [await killWriters(path, [40, 90], 1), await killWriters(path, [1, 25], 2)];
  expect(runs.map(({ lost, intact }) => ({ lost, intact }))).toEqual(runs.map(() => ({ lost: [], intact: true })));
  const [first = 0, second = 0] = runs.map(({ acknowledged }) => acknowledged);
  expect([first >= 130, second >= 26]).toEqual([true, true]);
});
