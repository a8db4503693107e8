// Where the local workspace's program is on this machine.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config.ts';

/** The package that carries the program for Linux on x64; other platforms bring their own. */
const PACKAGE = 'local-slack-linux-x64';

/** @returns the path of the program @throws ConfigError saying what to install where there is none */
export function findLocalSlack(): string {
  try {
    const program = join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'bin', 'local-slack');
    if (existsSync(program)) return program;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
  }
  throw new ConfigError([
    process.platform === 'linux' && process.arch === 'x64'
      ? `the local workspace is not installed: run "npm ci" without --omit=optional (it brings ${PACKAGE})`
      : `the local workspace has no program for ${process.platform} ${process.arch} here: see docs/slack-setup.md ("The local workspace elsewhere"; on macOS "npx local-slack"), or set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to use Slack itself`,
  ]);
}
