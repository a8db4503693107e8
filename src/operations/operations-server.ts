// The port for whoever runs the desk: is it alive, may it be sent requests, what has it counted. Nothing of it is for the public.
import { type RequestListener, createServer } from 'node:http';
import { ConfigError } from '../config.ts';
import type { Metrics } from './metrics.ts';

/** What has to hold before requests may come: its name, and what is wrong; null where it holds. */
export type Condition = { readonly name: string; fault(): Promise<string | null> };

type Reply = { readonly status: number; readonly type: string; readonly text: string };

export type Operations = {
  /** Where it listens. */
  readonly port: number;
  stop(): Promise<void>;
};

/** A condition that takes longer counts as a fault. */
const CONDITION_MS = 2_000;

async function faultOf({ name, fault }: Condition): Promise<string | null> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), CONDITION_MS).unref());
  const found = await Promise.race([fault(), late]).catch((error: unknown) =>
    error instanceof Error ? error.message : 'failed',
  );
  return found === null ? null : `${name}: ${found}`;
}

/**
 * Starts it.
 * @param conditions asked anew for each look at /readyz
 * @throws ConfigError where the port is taken
 */
export async function startOperations(
  { host, port }: { readonly host: string; readonly port: number },
  conditions: () => readonly Condition[],
  metrics: Pick<Metrics, 'contentType' | 'text'>,
): Promise<Operations> {
  const ready = async (): Promise<Reply> => {
    const faults = (await Promise.all(conditions().map(faultOf))).filter((fault) => fault !== null);
    return faults.length === 0
      ? { status: 200, type: 'text/plain', text: 'ready\n' }
      : { status: 503, type: 'text/plain', text: `${faults.join('\n')}\n` };
  };
  const replies: ReadonlyMap<string, () => Promise<Reply>> = new Map([
    ['/healthz', async () => ({ status: 200, type: 'text/plain', text: 'alive\n' })],
    ['/readyz', ready],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, text: await metrics.text() })],
  ]);
  const answer: RequestListener = (request, response) => {
    const reply = replies.get((request.url ?? '').split('?')[0] ?? '');
    if (!reply || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    void reply().then(
      ({ status, type, text }) => response.writeHead(status, { 'Content-Type': type }).end(text),
      () => response.writeHead(500).end(),
    );
  };
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new ConfigError([`OPS_PORT ${host}:${port} cannot be listened on (${error.message}): set OPS_PORT to a free one`]));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
