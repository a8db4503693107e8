// The project as the build leaves it, in a folder of its own: programs are run there as people run them, over any knowledge.
import { spawn } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeFile } from '../../src/core/knowledge/file-reader.ts';
import { emptyFolder, writeFiles } from './knowledge-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What a program said and how it ended. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type BuiltProject = {
  readonly folder: string;
  /** Runs a program of dist/bin, `mali.js` for one, to its end. */
  run(program: string, args?: readonly string[], input?: string): Promise<Ended>;
  remove(): void;
};

/**
 * Copies the programs, as they were built before the first test, beside other knowledge than the project's own.
 * @param knowledge its files; without them the project's own knowledge, compiled as it is
 */
export function buildProject(knowledge?: readonly KnowledgeFile[]): BuiltProject {
  const folder = emptyFolder();
  const copied = knowledge ? ['dist/bin'] : ['dist', 'knowledge'];
  for (const path of [...copied, 'package.json']) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  if (knowledge) writeFiles(join(folder, 'knowledge'), knowledge);
  return {
    folder,
    async run(program, args = [], input = '') {
      const child = spawn(process.execPath, [join(folder, 'dist/bin', program), ...args], { cwd: folder });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdin.on('error', () => undefined).end(input);
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
      return { code, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
