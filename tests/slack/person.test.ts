// The channels of a person: each kind by itself, page by page. What of it is told with which scopes: strict-scopes.test.ts.
import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { boltLogger, createLog } from '../../src/log.ts';
import { channelsOf } from '../../src/slack/person.ts';
import { clientOptions } from '../../src/slack/slack-client.ts';

const logger = boltLogger(createLog('error', { write: () => undefined }));

type Reply = { readonly ok: boolean; readonly error?: string; readonly channels?: object[]; readonly response_metadata?: object };

/** A client whose calls are answered by the kind of channel and the cursor that they name, and what it was asked. */
function clientOf(pages: Readonly<Record<string, Reply>>): { client: webApi.WebClient; asked: () => string[] } {
  const asked: string[] = [];
  const answer: typeof fetch = async (_address, options) => {
    const sent = new URLSearchParams(options?.body as string);
    const page = [sent.get('types'), sent.get('cursor')].filter((part) => part !== null).join(' ');
    asked.push(`${page} of ${sent.get('user')}`);
    return Response.json(pages[page] ?? { ok: false, error: 'invalid_cursor' });
  };
  const client = new webApi.WebClient('xoxb-test', { ...clientOptions(undefined, undefined), fetch: answer, logger });
  return { client, asked: () => asked.toSorted() };
}

const page = (ids: readonly string[], next?: string): Reply => ({
  ok: true,
  channels: ids.map((id) => ({ id })),
  ...(next === undefined ? {} : { response_metadata: { next_cursor: next } }),
});

it('are those of every page of either kind', async () => {
  const { client, asked } = clientOf({
    public_channel: page(['C1', 'C2'], 'b'),
    'public_channel b': page(['C3'], 'c'),
    'public_channel c': page(['C4'], ''),
    private_channel: page(['C9']),
  });
  expect([[...(await channelsOf(client, 'U1'))], asked()]).toEqual([
    ['C1', 'C2', 'C3', 'C4', 'C9'],
    ['private_channel of U1', 'public_channel b of U1', 'public_channel c of U1', 'public_channel of U1'],
  ]);
});

it('are those of one kind where the other is refused, and those told so far where a page is', async () => {
  const missing = { ok: false, error: 'missing_scope' };
  const told = async (pages: Readonly<Record<string, Reply>>) => [...(await channelsOf(clientOf(pages).client, 'U1'))];
  expect([
    await told({ public_channel: missing, private_channel: page(['C9']) }),
    await told({ public_channel: page(['C1']), private_channel: missing }),
    await told({ public_channel: page(['C1'], 'gone'), private_channel: page(['C9']) }),
    await told({ public_channel: missing, private_channel: missing }),
  ]).toEqual([['C9'], ['C1'], ['C1', 'C9'], []]);
});

it('are a fault where Slack is out of reach: nobody takes that for having none', async () => {
  const lost = new webApi.WebClient('xoxb-test', {
    ...clientOptions(undefined, undefined),
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    logger,
  });
  await expect(channelsOf(lost, 'U1')).rejects.toThrow('fetch failed');
});
