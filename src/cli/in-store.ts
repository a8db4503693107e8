// The store that the settings name, opened for one command of the terminal; none is made where there is none.
import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openStoreAt } from '../store/open-store.ts';
import { isPostgres, placeName } from '../store/store-place.ts';
import type { Store } from '../store/store.ts';

/** @returns the name of the store, and what the work gave; null where nothing is kept yet. The desk may run meanwhile. */
export async function inStore<T>(
  work: (store: Store) => Promise<T>,
): Promise<{ readonly place: string; readonly result: T | null }> {
  const { database, logLevel } = readConfig();
  const place = placeName(database);
  if (!isPostgres(database) && !existsSync(database)) return { place, result: null };
  const store = await openStoreAt(database, createLog(logLevel));
  try {
    return { place, result: await work(store) };
  } finally {
    await store.close();
  }
}
