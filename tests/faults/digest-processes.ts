// Processes with the digest's job, seen from outside: compiled once, started, asked, killed. One that lived through a run works
// in the next, since a start takes longer than a run.
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { emptyFolder } from '../support/knowledge-folder.ts';
import type { ProcessAnswer, ProcessMessage, ProcessOrder } from './digest-process.ts';

const ROOT = join(import.meta.dirname, '../..');
const WAKE_EVERY_MS = 5;
const PROGRAM = 'tests/faults/digest-process.js';

/** What a process answered, or that it was killed first. */
export type Heard = ProcessAnswer | 'killed';

export type DigestProcess = {
  /** Lets it look at what is due. */
  look(): Promise<Heard>;
  /** Lets it go on after it was held up. */
  wake(): Promise<Heard>;
  /** Kills it (SIGKILL). */
  kill(): void;
  /** Takes it off its database; it may then be started anew. */
  leave(): Promise<void>;
};

export type DigestProcesses = {
  /** Starts one. @throws where it ends in any other way than by being killed */
  start(order: ProcessOrder): Promise<DigestProcess>;
  stop(): Promise<void>;
};

/** Compiles the process into a folder: it starts three times as fast as from its sources. */
async function compile(folder: string): Promise<void> {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const settings = ['-p', join(ROOT, 'tests/faults/tsconfig.json'), '--outDir', folder];
  await promisify(execFile)(process.execPath, [compiler, ...settings]);
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

/** Settles once a process was killed. @throws where it ended in another way */
const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`a process of the digest ended by itself (${code ?? signal})`));
    });
  });

/** Does something to a process and waits for its answer. */
async function ask(child: ChildProcess, question: () => void): Promise<Heard> {
  if (child.signalCode !== null) return 'killed';
  const gone = killed(child).then((): Heard => 'killed');
  const answered = new Promise<Heard>((resolve) => void child.once('message', (answer: ProcessAnswer) => resolve(answer)));
  question();
  try {
    return await Promise.race([answered, gone]);
  } finally {
    child.removeAllListeners('message').removeAllListeners('exit');
  }
}

/** Sends a process a message. What cannot be sent any more went to one that is just ending. */
const tell = (child: ChildProcess, message: ProcessMessage) => (): void => void child.send(message, () => undefined);

/** Compiles the process, and starts as many as are asked for. */
export async function openDigestProcesses(): Promise<DigestProcesses> {
  const folder = emptyFolder();
  await compile(folder);
  const idle: ChildProcess[] = [];
  return {
    async start(order) {
      // Without the loader that this process may have been started with: what it starts is compiled.
      const child = idle.pop() ?? fork(join(folder, PROGRAM), { execArgv: [] });
      if ((await ask(child, tell(child, order))) !== 'done') throw new Error('a process of the digest did not begin');
      return {
        look: () => ask(child, tell(child, 'look')),
        async wake() {
          // It says that it is held up just before it is: a signal that comes in between would be lost.
          const again = setInterval(() => child.kill('SIGCONT'), WAKE_EVERY_MS);
          try {
            return await ask(child, () => undefined);
          } finally {
            clearInterval(again);
          }
        },
        kill: () => void child.kill('SIGKILL'),
        async leave() {
          if ((await ask(child, tell(child, 'leave'))) === 'done') idle.push(child);
        },
      };
    },
    async stop() {
      const ended = idle.map(killed);
      for (const child of idle) child.kill('SIGKILL');
      await Promise.all(ended);
      rmSync(folder, { recursive: true });
    },
  };
}
