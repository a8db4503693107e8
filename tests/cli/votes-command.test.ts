// `mali votes`, as a person or a script runs it: how people voted and why, without names.
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

const votes = (...args: string[]) => project.run('mali.js', ['votes', ...args]);

it('says that nobody has voted where there is no store yet', async () => {
  expect(await votes()).toEqual({ code: 0, stdout: 'Votes: 0 useful, 0 not useful. None has a reason.\n', stderr: '' });
});

it('counts votes and lists those with a reason, the latest first, in words and as one JSON object', async () => {
  const store = await openSqliteStore(join(project.folder, 'data/local-workspace.db'));
  const asked = { person: 'U1', question: 'how many boats, @ana', askedAt: 1, answer: 'A1', facts: ['boats-left', 'crews'] };
  await store.asked.keep([asked]);
  const at = Date.UTC(2026, 10, 23, 4);
  await store.votes.cast('A1', 'U2', 'down', at);
  await store.votes.explain('A1', 'U2', 'the wrong <@U1> paragraph');
  await store.votes.cast('A2', 'U2', 'up', at + 86_400_000);
  await store.votes.explain('A2', 'U2', 'short');
  await store.votes.cast('A1', 'U3', 'up', at);
  await store.close();
  const [printed, json] = await Promise.all([votes(), votes('--json')]);
  expect([printed.code, printed.stdout.split('\n'), JSON.parse(json.stdout)]).toEqual([
    0,
    [
      'Votes: 2 useful, 1 not useful.',
      '2026-11-24 Useful: short',
      '  The question is no longer kept.',
      '2026-11-23 Not useful: the wrong paragraph',
      '  Asked: how many boats,',
      '  Facts: boats-left, crews',
      '',
    ],
    {
      counts: { up: 2, down: 1 },
      reasons: [
        { vote: 'up', reason: 'short', castAt: at + 86_400_000, question: null, facts: [] },
        {
          vote: 'down',
          reason: 'the wrong paragraph',
          castAt: at,
          question: 'how many boats,',
          facts: ['boats-left', 'crews'],
        },
      ],
    },
  ]);
});
