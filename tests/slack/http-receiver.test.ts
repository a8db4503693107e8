// Over HTTP only what Slack signed just now, once, and of a fit size reaches the app; everything else is refused and runs nothing.
import { createHmac } from 'node:crypto';
import type { App, ReceiverEvent } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { EVENTS_PATH, createHttpReceiver } from '../../src/slack/http-receiver.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const MINUTE = 60;

const ran: unknown[] = [];
const lines: string[] = [];
const app = {
  async processEvent({ body, ack }: ReceiverEvent) {
    ran.push(body);
    await ack({ text: 'answered' });
  },
};
let receiver: ReturnType<typeof createHttpReceiver>;
let base: string;
beforeAll(async () => {
  const port = await freePort(4_350);
  const log = createLog('warn', { write: (line: string) => void lines.push(line) });
  receiver = createHttpReceiver({ signingSecret: SECRET, port }, { clock: () => 0, log });
  receiver.init(app as App);
  await receiver.start();
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => receiver.stop());
beforeEach(() => {
  ran.length = 0;
});

const now = (): number => Math.floor(Date.now() / 1000);
const sign = (body: string, at: number, secret = SECRET): Record<string, string> => ({
  'X-Slack-Request-Timestamp': String(at),
  'X-Slack-Signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
});
const send = async (body: string, headers: Record<string, string>, path = EVENTS_PATH): Promise<number> => {
  const response = await fetch(base + path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  await response.text();
  return response.status;
};
const aBody = (text: string): string => JSON.stringify({ command: '/mali', text });

it('what Slack signed just now reaches the app, and its answer goes back', async () => {
  const body = aBody('ecowas');
  const response = await fetch(base + EVENTS_PATH, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...sign(body, now()) },
  });
  expect([response.status, await response.json(), ran]).toEqual([
    200,
    { text: 'answered' },
    [{ command: '/mali', text: 'ecowas' }],
  ]);
});

it.each<[string, (body: string) => Record<string, string>, number]>([
  ['is not signed', () => ({}), 401],
  ['is signed with another secret', (body) => sign(body, now(), 'another secret'), 401],
  ['was changed after it was signed', (body) => sign(`${body} `, now()), 401],
  ['carries a signature of another kind', (body) => ({ ...sign(body, now()), 'X-Slack-Signature': 'v1=00' }), 401],
  ['has no time', (body) => ({ 'X-Slack-Signature': sign(body, now())['X-Slack-Signature'] ?? '' }), 401],
  ['was signed more than five minutes ago', (body) => sign(body, now() - 5 * MINUTE - 5), 401],
])('a request that %s is refused, and nothing runs', async (what, headers, status) => {
  const body = aBody(what);
  expect([await send(body, headers(body)), ran]).toEqual([status, []]);
});

it('a request that is sent again as it was is refused the second time, even where both come at once', async () => {
  const body = aBody('again');
  const headers = sign(body, now());
  const both = await Promise.all([send(body, headers), send(body, headers)]);
  expect([both.toSorted(), await send(body, headers), ran.length]).toEqual([[200, 401], 401, 1]);
});

it('a signature that was refused is not remembered: the request itself still gets through', async () => {
  const body = aBody('first forged');
  const headers = sign(body, now());
  expect([await send(`${body} `, headers), await send(body, headers), ran.length]).toEqual([401, 200, 1]);
});

it('a request of more than a megabyte is refused, signed or not', async () => {
  const body = aBody('a'.repeat(1_000_000));
  expect([await send(body, sign(body, now())), await send(body, {}), ran]).toEqual([413, 413, []]);
});

it('a request that is no JSON is refused', async () => {
  expect([await send('{', sign('{', now())), ran]).toEqual([400, []]);
});

it('a check of the certificate brings nothing with it', async () => {
  const status = await send('ssl_check=1&payload=%7B%22command%22%3A%22%2Fmali%22%7D', {
    'Content-Type': 'application/x-www-form-urlencoded',
  });
  expect([status, ran]).toEqual([200, []]);
});

it('there is nothing at any other address', async () => {
  const body = aBody('elsewhere');
  expect([await send(body, sign(body, now()), '/'), (await fetch(base + EVENTS_PATH)).status, ran]).toEqual([404, 404, []]);
});

it('what was refused is logged without what it said', () => {
  expect([lines.length > 0, lines.join('').includes('first forged')]).toEqual([true, false]);
});
