// Knowledge off the disk: which files count, what their version is, and when the compiled file is trusted.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCompiled } from '../../src/knowledge-files/compiled-knowledge.ts';
import {
  KnowledgeError,
  parseSources,
  readKnowledge,
  readKnowledgeFiles,
  versionOf,
} from '../../src/knowledge-files/read-knowledge.ts';
import { emptyFolder, writeFiles } from '../support/knowledge-folder.ts';
import { sampleData, sampleFiles, sampleKnowledge } from '../support/sample-knowledge.ts';

let folder = '';
let kept = '';
beforeEach(() => {
  folder = emptyFolder();
  kept = join(folder, 'kept');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );

describe('readKnowledgeFiles', () => {
  it('reads every file of the facts and nothing else of the folder', () => {
    const beside = ['review.yml', 'README.md', 'facts/notes.txt', 'drafts/x.yml'].map((path) => ({ path, text: '?' }));
    writeFiles(folder, [...sampleFiles(), ...beside, { path: 'facts/more.yaml', text: '[]\n' }]);
    expect(readKnowledgeFiles(folder)).toEqual(
      [...sampleFiles(), { path: 'facts/more.yaml', text: '[]\n' }].toSorted(
        (a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1),
      ),
    );
  });

  it('gives nothing for a folder that holds nothing', () => {
    expect(readKnowledgeFiles(folder)).toEqual([]);
  });
});

/** Single files come before those of folders. */
const rank = (path: string): number => (path.includes('/') ? 1 : 0);

describe('versionOf', () => {
  it('changes with every byte, with the name of a file and with where one file ends', () => {
    const versions = [
      [{ path: 'a', text: 'xy' }],
      [{ path: 'a', text: 'xz' }],
      [{ path: 'a', text: 'xby' }],
      [{ path: 'b', text: 'xy' }],
      [
        { path: 'a', text: 'x' },
        { path: 'b', text: 'y' },
      ],
      [
        { path: 'a', text: '' },
        { path: 'b', text: 'xy' },
      ],
    ].map(versionOf);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('is the same for the same files', () => {
    expect(versionOf(sampleFiles())).toBe(versionOf(sampleFiles()));
  });
});

describe('readKnowledge', () => {
  it('parses the sources where nothing is compiled', async () => {
    writeFiles(folder);
    const version = versionOf(readKnowledgeFiles(folder));
    expect(await readKnowledge(folder, kept)).toEqual(sampleKnowledge({ version }));
  });

  it('takes the compiled file where it fits the sources', async () => {
    writeFiles(folder);
    const data = sampleData({ shorthand: { only: 'compiled' }, version: versionOf(readKnowledgeFiles(folder)) });
    writeCompiled(data, kept);
    expect((await readKnowledge(folder, kept)).shorthand).toEqual({ only: 'compiled' });
  });

  it('parses the sources where they have changed since', async () => {
    writeFiles(folder);
    writeCompiled(sampleData({ shorthand: { only: 'compiled' }, version: versionOf(readKnowledgeFiles(folder)) }), kept);
    writeFiles(folder, [{ path: 'shorthand.yml', text: 'pax: people\n' }]);
    expect((await readKnowledge(folder, kept)).shorthand).toEqual({ pax: 'people' });
  });

  it('parses the sources where the compiled file was only half written', async () => {
    writeFiles(folder);
    const version = versionOf(readKnowledgeFiles(folder));
    writeCompiled(sampleData({ shorthand: { only: 'compiled' }, version }), kept);
    const path = join(kept, 'knowledge.json');
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    expect(await readKnowledge(folder, kept)).toEqual(sampleKnowledge({ version }));
  });

  it('reads the examples of a compiled file when they are first asked for, and once', async () => {
    writeFiles(folder);
    const followUps = [{ writer: 'ann', followUps: [] }];
    writeCompiled(sampleData({ followUps, version: versionOf(readKnowledgeFiles(folder)) }), kept);
    const knowledge = await readKnowledge(folder, kept);
    const first = knowledge.followUps;
    rmSync(join(kept, 'examples.json'));
    expect([first, knowledge.followUps === first]).toEqual([followUps, true]);
  });

  it('refuses unsound sources with every fault, each with file, line and mend', async () => {
    writeFiles(folder, sampleFiles({}, { 'shorthand.yml': 'PAX: passengers\n', 'article.yml': null }));
    const fault = await faultOf(readKnowledge(folder, kept));
    expect(fault).toBeInstanceOf(KnowledgeError);
    expect(String(fault)).toBe(
      [
        'KnowledgeError: knowledge/ has 2 faults:',
        '  knowledge/article.yml:1 the file is missing: restore it from the repository',
        '  knowledge/shorthand.yml:1 PAX: Invalid key in record',
      ].join('\n'),
    );
  });
});

describe('parseSources', () => {
  it('gives the version of what it parsed', async () => {
    expect(await parseSources(sampleFiles())).toEqual(sampleData({ version: versionOf(sampleFiles()) }));
  });

  it('counts a single fault as one', async () => {
    expect(String(await faultOf(parseSources(sampleFiles({}, { 'article.yml': null }))))).toMatch(
      /^KnowledgeError: knowledge\/ has 1 fault:\n/,
    );
  });
});
