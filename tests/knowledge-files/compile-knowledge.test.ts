// The build's last step: knowledge/ becomes one JSON beside the code, only when it has changed and only when it is sound.
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readKnowledgeFiles, versionOf } from '../../src/knowledge-files/read-knowledge.ts';
import { type BuiltProject, buildProject, type Ended } from '../support/built-project.ts';
import { writeFiles } from '../support/knowledge-folder.ts';
import { sampleData, sampleFiles } from '../support/sample-knowledge.ts';

let project: BuiltProject;
let knowledge = '';
let compiled = '';
beforeAll(async () => {
  project = await buildProject(sampleFiles());
  knowledge = join(project.folder, 'knowledge');
  compiled = join(project.folder, 'dist/knowledge.json');
}, 60_000);
afterAll(() => project.remove());

const compile = (): Promise<Ended> => project.run('knowledge-files/compile-knowledge.js');
const QUIET: Ended = { code: 0, stdout: '', stderr: '' };

it('writes what the sources hold with their version, and nothing on the terminal', async () => {
  expect([await compile(), JSON.parse(readFileSync(compiled, 'utf8'))]).toEqual([
    QUIET,
    sampleData({ version: versionOf(readKnowledgeFiles(knowledge)) }),
  ]);
});

it('leaves the file alone while the sources are the same, and writes it anew when they change', async () => {
  await compile();
  const marked = new Date('2100-01-01');
  utimesSync(compiled, marked, marked);
  await compile();
  expect(statSync(compiled).mtime).toEqual(marked);
  writeFiles(knowledge, [{ path: 'shorthand.yml', text: 'pax: people\n' }]);
  await compile();
  expect(JSON.parse(readFileSync(compiled, 'utf8'))).toEqual(
    sampleData({ shorthand: { pax: 'people' }, version: versionOf(readKnowledgeFiles(knowledge)) }),
  );
});

it('writes the file anew when it is older than the schemas that checked it', async () => {
  await compile();
  const long = new Date('2020-01-01');
  utimesSync(compiled, long, long);
  await compile();
  expect(statSync(compiled).mtime).not.toEqual(long);
});

it('mends a file that was only half written', async () => {
  await compile();
  const whole = readFileSync(compiled, 'utf8');
  writeFileSync(compiled, whole.slice(0, -1));
  await compile();
  expect(readFileSync(compiled, 'utf8')).toBe(whole);
});

it('tells every fault of unsound sources and fails, so that nothing starts on them', async () => {
  writeFiles(knowledge, [{ path: 'shorthand.yml', text: 'a: ""\nb: ""\n' }]);
  expect(await compile()).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      'knowledge/ has 2 faults:',
      '  knowledge/shorthand.yml:1 a: Too small: expected string to have >=1 characters',
      '  knowledge/shorthand.yml:2 b: Too small: expected string to have >=1 characters\n',
    ].join('\n'),
  });
  const asked = await project.run('cli/main.js', ['ask', 'ferry']);
  expect([asked.code, asked.stdout, asked.stderr.split('\n')[0], existsSync(compiled)]).toEqual([
    1,
    '',
    'knowledge/ has 2 faults:',
    true,
  ]);
});
