// A real process that is told to stop: it takes no new work, finishes what is in hand, and closes its store.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/playground/free-port.ts';
import { within } from '../../src/until-stopped.ts';
import { type DeskProcess, startDeskProcess } from '../support/desk-process.ts';
import { startSlackStandIn } from '../support/slack-stand-in.ts';

let slack: Awaited<ReturnType<typeof startSlackStandIn>>;
beforeAll(async () => {
  slack = await startSlackStandIn();
});
afterAll(async () => {
  await slack.stop();
});

const started: DeskProcess[] = [];
afterEach(async () => {
  for (const bot of started.splice(0)) await bot.remove();
  slack.calls.length = 0;
  slack.release();
});

async function start(): Promise<{ bot: DeskProcess; port: number }> {
  const port = await freePort(4_400);
  const bot = startDeskProcess(slack.settings(port));
  started.push(bot);
  await bot.saying(/listens for Slack on port/);
  return { bot, port };
}

/** Whether anything listens on the port; what there is answers this address with 404. */
const takesRequests = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );

describe('a signal', () => {
  it('lets the answer in hand be posted, takes no new request, closes the store and exits 0', async () => {
    const { bot, port } = await start();
    let reply = (): void => undefined;
    slack.hold('chat.postMessage', new Promise<void>((resolve) => (reply = resolve)));
    await slack.mention(port, 'ecowas troop offer');
    await slack.called('chat.postMessage');
    bot.child.kill('SIGTERM');
    await expect.poll(() => takesRequests(port)).toBe(false);
    expect(bot.child.exitCode).toBe(null);
    reply();
    expect([await bot.ended, slack.calls.filter(({ method }) => method === 'chat.postMessage').length]).toEqual([0, 1]);
    // Nothing is left in the log of writes: the store was closed in order, after what was answered was kept.
    const sizes = ['', '-wal'].map((end) => statSync(join(bot.folder, `data/mali-desk.db${end}`)).size > 0);
    expect([sizes, bot.said()]).toEqual([[true, false], expect.not.stringContaining('failed')]);
  });

  it('that comes a second time ends it at once', async () => {
    const { bot, port } = await start();
    slack.hold('chat.postMessage', new Promise(() => undefined));
    await slack.mention(port, 'ecowas troop offer');
    await slack.called('chat.postMessage');
    bot.child.kill('SIGINT');
    await expect.poll(() => takesRequests(port)).toBe(false);
    const asked = Date.now();
    bot.child.kill('SIGINT');
    expect([await bot.ended, Date.now() - asked < 2_000]).toEqual([1, true]);
  });
});

describe('waiting for what is in hand', () => {
  it('ends with it, or when its time is up', async () => {
    const never = new Promise(() => undefined);
    expect([await within(5_000, Promise.resolve('done')), await within(10, never)]).toEqual([true, false]);
  });

  it('hands on what goes wrong in it', async () => {
    await expect(within(5_000, Promise.reject(new Error('a slip')))).rejects.toThrow('a slip');
  });
});
