// The bot as a process of its own: `node dist/bin/main.js` in an empty folder, so that no .env of this checkout counts.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type DeskProcess = {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** What it wrote until now, on both streams. */
  said(): string;
  /** Waits until it has written something. */
  saying(words: RegExp): Promise<RegExpExecArray>;
  /** Ends it, if it still runs, and removes its folder. */
  remove(): Promise<void>;
};

const MAIN = join(import.meta.dirname, '../../dist/bin/main.js');

/** Starts it. */
export function startDeskProcess(environment: Readonly<Record<string, string>>): DeskProcess {
  const folder = mkdtempSync(join(tmpdir(), 'mali-desk-test-'));
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    folder,
    child,
    ended,
    said: () => output,
    async saying(words) {
      for (let tries = 0; tries < 400; tries += 1) {
        const found = words.exec(output);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`waited in vain; it said: ${output}`);
    },
    async remove() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
