// The bot without Slack: the local workspace, the real app connected to it in Socket Mode, and what to try there.
import { connect } from '../slack/app.ts';
import type { Services } from '../services.ts';
import { COMMAND, EXAMPLES, MENTION } from '../slack/views/help-view.ts';
import { freePort } from './free-port.ts';
import { startLocalWorkspace } from './local-workspace.ts';
import { APP, COPY_DESK } from './newsroom.ts';

/** What runs, and how it ends. */
export type Running = { readonly died: Promise<string>; isOpen(): boolean; stop(): Promise<void> };

/** What the terminal says once everything runs. */
export function greeting(url: string): string {
  return [
    `The Mali desk is open: ${url}`,
    '',
    'Three things to try in #foreign-desk:',
    `  ${COMMAND} ${EXAMPLES[0]}`,
    `  ${MENTION} ${EXAMPLES[1]}`,
    `  ${COMMAND} help`,
    '',
    'This is a workspace of sample data on this machine; no Slack account is used. Ctrl-C stops it.',
  ].join('\n');
}

/**
 * Starts the local workspace and connects the app to it.
 * @param port the wished port; the next free one is taken where it is in use
 * @throws ConfigError where the workspace cannot start
 */
export async function startPlayground(port: number, services: Services): Promise<Running & { readonly url: string }> {
  const workspace = await startLocalWorkspace(await freePort(port));
  const app = await connect(
    { botToken: APP.botToken, appToken: APP.appToken, slackApiUrl: workspace.apiUrl },
    { ...services, deskChannel: COPY_DESK, boxOnPage: false },
  );
  return {
    url: workspace.url,
    died: workspace.died,
    isOpen: app.isOpen,
    async stop() {
      await app.stop();
      await workspace.stop();
    },
  };
}
