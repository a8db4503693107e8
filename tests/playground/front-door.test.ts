// `node dist/bin/main.js` as a person starts it: it says where to go, stops in order, and says why it cannot start.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/playground/free-port.ts';
import { MIGRATIONS } from '../../src/store/sql/migrations.ts';
import { openSqlite } from '../../src/store/sqlite-store.ts';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/bin/main.js');

const started: { child: ChildProcess; folder: string }[] = [];
afterEach(() => {
  for (const { child, folder } of started.splice(0)) {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Starts the bot in an empty folder, so that no .env of this checkout counts. */
function start(environment: Record<string, string>): {
  folder: string;
  child: ChildProcess;
  ended: Promise<number | null>;
  said: () => string;
  saying: (words: RegExp) => Promise<RegExpExecArray>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'mali-desk-test-'));
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...environment } });
  started.push({ child, folder });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const saying = async (words: RegExp): Promise<RegExpExecArray> => {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = words.exec(output);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`waited in vain; it said: ${output}`);
  };
  return { folder, child, ended, said: () => output, saying };
}

/** Whether anything answers at an address. */
async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('with no tokens', () => {
  it('opens the workspace, names three things to try, and leaves nothing behind when it is stopped', async () => {
    const bot = start({ PORT: String(await freePort(3900)) });
    const [, url = ''] = await bot.saying(/(http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ctrl-C stops it/);
    expect([
      bot.said().includes('/mali ecowas troop offer'),
      bot.said().includes('@mali-desk'),
      bot.said().includes('/mali help'),
    ]).toEqual([true, true, true]);
    expect(await answers(url)).toBe(true);
    bot.child.kill('SIGINT');
    expect([await bot.ended, await answers(url)]).toEqual([0, false]);
    // Nothing is left in the log of writes: the store was closed in order.
    const sizes = ['', '-wal'].map((end) => statSync(join(bot.folder, `data/local-workspace.db${end}`)).size > 0);
    expect(sizes).toEqual([true, false]);
  });

  it('opens all the same where nothing can be kept, and says so', async () => {
    const bot = start({ PORT: String(await freePort(3980)), DATABASE_URL: 'sqlite:/dev/null/desk.db' });
    await bot.saying(/Ctrl-C/);
    expect(bot.said()).toMatch(/"why":"\/dev\/null\/desk\.db cannot be opened .*nothing is kept beyond the next restart/);
    bot.child.kill('SIGINT');
    expect(await bot.ended).toBe(0);
  });

  it('takes the next port where another bot has the wished one, and each stops alone', async () => {
    const first = start({ PORT: '3920' });
    const [, firstUrl = ''] = await first.saying(/(http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ctrl-C/);
    const second = start({ PORT: '3920' });
    const [, secondUrl = ''] = await second.saying(/(http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ctrl-C/);
    expect(secondUrl).not.toBe(firstUrl);
    first.child.kill('SIGTERM');
    expect([await first.ended, await answers(secondUrl)]).toEqual([0, true]);
    second.child.kill('SIGINT');
    expect([await second.ended, await answers(secondUrl)]).toEqual([0, false]);
  });

  it('says so and exits 1 when the workspace dies under it', async () => {
    const bot = start({ PORT: String(await freePort(3940)) });
    await bot.saying(/Ctrl-C/);
    const workspace = readFileSync(`/proc/${bot.child.pid}/task/${bot.child.pid}/children`, 'utf8');
    process.kill(Number(workspace), 'SIGKILL');
    expect([await bot.ended, bot.said().includes('The local workspace has ended (it was ended by SIGKILL)')]).toEqual([1, true]);
  });

  it('stopped while it is starting leaves nothing behind', async () => {
    const port = await freePort(3960);
    const bot = start({ PORT: String(port) });
    await new Promise((resolve) => setTimeout(resolve, 600));
    bot.child.kill('SIGINT');
    await bot.ended;
    expect(await answers(`http://127.0.0.1:${port}`)).toBe(false);
  });
});

describe('with a database that is none', () => {
  it('says what to do, exits 1, and shows no stack', async () => {
    const bot = start({ DATABASE_URL: `sqlite:${join(ROOT, 'package.json')}` });
    expect(await bot.ended).toBe(1);
    expect(bot.said()).toMatch(/^\S+package\.json is not a database, or is damaged \(.*\): put a backup in its place, .*\n$/);
  });
});

describe('with a database of a newer version', () => {
  it('says which version to start, exits 1, and shows no stack', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mali-desk-test-'));
    const path = join(folder, 'desk.db');
    const db = await openSqlite(path);
    await db.insertInto('schemaVersions').values({ version: 99, name: 'of tomorrow' }).execute();
    await db.destroy();
    const bot = start({ DATABASE_URL: `sqlite:${path}` });
    const code = await bot.ended;
    rmSync(folder, { recursive: true });
    expect([code, bot.said()]).toEqual([
      1,
      `${path} was written by a newer version of the Mali desk (its schema is 99, this version knows ${MIGRATIONS.length}): ` +
        'start that version again, or set DATABASE_URL to another one\n',
    ]);
  });
});

describe('with settings that are wrong', () => {
  it('tells every fault with its mend, exits 1, and shows no stack', async () => {
    const bot = start({ SLACK_BOT_TOKEN: 'nonsense', PORT: 'x' });
    expect(await bot.ended).toBe(1);
    expect(bot.said()).toMatch(
      /^The settings have 3 faults:\n {2}SLACK_BOT_TOKEN must .*\n {2}PORT must .*\n {2}SLACK_APP_TOKEN is not set, .*\n$/,
    );
  });
});
