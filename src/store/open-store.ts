// Opens the store for a running desk: where its file cannot be written, the desk answers all the same and says so.
import type { Log } from '../log.ts';
import { IN_MEMORY, openSqliteStore } from './sqlite-store.ts';
import { StoreError } from './store-error.ts';
import { isPostgres } from './store-place.ts';
import type { Store } from './store.ts';

/** Opens the store where it is, or fails. @param place the path of a file, or the address of a PostgreSQL database */
export async function openStoreAt(place: string, log: Log): Promise<Store> {
  if (!isPostgres(place)) return openSqliteStore(place);
  // pg takes as long to load as everything else of the store.
  return (await import('./postgres-store.ts')).openPostgresStore(place, log);
}

/**
 * Opens the store; in memory, until the next restart, where its file cannot be written.
 * @throws StoreError where it is of a newer version or damaged: going on without it would lose what it holds; and where PostgreSQL
 * cannot be reached: processes that agree in it on what is answered would each answer
 */
export async function openStore(place: string, log: Log): Promise<Store> {
  try {
    return await openStoreAt(place, log);
  } catch (error) {
    if (!(error instanceof StoreError) || error.fault !== 'unwritable') throw error;
    log.error({ why: error.message }, 'nothing is kept beyond the next restart: the store is in memory');
    return openSqliteStore(IN_MEMORY);
  }
}
