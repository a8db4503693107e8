// SQLite for kysely over @photostructure/sqlite: one connection, one user at a time, statements prepared once.
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** Statements prepared anew each time grow memory. There are some eighty of them; beyond this number all are prepared anew. */
const STATEMENTS_KEPT = 500;
/** Another process writes: asked again after this long, so many times; meanwhile everything but the store goes on. */
const BUSY_PAUSE_MS = 10;
const BUSY_TRIES = 150;

const isBusy = (error: unknown): boolean => error instanceof Error && error.message.includes('database is locked');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

class SqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSyncInstance;
  readonly #statements = new Map<string, { statement: StatementSyncInstance; reads: boolean }>();

  constructor(db: DatabaseSyncInstance) {
    this.#db = db;
  }

  #prepare(sql: string): { statement: StatementSyncInstance; reads: boolean } {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.clear();
    const statement = this.#db.prepare(sql);
    const prepared = { statement, reads: statement.columns().length > 0 };
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const { statement, reads } = this.#prepare(sql);
    if (reads) return { rows: statement.all(...parameters) as R[] };
    const { changes } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    for (let tries = 1; ; tries += 1) {
      try {
        return this.#run<R>(query);
      } catch (error) {
        if (!isBusy(error) || this.#db.isTransaction || tries === BUSY_TRIES) throw error;
      }
      await pause(BUSY_PAUSE_MS);
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('no query of the store streams');
  }
}

class SqliteDriver implements Driver {
  readonly #db: DatabaseSyncInstance;
  readonly #connection: SqliteConnection;
  #last: Promise<void> = Promise.resolve();
  #free: () => void = () => undefined;

  constructor(db: DatabaseSyncInstance) {
    this.#db = db;
    this.#connection = new SqliteConnection(db);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  /** One user at a time, in the order of asking: a transaction is never cut into. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let free: () => void = () => undefined;
    this.#last = new Promise((resolve) => (free = resolve));
    await before;
    this.#free = free;
    return this.#connection;
  }

  releaseConnection(): Promise<void> {
    this.#free();
    return Promise.resolve();
  }

  /** "Immediate": a transaction that first reads and then writes would otherwise fail where another process wrote in between. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk may have ended the transaction already.
    if (this.#db.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  /** Writes what stands in the log into the file, which then holds everything: prepared statements would put that off. */
  async destroy(): Promise<void> {
    if (!this.#db.isOpen) return;
    try {
      this.#db.exec('pragma wal_checkpoint(truncate)');
    } finally {
      this.#db.close();
    }
  }
}

/** The dialect over an open database. */
export function sqliteDialect(db: DatabaseSyncInstance): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(db),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
