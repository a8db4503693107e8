// A stand-in for Slack around a real process: its Web API, which a test may hold up, and hands that send it signed requests.
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SIGNING_SECRET, sendSigned } from './signed-request.ts';

export const BOT_TOKEN = 'xoxb-1-stand-in';
const BOT = 'U0BOT';

type Call = { readonly method: string; readonly args: Readonly<Record<string, string>> };

/** Starts the Web API. `hold` puts off every reply to a method until what it gives is settled. */
export async function startSlackStandIn() {
  const calls: Call[] = [];
  const held = new Map<string, Promise<unknown>>();
  const refusals = new Map<string, string>();
  let posts = 0;
  const server: Server = createServer((request, response) => {
    let sent = '';
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    const reply = async (): Promise<void> => {
      const method = (request.url ?? '').split('/').at(-1) ?? '';
      calls.push({ method, args: Object.fromEntries(new URLSearchParams(sent)) });
      await held.get(method);
      posts += 1;
      const error = refusals.get(method);
      const body =
        error === undefined
          ? { ok: true, user_id: BOT, bot_id: 'B0BOT', team_id: 'T1', channel: 'C1', ts: `50.${posts}` }
          : { ok: false, error };
      response.writeHead(200, { 'Content-Type': 'application/json', 'X-OAuth-Scopes': 'commands,chat:write' });
      response.end(JSON.stringify(body));
    };
    request.on('end', () => void reply());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let sent = 0;

  return {
    calls,
    /** The settings that connect a desk to this stand-in over HTTP. */
    settings: (port: number): Record<string, string> => ({
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `${address}/api/`,
      PORT: String(port),
    }),
    hold: (method: string, until: Promise<unknown>) => void held.set(method, until),
    refuse: (method: string, error: string) => void refusals.set(method, error),
    release: () => {
      held.clear();
      refusals.clear();
    },
    /** Waits until a method was called so often. */
    async called(method: string, times = 1): Promise<Call> {
      for (let tries = 0; tries < 400; tries += 1) {
        const found = calls.filter((call) => call.method === method);
        const last = found[times - 1];
        if (last) return last;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`waited in vain for ${method}`);
    },
    mention: (port: number, text: string, ts = `${(sent += 1)}.1`) =>
      sendSigned(
        port,
        JSON.stringify({
          type: 'event_callback',
          team_id: 'T1',
          event_id: `Ev${ts}`,
          event: { type: 'app_mention', user: 'U1', channel: 'C1', ts, event_ts: ts, text: `<@${BOT}> ${text}` },
        }),
        'application/json',
      ),
    command: (port: number, text: string, user = 'U1') =>
      sendSigned(
        port,
        new URLSearchParams({
          command: '/mali',
          text,
          team_id: 'T1',
          channel_id: 'C1',
          user_id: user,
          user_name: 'ana',
          response_url: `${address}/commands/T1/${(sent += 1)}/secretsecret`,
          trigger_id: `1.${sent}.3`,
        }).toString(),
        'application/x-www-form-urlencoded',
      ),
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
