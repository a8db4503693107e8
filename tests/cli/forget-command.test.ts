// `mali forget`, as a person runs it: what is removed, what is said, and what is no user id.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { type BuiltProject, buildProject } from '../support/built-project.ts';
import { sampleFiles } from '../support/sample-knowledge.ts';

let project: BuiltProject;
beforeAll(() => {
  project = buildProject(sampleFiles());
});
afterAll(() => project.remove());

const forget = (...args: string[]) => project.run('mali.js', ['forget', ...args]);

it('says that nothing is kept where there is no store yet, and makes none', async () => {
  expect(await forget('U0123')).toEqual({
    code: 0,
    stdout: 'Nothing is kept of anybody: there is no data/local-workspace.db.\n',
    stderr: '',
  });
  expect(existsSync(join(project.folder, 'data'))).toBe(false);
});

it('removes the person and nobody else, and says what went', async () => {
  const path = join(project.folder, 'data/local-workspace.db');
  const before = await openSqliteStore(path);
  await before.votes.cast('A1', 'U0123', 'up', 1);
  await before.votes.cast('A2', 'U0123', 'up', 1);
  await before.votes.cast('A1', 'U0456', 'up', 1);
  const { code, stdout } = await forget('U0123');
  expect([code, stdout.split('\n')]).toEqual([
    0,
    [
      'U0123 is forgotten in data/local-workspace.db:',
      '  recent questions: 0',
      '  answered questions: 0',
      '  questions in threads: 0',
      '  answers in direct messages: 0',
      '  open questions to a person: 0',
      '  votes: 2',
      '  threads to ask on in: 0',
      '  names on digests (the digests go on): 0',
      '',
    ],
  ]);
  expect([await before.votes.of('A1'), await before.votes.of('A2')]).toEqual([
    { up: 1, down: 0 },
    { up: 0, down: 0 },
  ]);
  await before.close();
});

it('wants one user id', async () => {
  const ended = await Promise.all([forget(), forget('#copy-desk'), forget('U0123', 'U0456')]);
  expect(ended.map(({ code, stderr }) => [code, stderr.split(':')[0]])).toEqual(
    ended.map(() => [2, 'forget takes one user id such as U0123456789']),
  );
});
