// The build's last step: knowledge/ becomes one JSON beside the code, only when it has changed and only when it is sound.
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCompiled } from '../../src/knowledge-files/compiled-knowledge.ts';
import { readKnowledgeFiles, versionOf } from '../../src/knowledge-files/read-knowledge.ts';
import { type BuiltProject, buildProject, type Ended } from '../support/built-project.ts';
import { writeFiles } from '../support/knowledge-folder.ts';
import { sampleData, sampleFiles } from '../support/sample-knowledge.ts';

let project: BuiltProject;
let knowledge = '';
let compiled = '';
beforeAll(() => {
  project = buildProject(sampleFiles());
  knowledge = join(project.folder, 'knowledge');
  compiled = join(project.folder, 'dist/knowledge.json');
});
afterAll(() => project.remove());

const compile = (): Promise<Ended> => project.run('compile-knowledge.js');
/** What it keeps of the sources as they are. */
const kept = (): unknown => readCompiled(versionOf(readKnowledgeFiles(knowledge)), join(project.folder, 'dist'), null);
const QUIET: Ended = { code: 0, stdout: '', stderr: '' };

it('writes what the sources hold with their version, and nothing on the terminal', async () => {
  expect([await compile(), kept()]).toEqual([QUIET, sampleData({ version: versionOf(readKnowledgeFiles(knowledge)) })]);
});

it('leaves the file alone while the sources are the same, and writes it anew when they change', async () => {
  await compile();
  const marked = new Date('2100-01-01');
  utimesSync(compiled, marked, marked);
  await compile();
  expect(statSync(compiled).mtime).toEqual(marked);
  writeFiles(knowledge, [{ path: 'shorthand.yml', text: 'pax: people\n' }]);
  await compile();
  expect(kept()).toEqual(sampleData({ shorthand: { pax: 'people' }, version: versionOf(readKnowledgeFiles(knowledge)) }));
});

it('writes the file anew when other code checked it', async () => {
  await compile();
  const marked = new Date('2100-01-01');
  utimesSync(compiled, marked, marked);
  const sources = join(project.folder, 'src/core');
  for (const place of ['drafts', 'knowledge', 'questions', 'search', 'text', 'reading.ts'])
    writeFiles(sources, [{ path: place.endsWith('.ts') ? place : `${place}/some.ts`, text: 'export {};' }]);
  await compile();
  rmSync(join(project.folder, 'src'), { recursive: true });
  expect(statSync(compiled).mtime).not.toEqual(marked);
});

it('mends a file that was only half written, or that is gone, whichever it is', async () => {
  await compile();
  const whole = kept();
  for (const name of ['knowledge.json', 'examples.json', 'passages.json']) {
    const path = join(project.folder, 'dist', name);
    for (const spoil of [() => writeFileSync(path, readFileSync(path).subarray(0, -1)), () => rmSync(path)]) {
      spoil();
      const half = kept();
      await compile();
      expect([name, half, kept()]).toEqual([name, null, whole]);
    }
  }
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
  const asked = await project.run('mali.js', ['ask', 'ferry']);
  expect([asked.code, asked.stdout, asked.stderr.split('\n')[0], existsSync(compiled)]).toEqual([
    1,
    '',
    'knowledge/ has 2 faults:',
    true,
  ]);
});
