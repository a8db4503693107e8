// The operations port of a real process: alive, ready or why not, and what was counted; no token in anything that it wrote.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { createMetrics } from '../../src/operations/metrics.ts';
import { startOperations } from '../../src/operations/operations-server.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { type DeskProcess, startDeskProcess } from '../support/desk-process.ts';
import { sourceFiles } from '../support/source-files.ts';
import { SIGNING_SECRET } from '../support/signed-request.ts';
import { BOT_TOKEN, startSlackStandIn } from '../support/slack-stand-in.ts';

const got = async (port: number, path: string): Promise<[number, string]> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return [response.status, await response.text()];
};

describe('the port', () => {
  const fault: { store: string | null } = { store: null };
  const conditions = () => [
    { name: 'file', fault: async () => null },
    { name: 'store', fault: async () => fault.store },
  ];
  let operations: Awaited<ReturnType<typeof startOperations>>;
  const metrics = createMetrics(() => 3);
  beforeAll(async () => {
    operations = await startOperations({ host: '127.0.0.1', port: 0 }, conditions, metrics);
  });
  afterAll(() => operations.stop());

  it('says that the process is alive, and that it is ready while every condition holds', async () => {
    expect([await got(operations.port, '/healthz'), await got(operations.port, '/readyz?probe=1')]).toEqual([
      [200, 'alive\n'],
      [200, 'ready\n'],
    ]);
    fault.store = 'disk gone';
    expect([await got(operations.port, '/healthz'), await got(operations.port, '/readyz')]).toEqual([
      [200, 'alive\n'],
      [503, 'store: disk gone\n'],
    ]);
    fault.store = null;
  });

  it('shows what was counted, and takes over no word of a header', async () => {
    const { meter } = metrics;
    meter.received('mention', 'http_timeout');
    meter.received('mention', 'xoxb-1-forged');
    meter.ended('command', 'closest', 'absent', 3);
    meter.called('chat.postMessage', 'ratelimited');
    meter.digest('posted');
    const [, text] = await got(operations.port, '/metrics');
    for (const line of [
      'mali_requests_total{kind="command",outcome="closest"} 1',
      'mali_refusals_total{reason="absent"} 1',
      'mali_request_seconds_bucket{le="0.005",kind="command"} 1',
      'mali_deliveries_retried_total{reason="http_timeout"} 1',
      'mali_deliveries_retried_total{reason="other"} 1',
      'mali_slack_calls_total{method="chat.postMessage",result="ratelimited"} 1',
      'mali_digests_total{outcome="posted"} 1',
      'mali_store_failures 3',
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('forged');
  });

  it('has nothing else', async () => {
    expect((await got(operations.port, '/constructor'))[0]).toBe(404);
    expect((await fetch(`http://127.0.0.1:${operations.port}/healthz`, { method: 'POST' })).status).toBe(404);
  });

  it('that is taken stops the start with a mend', async () => {
    await expect(startOperations({ host: '127.0.0.1', port: operations.port }, conditions, metrics)).rejects.toThrow(ConfigError);
  });
});

describe('what only some desks need', () => {
  it.each(['prom-client', 'pg'])('%s is loaded by one file, which is loaded where it is used', (name) => {
    const files = sourceFiles('src');
    const users = files.filter(({ text }) => text.includes(`from '${name}'`)).map(({ path }) => basename(path));
    const [user = 'none'] = users;
    const before = files
      .filter(({ text }) => new RegExp(`^import (?!type )[^;]*from '[^']*/${user}'`, 'm').test(text))
      .map(({ path }) => path);
    expect([users.length, before]).toEqual([1, []]);
  });
});

describe('a process over HTTP', () => {
  let slack: Awaited<ReturnType<typeof startSlackStandIn>>;
  let bot: DeskProcess;
  let port: number;
  let operations: number;
  beforeAll(async () => {
    slack = await startSlackStandIn();
    port = await freePort(4_500);
    operations = await freePort(4_550);
    bot = startDeskProcess({ ...slack.settings(port), OPS_PORT: String(operations), LOG_LEVEL: 'debug' });
    await bot.saying(/listens for Slack on port/);
  });
  afterAll(async () => {
    await bot.remove();
    await slack.stop();
  });

  it('is ready, counts a journey, and writes no secret and no question: not to its log, its metrics, nor to anybody', async () => {
    expect(await got(operations, '/readyz')).toEqual([200, 'ready\n']);
    const replies = [
      await slack.command(port, 'ecowas troop offer'),
      await slack.command(port, 'how much has the US spent in Mali'),
      await slack.command(port, `what is ${BOT_TOKEN}`),
      await slack.command(port, 'help'),
    ];
    await slack.mention(port, 'ecowas troop offer');
    await slack.called('chat.postMessage');
    slack.refuse('chat.postMessage', 'channel_not_found');
    await slack.mention(port, 'who offers 3,300 troops?');
    await slack.called('chat.postEphemeral');
    await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: SIGNING_SECRET });
    await bot.saying(/"kind":"mention","outcome":"failed"/);
    const [, metrics] = await got(operations, '/metrics');
    for (const line of [
      'mali_requests_total{kind="mention",outcome="answer"} 1',
      'mali_requests_total{kind="mention",outcome="failed"} 1',
      'mali_slack_calls_total{method="chat.postMessage",result="channel_not_found"} 1',
    ])
      expect(metrics).toContain(line);
    const [, reference] = /reference: (\w+)$/.exec((await slack.called('chat.postEphemeral')).args['text'] ?? '') ?? [];
    expect(bot.said()).toContain(`"reference":"${reference}","kind":"mention","outcome":"failed"`);

    const stored = readdirSync(join(bot.folder, 'data')).map((name) => readFileSync(join(bot.folder, 'data', name), 'latin1'));
    const said = bot.said();
    for (const written of [said, metrics, ...stored])
      expect(written).not.toMatch(new RegExp(`${SIGNING_SECRET}|secretsecret|Bearer`));
    for (const written of [said, metrics]) expect(written).not.toMatch(/xoxb-|troop|US spent|3,300/);
    expect(replies.map(({ status, text }) => [status, text.includes(SIGNING_SECRET)])).toEqual(replies.map(() => [200, false]));
  });
});
