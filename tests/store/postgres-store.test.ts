// The store on a real PostgreSQL server: the contract, several processes at once, and what is said where there is no server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgresStore } from '../../src/store/postgres-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { placeName } from '../../src/store/store-place.ts';
import { freshSchema, postgresMissing } from '../support/postgres-server.ts';
import { storeContract } from './store-contract.ts';

const lines: string[] = [];
const log = createLog('warn', { write: (line: string) => void lines.push(line) });

describe('a server that cannot be reached', () => {
  it('stops the start, and the message holds no password', async () => {
    const opening = openStore('postgres://desk:secret@127.0.0.1:1/mali', log);
    await expect(opening).rejects.toEqual(
      new StoreError(
        'unreachable',
        '127.0.0.1:1/mali cannot be used as the store (connect ECONNREFUSED 127.0.0.1:1): check DATABASE_URL, that the server runs, and that its user may create tables',
      ),
    );
    expect(placeName('data/mali-desk.db')).toBe('data/mali-desk.db');
  });
});

describe.skipIf(postgresMissing !== null)('a real server', () => {
  let schema: Awaited<ReturnType<typeof freshSchema>>;
  const open = () => openPostgresStore(schema.address, log);
  beforeAll(async () => {
    schema = await freshSchema('store');
  });
  afterAll(() => schema.remove());

  it('is migrated once by processes that start at the same moment', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    await Promise.all(stores.map((store) => store.ping()));
    await Promise.all(stores.map((store) => store.close()));
  });

  storeContract('a PostgreSQL server', async () => {
    await schema.empty();
    return open();
  });

  describe('shared by three processes', () => {
    it('gives a delivery, a share and a digest to one of them alone', async () => {
      await schema.empty();
      const stores = await Promise.all([open(), open(), open()]);
      const keys = Array.from({ length: 200 }, (_, at) => `delivery/${at}`);
      const won = await Promise.all(
        keys.map(async (key) => (await Promise.all(stores.map(({ claims }) => claims.claim(key, 1_000, 2_000)))).filter(Boolean)),
      );
      const days = await Promise.all(
        keys.map(async (channel) => {
          const claims = stores.map(({ ledger }, at) => ledger.claim(channel, '2026-11-23', `P${at}`, 1_000, 2_000));
          return (await Promise.all(claims)).filter((claim) => claim !== null);
        }),
      );
      await Promise.all(stores.map((store) => store.close()));
      expect([won.filter(({ length }) => length !== 1), days.filter(({ length }) => length !== 1)]).toEqual([[], []]);
    });

    it('goes on after the server has cut every connection', async () => {
      await schema.empty();
      const store = await open();
      await store.claims.claim('before', 1_000, 2_000);
      await schema.cutConnections();
      await expect
        .poll(() =>
          store.ping().then(
            () => 'answers',
            () => 'lost',
          ),
        )
        .toBe('answers');
      expect(await store.claims.claim('before', 1_000, 2_000)).toBe(false);
      await store.close();
      expect(lines.some((line) => line.includes('a connection to the store was lost'))).toBe(true);
    });
  });
});
