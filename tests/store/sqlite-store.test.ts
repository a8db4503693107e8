// The store's file: how it is opened, when it is refused and what is said then, what a full disk does, and two processes on it.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { migrate } from '../../src/store/sql/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/store/sql/migrations.ts';
import { createSqlStore } from '../../src/store/sql/sql-store.ts';
import type { Tables } from '../../src/store/sql/tables.ts';
import { IN_MEMORY, openSqlite, openSqliteStore } from '../../src/store/sqlite-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Store } from '../../src/store/store.ts';
import { emptyFolder } from '../support/knowledge-folder.ts';

let folder: string;
let path: string;
const opened: { close(): Promise<void> }[] = [];
beforeEach(() => {
  folder = emptyFolder();
  path = join(folder, 'data/desk.db');
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true });
});

async function open(): Promise<{ db: Kysely<Tables>; store: Store }> {
  const db = await openSqlite(path);
  const store = createSqlStore(db);
  opened.push(store);
  return { db, store };
}

/** The fault of opening, or the store where there is none. */
const faultOf = (file: string) =>
  openSqliteStore(file).catch((error: unknown) => (error instanceof StoreError ? [error.fault, error.message] : error));

const pragma = async (db: Kysely<Tables>, name: string): Promise<unknown> =>
  Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];

describe('opening', () => {
  it('makes the folder and a file that survives a kill: write-ahead log, full sync, foreign keys', async () => {
    const { db } = await open();
    const settings = await Promise.all(['journal_mode', 'synchronous', 'foreign_keys'].map((name) => pragma(db, name)));
    expect([existsSync(path), settings]).toEqual([true, ['wal', 2, 1]]);
  });

  it('finds again what was kept', async () => {
    const first = await openSqliteStore(path);
    await first.votes.cast('A1', 'U1', 'up', 1);
    await first.close();
    const { store } = await open();
    expect(await store.votes.of('A1')).toEqual({ up: 1, down: 0 });
  });

  it('of a copy of the file alone finds what was kept, once the store was closed', async () => {
    const first = await openSqliteStore(path);
    await first.votes.cast('A1', 'U1', 'up', 1);
    await first.close();
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    path = copy;
    const { store } = await open();
    expect(await store.votes.of('A1')).toEqual({ up: 1, down: 0 });
  });

  it('refuses a file of a newer version, says what to do, and leaves it as it is', async () => {
    const first = await openSqlite(path);
    await first.insertInto('schemaVersions').values({ version: 9, name: 'of tomorrow' }).execute();
    await first.destroy();
    const before = readFileSync(path);
    expect([await faultOf(path), readFileSync(path).equals(before)]).toEqual([
      [
        'newer',
        `${path} was written by a newer version of the Mali desk (its schema is 9, this version knows ${MIGRATIONS.length}): ` +
          'start that version again, or set DATABASE_URL to another one',
      ],
      true,
    ]);
  });

  it('refuses a file that is no database, or is cut off, and leaves it as it is', async () => {
    const garbage = join(folder, 'garbage.db');
    writeFileSync(garbage, 'not a database '.repeat(1_000));
    await (await openSqliteStore(path)).close();
    const damaged = join(folder, 'damaged.db');
    writeFileSync(damaged, Buffer.concat([readFileSync(path).subarray(0, 100), Buffer.alloc(30_000, 7)]));
    expect(await Promise.all([faultOf(garbage), faultOf(damaged)])).toEqual([
      [
        'damaged',
        `${garbage} is not a database, or is damaged (file is not a database): put a backup in its place, or move it away and a new one is made`,
      ],
      ['damaged', expect.stringContaining(`${damaged} is not a database, or is damaged`)],
    ]);
    expect(readFileSync(garbage, 'utf8').startsWith('not a database')).toBe(true);
  });

  it('where the folder cannot be made says what to check', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    expect(await faultOf(path)).toEqual([
      'unwritable',
      expect.stringMatching(
        /cannot be opened for writing \(.*\): check the folder, its permissions and the free space, or set DATABASE_URL/,
      ),
    ]);
  });
});

describe('a desk whose file cannot be written', () => {
  const starting = async () => {
    const lines: string[] = [];
    const store = await openStore(path, createLog('info', { write: (line: string) => void lines.push(line) }));
    opened.push(store);
    return { store, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
  };

  it('starts all the same, in memory, and tells the operator why', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    const { store, lines } = await starting();
    await store.votes.cast('A1', 'U1', 'up', 1);
    expect([await store.votes.of('A1'), lines]).toEqual([
      { up: 1, down: 0 },
      [
        {
          level: 50,
          time: expect.any(Number),
          why: expect.stringContaining('cannot be opened for writing'),
          msg: 'nothing is kept beyond the next restart: the store is in memory',
        },
      ],
    ]);
  });

  it('does not start on a file that it would have to overwrite', async () => {
    path = join(folder, 'garbage.db');
    writeFileSync(path, 'not a database '.repeat(1_000));
    await expect(starting()).rejects.toBeInstanceOf(StoreError);
  });
});

describe('migrations', () => {
  const step = (name: string, query: string): Migration => ({
    name,
    up: async (db) => void (await sql.raw(query).execute(db)),
  });

  it('are applied once, in order, each with its number', async () => {
    const { db } = await open();
    const more = [
      ...MIGRATIONS,
      step('a table', 'create table extra (a text)'),
      step('a column', 'alter table extra add b text'),
    ];
    await migrate(db, path, more);
    await migrate(db, path, more);
    const versions = await db.selectFrom('schemaVersions').selectAll().orderBy('version').execute();
    expect(versions.map(({ version, name }) => [version, name])).toEqual([
      ...MIGRATIONS.map(({ name }, at) => [at + 1, name]),
      [MIGRATIONS.length + 1, 'a table'],
      [MIGRATIONS.length + 2, 'a column'],
    ]);
  });

  it('that fail leave nothing of themselves or of those before them behind', async () => {
    const { db } = await open();
    const failing = [...MIGRATIONS, step('a table', 'create table extra (a text)'), step('a slip', 'create tabel more (a text)')];
    await expect(migrate(db, path, failing)).rejects.toThrow('syntax error');
    const { rows } = await sql`select name from sqlite_master where name = 'extra'`.execute(db);
    const versions = await db.selectFrom('schemaVersions').selectAll().execute();
    expect([rows, versions.length]).toEqual([[], MIGRATIONS.length]);
  });

  it('by two processes at once are applied once', async () => {
    await Promise.all([openSqliteStore(path), openSqliteStore(path)].map(async (opening) => (await opening).close()));
    const { db } = await open();
    expect(await db.selectFrom('schemaVersions').selectAll().execute()).toHaveLength(MIGRATIONS.length);
  });
});

describe('a full disk', () => {
  it('refuses writes whole, leaves what there is readable, and takes writes again once there is room', async () => {
    const { db, store } = await open();
    const gap = (at: number) =>
      ({ id: `G${at}`, channel: 'C1', question: 'x'.repeat(2_000), reason: 'absent', askedAt: at }) as const;
    const answer = (at: number) => ({
      id: `A${at}`,
      team: 'T1',
      channel: 'C1',
      ts: `${at}`,
      thread: null,
      askedTs: null,
      editable: true,
      directTo: null,
      facts: Array.from({ length: 12 }, (_, fact) => `fact-${fact}`),
      postedAt: at,
    });
    const pages = Number(await pragma(db, 'page_count'));
    await sql.raw(`pragma max_page_count = ${pages + 8}`).execute(db);
    let kept = 0;
    const fill = async (): Promise<void> => {
      for (; kept < 1_000; kept += 1) {
        await store.gaps.keep([gap(kept)]);
        await store.answers.keep(answer(kept));
      }
    };
    await expect(fill()).rejects.toThrow('database or disk is full');
    const whole = async () => [(await store.answers.showing('fact-0')).length, (await store.answers.showing('fact-11')).length];
    expect([kept > 0, await whole()]).toEqual([true, [kept, kept]]);
    await sql.raw('pragma max_page_count = 100000').execute(db);
    await store.answers.keep(answer(5_000));
    expect(await whole()).toEqual([kept + 1, kept + 1]);
  });

  it('that can only be read refuses writes and answers reads', async () => {
    const { db, store } = await open();
    await store.votes.cast('A1', 'U1', 'up', 1);
    await sql.raw('pragma query_only = on').execute(db);
    await expect(store.votes.cast('A1', 'U2', 'up', 1)).rejects.toThrow('readonly');
    expect(await store.votes.of('A1')).toEqual({ up: 1, down: 0 });
  });
});

describe('two connections to one file', () => {
  it('give each claim to one of them', async () => {
    const stores = [(await open()).store, (await open()).store];
    const keys = Array.from({ length: 100 }, (_, at) => `key-${at}`);
    const got = await Promise.all(stores.map((store) => Promise.all(keys.map((key) => store.claims.claim(key, 1, 2)))));
    const days = await Promise.all(stores.map((store, at) => store.ledger.claim('C1', '2026-11-19', `p${at}`, 1, 2)));
    expect([
      keys.map((_, at) => got.filter((claimed) => claimed[at]).length),
      days.filter((claim) => claim !== null).length,
    ]).toEqual([keys.map(() => 1), 1]);
  });

  it('wait for each other’s writes without holding up the process', async () => {
    const [writer, other] = [await open(), await open()];
    let turns = 0;
    const waiting = await writer.db.transaction().execute(async (step) => {
      await step.insertInto('claims').values({ key: 'a', heldUntil: 9 }).execute();
      const claiming = other.store.claims.claim('a', 1, 2);
      for (; turns < 5; turns += 1) await new Promise((resolve) => setTimeout(resolve, 1));
      return { claiming };
    });
    expect([turns, await waiting.claiming]).toEqual([5, false]);
  });
});

it('a store in memory is empty each time', async () => {
  const first = await openSqliteStore(IN_MEMORY);
  await first.votes.cast('A1', 'U1', 'up', 1);
  const second = await openSqliteStore(IN_MEMORY);
  opened.push(first, second);
  expect(await second.votes.of('A1')).toEqual({ up: 0, down: 0 });
});
