// The project as the build leaves it, in a folder of its own: programs are run there as people run them, over any knowledge.
import { execFile, spawn } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { KnowledgeFile } from '../../src/core/knowledge/parse-knowledge.ts';
import { emptyFolder, writeFiles } from './knowledge-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What a program said and how it ended. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type BuiltProject = {
  readonly folder: string;
  /** Runs a program of dist/, `cli/main.js` for one, to its end. */
  run(program: string, args?: readonly string[], input?: string): Promise<Ended>;
  remove(): void;
};

/**
 * Compiles the sources into an empty folder, beside the project's own knowledge or other files in its place.
 * @param knowledge those files; @param like a project whose compiled sources are copied instead
 */
export async function buildProject(knowledge?: readonly KnowledgeFile[], like?: BuiltProject): Promise<BuiltProject> {
  const folder = emptyFolder();
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  // Types are the gate's to check, once.
  const settings = ['-p', join(ROOT, 'tsconfig.build.json'), '--incremental', 'false', '--tsBuildInfoFile', 'null', '--noCheck'];
  if (like) cpSync(join(like.folder, 'dist'), join(folder, 'dist'), { recursive: true });
  else await promisify(execFile)(process.execPath, [compiler, ...settings, '--outDir', join(folder, 'dist')]);
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  if (knowledge) writeFiles(join(folder, 'knowledge'), knowledge);
  else cpSync(join(ROOT, 'knowledge'), join(folder, 'knowledge'), { recursive: true });
  return {
    folder,
    async run(program, args = [], input = '') {
      const child = spawn(process.execPath, [join(folder, 'dist', program), ...args], { cwd: folder });
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
