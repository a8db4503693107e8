// Stands between the desk and Slack's Web API and does to chosen calls what networks and Slack do: drop, delay, refuse, stall.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { CallFault } from './faults.ts';

/** A call of a process to a method of the Web API. */
export type Call = {
  readonly process: number;
  readonly method: string;
  readonly args: URLSearchParams;
};

/** How a call went: whether Slack did what it was asked for, and whether the caller was told how it went. */
export type CallOutcome = { readonly call: Call; readonly done: boolean; readonly told: boolean };

type Reply = { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** What the tests decide. */
export type Script = {
  /** What happens to a call; null where it passes. */
  faultOf(call: Call): CallFault | null;
  kill(process: number): void;
  /** How many seconds Slack asks to wait with a 429. */
  retryAfterOf(call: Call): number;
};

type Messages = { readonly messages?: readonly { readonly ts: string; readonly metadata?: unknown }[] };

const HISTORIES: ReadonlySet<string> = new Set(['conversations.history', 'conversations.replies']);

/**
 * Makes the emulator's history that of Slack: what is older than `oldest` is left out, and so is metadata unless
 * `include_all_metadata` asks for it: https://docs.slack.dev/reference/methods/conversations.history
 */
function asSlackTellsIt(body: string, args: URLSearchParams): string {
  const page = JSON.parse(body) as Messages;
  if (page.messages === undefined) return body;
  const oldest = Number(args.get('oldest') ?? 0);
  const messages = page.messages.filter(({ ts }) => Number(ts) > oldest);
  const withMetadata = args.get('include_all_metadata') === 'true';
  return JSON.stringify({
    ...page,
    messages: messages.map(({ metadata, ...message }) => ({ ...message, ...(withMetadata ? { metadata } : {}) })),
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Whether a reply of the Web API says that it was done. */
const isDone = ({ body }: Reply): boolean => (JSON.parse(body) as { ok: boolean }).ok;

/** Well under the time after which a caller gives up. A real time. */
const SLOW_MS = 150;
/** Well over the time after which a caller gives up. A real time. */
const MOST_STALLED_MS = 2_000;

/** Starts it on a free port. @param apiUrl where the calls that pass go */
export async function startFaultProxy(apiUrl: string, script: Script) {
  const outcomes: CallOutcome[] = [];
  const open = new Set<Promise<void>>();
  let late: (() => Promise<void>)[] = [];

  /** Whether the caller still listens once the reply is written. */
  const tell = (response: ServerResponse, { status, body, headers = {} }: Reply): Promise<boolean> =>
    new Promise((resolve) => {
      if (response.destroyed) return resolve(false);
      response.once('close', () => resolve(response.writableFinished));
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    });
  const cut = (response: ServerResponse): boolean => {
    response.destroy();
    return false;
  };
  /** Waits until the caller gives up, and cuts off one that is held up itself and cannot. */
  const stall = (response: ServerResponse): Promise<boolean> =>
    new Promise((resolve) => {
      if (response.destroyed) return resolve(false);
      const timer = setTimeout(() => cut(response), MOST_STALLED_MS);
      response.once('close', () => {
        clearTimeout(timer);
        resolve(false);
      });
    });

  async function forward({ method, args }: Call, authorization: string): Promise<Reply> {
    const response = await fetch(`${apiUrl}${method}`, { method: 'POST', headers: { authorization }, body: args });
    const body = await response.text();
    return { status: response.status, body: HISTORIES.has(method) ? asSlackTellsIt(body, args) : body };
  }

  /** Says how long the reply is, gives half of it, and hangs up. */
  const tellHalf = (response: ServerResponse): Promise<boolean> =>
    new Promise((resolve) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"ok":true,"channel":', () => resolve(cut(response)));
    });

  async function answer(call: Call, { reply }: CallFault, own: Reply | null, response: ServerResponse): Promise<boolean> {
    if (reply === 'cut') return cut(response);
    if (reply === 'stalled') return stall(response);
    if (reply === 'half') return tellHalf(response);
    if (reply === 'slow') {
      await pause(SLOW_MS);
      return own === null ? cut(response) : tell(response, own);
    }
    if (reply === 'garbage') return tell(response, { status: 200, body: '<html><body>502 Bad Gateway</body></html>' });
    if (reply === 'internal_error') return tell(response, { status: 200, body: '{"ok":false,"error":"internal_error"}' });
    const headers = reply === 429 ? { 'retry-after': String(script.retryAfterOf(call)) } : {};
    return tell(response, { status: reply, body: '', headers });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, process = '', , method = ''] = (request.url ?? '').split('/');
    const call: Call = { process: Number(process), method, args: new URLSearchParams(await bodyOf(request)) };
    const authorization = request.headers.authorization ?? '';
    const fault = script.faultOf(call);
    if (fault === null) {
      const reply = await forward(call, authorization);
      outcomes.push({ call, done: isDone(reply), told: await tell(response, reply) });
      return;
    }
    const own = fault.forwarded === 'at once' ? await forward(call, authorization) : null;
    const done = own !== null && isDone(own);
    if (fault.kills) script.kill(call.process);
    const told = (await answer(call, fault, own, response)) && (fault.reply === 429 || fault.reply === 'slow');
    if (fault.forwarded === 'late')
      late.push(async () => void outcomes.push({ call, done: isDone(await forward(call, authorization)), told: false }));
    else outcomes.push({ call, done, told });
  }

  const server = createServer((request, response) => {
    const handling = handle(request, response)
      .catch(() => cut(response))
      .then(() => void open.delete(handling));
    open.add(handling);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** Where a process finds the Web API. */
    urlFor: (process: number): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${process}/api/`,
    outcomes: (): readonly CallOutcome[] => outcomes,
    /** Lets the calls through that were held back until now. */
    async letLateOnesThrough(): Promise<void> {
      const held = late;
      late = [];
      await Promise.all(held.map((send) => send()));
    },
    /** Waits until every call that has come is dealt with. */
    async settled(): Promise<void> {
      await turn();
      await Promise.all(open);
    },
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
