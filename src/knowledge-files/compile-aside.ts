// knowledge/ compiled as the build does it, beside a desk that answers questions meanwhile.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const COMPILER = fileURLToPath(new URL('../../dist/bin/compile-knowledge.js', import.meta.url));

/**
 * Compiles knowledge/ in a process of its own, because it takes seconds.
 * @throws an error whose message is every fault, a line each
 */
export async function compileAside(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [COMPILER]);
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw told === '' ? error : new Error(told, { cause: error });
  }
}
