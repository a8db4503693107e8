// The bare Bolt app, compiled so that it starts as fast as it can, with what it is to search and to say.
import { execFile } from 'node:child_process';
import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SEARCH_OPTIONS } from '../../src/core/search/fact-index.ts';
import { openDesk } from '../../src/knowledge-files/open-desk.ts';
import { EVENTS_PATH } from '../../src/slack/http-receiver.ts';
import { COMMAND } from '../../src/slack/views/help-view.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';
import { SIGNING_SECRET } from '../support/signed-request.ts';
import type { BareOrder } from './bare-bolt-app.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Compiles it. @param reply what it acknowledges @returns how node starts it on a port, and how it is removed */
export async function compileBareApp(reply: string) {
  const folder = emptyFolder();
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const settings = ['-p', join(ROOT, 'tests/bench/tsconfig.json'), '--outDir', folder];
  await promisify(execFile)(process.execPath, [compiler, ...settings]);
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const statements = (await openDesk()).knowledge.facts.map(({ statement }) => statement);
  const shared = {
    signingSecret: SIGNING_SECRET,
    endpoint: EVENTS_PATH,
    command: COMMAND,
    statements,
    options: SEARCH_OPTIONS,
    reply,
  };
  return {
    folder,
    argsFor(port: number): string[] {
      const order: BareOrder = { ...shared, port };
      const path = join(folder, `order-${port}.json`);
      writeFileSync(path, JSON.stringify(order));
      return [join(folder, 'bare-bolt-app.js'), path];
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
