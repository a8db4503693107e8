// Opens the store for a running desk: where its file cannot be written, the desk answers all the same and says so.
import type { Log } from '../log.ts';
import { IN_MEMORY, openSqliteStore } from './sqlite-store.ts';
import { StoreError } from './store-error.ts';
import type { Store } from './store.ts';

/**
 * Opens the store in a file; in memory, until the next restart, where the file cannot be written.
 * @throws StoreError where the file is of a newer version or damaged: going on without it would lose what it holds
 */
export async function openStore(path: string, log: Log): Promise<Store> {
  try {
    return await openSqliteStore(path);
  } catch (error) {
    if (!(error instanceof StoreError) || error.fault !== 'unwritable') throw error;
    log.error({ why: error.message }, 'nothing is kept beyond the next restart: the store is in memory');
    return openSqliteStore(IN_MEMORY);
  }
}
