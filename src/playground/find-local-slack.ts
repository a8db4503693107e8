// Where the local workspace's program is on this machine.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config.ts';

/** The platform whose program is among our own optional dependencies. */
const OURS = 'linux-x64';

/**
 * Finds the program in the package that carries it for a platform.
 * @param platform as "linux-x64"
 * @returns its path @throws ConfigError saying what to install where there is none
 */
export function findLocalSlack(platform: string = `${process.platform}-${process.arch}`): string {
  const program = programOf(`local-slack-${platform}`);
  if (program !== null) return program;
  throw new ConfigError([
    platform === OURS
      ? 'the local workspace is not installed: run "npm ci" without --omit=optional'
      : `the local workspace has no program for ${platform} here: run "npm install --no-save local-slack" and start again (on macOS "npx local-slack" shows whether it runs), or set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to use Slack itself`,
  ]);
}

function programOf(name: string): string | null {
  try {
    const program = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', 'local-slack');
    return existsSync(program) ? program : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
