// Before the first test: the project is built, so that programs run as people run them and no file reads knowledge/ anew.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

export async function setup(): Promise<void> {
  for (const program of ['scripts/bundle.mjs', 'dist/bin/compile-knowledge.js'])
    await promisify(execFile)(process.execPath, [join(ROOT, program)]);
}
