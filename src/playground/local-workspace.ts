// The local workspace as a child process: started with the sample newsroom, stopped with us, never left behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import { findLocalSlack } from './find-local-slack.ts';
import { newsroomConfig } from './newsroom.ts';

export type LocalWorkspace = {
  /** Where the page is. */
  readonly url: string;
  /** Where the Web API is. */
  readonly apiUrl: string;
  /** Settles when the program ends without having been asked to. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
};

/** The program answers within a second on two cores; a loaded machine gets more. */
const START_MS = 20_000;
const STOP_MS = 2_000;
/** The program listens on every interface; its addresses name this machine only. */
const HOST = '127.0.0.1';

/**
 * Starts the workspace.
 * @param port where; 0 for any free port
 * @param requestUrl where the app is reached by HTTP; without it, over a socket
 * @throws ConfigError where the program is missing or does not start
 */
export async function startLocalWorkspace(port: number, requestUrl?: string): Promise<LocalWorkspace> {
  const program = findLocalSlack();
  const folder = mkdtempSync(join(tmpdir(), 'mali-desk-'));
  const config = join(folder, 'newsroom.json');
  writeFileSync(config, JSON.stringify(newsroomConfig(requestUrl)));
  // A group of its own: Ctrl-C reaches us alone, and we end it in order. It gets no environment but what a program needs.
  const child = spawn(
    program,
    ['--config', config, '--port', String(port), '--base-host', HOST, '--files-dir', join(folder, 'files')],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: folder },
    },
  );
  const abandon = (): void => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `it exited with ${code}` : `it was ended by ${signal}`));
  });
  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
    process.removeListener('exit', abandon);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = await announcedUrl(child, ended);
  if (url === null) {
    await stop();
    throw new ConfigError([`the local workspace did not start on port ${port}: set PORT to a free one and try again`]);
  }
  const died = new Promise<string>((resolve) => void ended.then((how) => (stopping ? undefined : resolve(how))));
  return { url, apiUrl: `${url}/api/`, died, stop };
}

/** The address that the program prints once it listens; null where it ends or says nothing in time. */
async function announcedUrl(child: ChildProcess, ended: Promise<string>): Promise<string | null> {
  let said = '';
  const announced = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (said.length > 10_000) return;
      said += chunk.toString();
      const [, found] = /Web UI:\s+(http:\/\/\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  child.stderr?.resume();
  const expired = new AbortController();
  const late = new Promise<null>((resolve) => {
    const timer = setTimeout(() => resolve(null), START_MS);
    expired.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const url = await Promise.race([announced, ended.then(() => null), late]);
  expired.abort();
  return url;
}
