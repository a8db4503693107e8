// A program that serves Slack over HTTP, as a process of its own: how long it takes to listen, and what memory it holds.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type MeasuredProcess = {
  /** From its start until it listens, in milliseconds. */
  readonly started: number;
  /** The memory that it holds, in bytes. */
  resident(): number;
  /** The time that it has kept a processor busy since its start, in milliseconds: what else runs on the machine changes it little. */
  busy(): number;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
};

/** What the desk and the bare app say once they listen. */
const LISTENING = 'listens for Slack';

/** The kernel counts in hundredths of a second. */
const MS_A_TICK = 10;

/**
 * Starts a program.
 * @param args of node, the program among them @throws where it ends before it listens
 */
export async function startMeasured(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<MeasuredProcess> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...environment } });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(LISTENING)) resolve();
      });
  });
  const died = ended.then(() => {
    throw new Error(`a measured program ended by itself: ${said}`);
  });
  await Promise.race([listening, died]);
  died.catch(() => undefined);
  const started = performance.now() - begun;
  return {
    started,
    // https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
    busy() {
      // The 14th and 15th field; the second, in brackets, may hold spaces: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
    },
    resident: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
