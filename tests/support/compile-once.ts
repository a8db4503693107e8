// Before the first test: the project is built, so that programs run as people run them and no file reads knowledge/ anew.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

export async function setup(): Promise<void> {
  // Types are the gate's to check, once.
  const compiler = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--noCheck'];
  for (const args of [compiler, ['dist/knowledge-files/compile-knowledge.js']])
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
}
