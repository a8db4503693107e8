// The doctor: a line for each thing that the desk stands on, what to mend, and an exit code.
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineManifest } from '../../src/doctor/examine-manifest.ts';
import { examineClock, examineScopes } from '../../src/doctor/examine-slack.ts';
import { findingLine } from '../../src/doctor/finding.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';

const ROOT = join(import.meta.dirname, '../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.yml'), 'utf8');
const lines = (findings: Parameters<typeof findingLine>[0][]): string[] => findings.map(findingLine);

describe('the manifest', () => {
  it('as it is shipped agrees with what the desk listens to', () => {
    expect(lines(examineManifest(MANIFEST, 'socket'))).toEqual([
      'ok     manifest: agrees with what the desk listens to and calls',
    ]);
  });

  it('that lacks an event, or names a command that nobody answers, is a fault with its mend', () => {
    const changed = MANIFEST.replace('      - app_mention\n', '').replace('command: /mali', 'command: /mail');
    expect(lines(examineManifest(changed, 'socket')).map((line) => line.split('. Mend: ')[0])).toEqual([
      'fault  manifest: the command /mali is missing',
      'fault  manifest: nothing answers the command /mail',
      'fault  manifest: the event app_mention is missing',
    ]);
  });

  it('with Socket Mode is noted where the settings ask for HTTP', () => {
    expect(examineManifest(MANIFEST, 'http').map(({ grade }) => grade)).toEqual(['ok', 'note']);
  });
});

describe('the scopes', () => {
  it('that are missing are faults, and each optional one is told with what it costs', () => {
    const told = lines(examineScopes(['commands', 'chat:write', 'im:history', 'users:read', 'channels:read', 'groups:read']));
    expect(told).toContain(
      'fault  scopes: app_mentions:read is missing. Mend: add it under "OAuth & Permissions" of your Slack app and install the app anew',
    );
    expect(told.filter((line) => line.includes('files:write'))).toEqual([
      'note   scopes: without the optional files:write whoever asks for a backup sheet is told how to write one in the terminal. Mend: add it under "OAuth & Permissions" of your Slack app and install the app anew',
    ]);
    expect(told.filter((line) => line.includes('users:read'))).toEqual([]);
  });
});

describe('the clock', () => {
  it('may be half a minute from Slack’s', () => {
    const now = Date.parse('2026-11-23T00:00:00Z');
    expect([
      examineClock('Mon, 23 Nov 2026 00:00:29 GMT', now).grade,
      examineClock('Sun, 22 Nov 2026 23:50:00 GMT', now),
      examineClock(null, now).grade,
    ]).toEqual([
      'ok',
      {
        grade: 'fault',
        what: 'clock',
        found: "600 seconds from Slack's; at 300 every request over HTTP is refused",
        mend: 'let the machine set its clock by NTP',
      },
      'note',
    ]);
  });
});

describe('mali doctor', () => {
  let slack: Awaited<ReturnType<typeof startSlackStandIn>>;
  const folder = emptyFolder();
  beforeAll(async () => {
    slack = await startSlackStandIn();
  });
  afterAll(async () => {
    await slack.stop();
    rmSync(folder, { recursive: true });
  });
  const doctor = (settings: Record<string, string>): Promise<{ code: number; said: string[] }> =>
    promisify(execFile)(process.execPath, [join(ROOT, 'dist/bin/mali.js'), 'doctor'], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', ...settings },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim().split('\n') }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, said: stdout.trim().split('\n') }),
    );

  it('looks at everything, asks Slack, and exits 1 where something has to be mended', async () => {
    const { code, said } = await doctor(slack.settings(1));
    expect([code, said.at(-1)]).toEqual([1, '2 to be mended.']);
    expect(new Set(said.slice(0, -1).map((line) => /^(?:ok|note|fault) +([^:]+):/.exec(line)?.[1]))).toEqual(
      new Set([
        'Node',
        'settings',
        'file',
        'SOURCE_TEXT',
        'store',
        'time zones',
        'manifest',
        'SLACK_BOT_TOKEN',
        'scopes',
        'clock',
        'SLACK_SIGNING_SECRET',
      ]),
    );
    expect(said.filter((line) => line.startsWith('fault')).map((line) => line.split(' is missing')[0])).toEqual([
      'fault  scopes: app_mentions:read',
      'fault  scopes: im:history',
    ]);
    expect(said.join('\n')).not.toMatch(/xoxb-|0123456789abcdef/);
  });

  it('exits 0 where nothing has to be mended', async () => {
    expect((await doctor({})).code).toBe(0);
  });

  it('tells every fault of the settings', async () => {
    const { code, said } = await doctor({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect([code, said.filter((line) => line.startsWith('fault  settings: ')).length]).toEqual([1, 2]);
  });
});
