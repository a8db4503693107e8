// A running process reads its file anew on SIGHUP: sound, it is swapped in whole; unsound, the one before stays and the faults are logged.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInUse } from '../../src/in-use.ts';
import { createLog } from '../../src/log.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { createReload, watchFiles } from '../../src/reload.ts';
import { type BuiltProject, buildProject } from '../support/built-project.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { sampleFiles } from '../support/sample-knowledge.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';

describe('what is in use', () => {
  it('is reached through whatever was handed out before it was swapped', () => {
    const desk = createInUse<{ ask(): string }>({ ask: () => 'old' });
    const held = desk.current;
    desk.swap({ ask: () => 'new' });
    expect(held.ask()).toBe('new');
  });
});

describe('a reload', () => {
  const lines: string[] = [];
  const log = createLog('warn', { write: (line: string) => void lines.push(line) });

  it('that is asked for while one is under way is done once more after it, however often', async () => {
    const loads: (() => void)[] = [];
    const reload = createReload(() => new Promise((resolve) => loads.push(() => resolve(1))), log);
    const all = [reload(), reload(), reload()];
    loads[0]?.();
    await expect.poll(() => loads.length).toBe(2);
    loads[1]?.();
    await Promise.all(all);
    expect(loads).toHaveLength(2);
  });

  it('of an unsound file logs its faults and ends well', async () => {
    lines.length = 0;
    await createReload(() => Promise.reject(new Error('knowledge/ has 1 fault:\n  knowledge/names.yml:3 no such id')), log)();
    expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
      { level: 50, faults: ['knowledge/ has 1 fault:', '  knowledge/names.yml:3 no such id'] },
    ]);
  });
});

describe('a folder that is watched', () => {
  it('is told of once for files that are saved together', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'facts'));
    const told = { times: 0 };
    const stop = watchFiles(folder, () => (told.times += 1));
    writeFileSync(join(folder, 'names.yml'), 'a');
    writeFileSync(join(folder, 'facts/a.yml'), 'b');
    await expect.poll(() => told.times).toBe(1);
    stop();
    rmSync(folder, { recursive: true });
  });
});

describe('a process', () => {
  let project: BuiltProject;
  let slack: Awaited<ReturnType<typeof startSlackStandIn>>;
  beforeAll(async () => {
    project = buildProject(sampleFiles());
    slack = await startSlackStandIn();
  }, 60_000);
  afterAll(async () => {
    await slack.stop();
    project.remove();
  });

  it('answers from the new file after SIGHUP, and from the one before where the new one is unsound', async () => {
    const port = await freePort(4_600);
    const folder = emptyFolder();
    const child = spawn(process.execPath, [join(project.folder, 'dist/bin/main.js')], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', ...slack.settings(port), DATABASE_URL: 'sqlite::memory:' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise((resolve) => child.once('close', resolve));
    await expect.poll(() => said, { timeout: 10_000 }).toContain('listens for Slack');
    const question = 'how many passengers did the ferry carry';
    const ask = async (): Promise<string> => (await slack.command(port, question)).text;
    const path = join(project.folder, 'knowledge/facts/ferry.yml');
    const before = readFileSync(path, 'utf8');
    expect(await ask()).toContain('The ferry carried about 1,200 passengers.');

    writeFileSync(path, before.replace('statement:', 'statemnt:'));
    child.kill('SIGHUP');
    await expect
      .poll(() => said, { timeout: 10_000 })
      .toMatch(/"faults":\["knowledge\/ has \d+ faults?:"," {2}knowledge\/facts\/ferry\.yml:\d+ /);
    expect(await ask()).toContain('The ferry carried about 1,200 passengers.');

    writeFileSync(
      path,
      before.replace('The ferry carried about 1,200 passengers.', 'The ferry carried about 1,200 passengers that day.'),
    );
    child.kill('SIGHUP');
    await expect.poll(() => said, { timeout: 10_000 }).toContain('the file was read anew');
    expect(await ask()).toContain('passengers that day.');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
