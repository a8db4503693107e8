// Work that must happen once however often it is asked for: claimed before it starts, freed only where it surely failed.
import type { Claims } from './memory/claims.ts';
import { certainlyNotPosted } from './slack-fault.ts';

/**
 * Does the work for the first who comes with a key.
 * @returns what the work gives, or 'taken' for everybody after the first
 * @throws what the work throws; the key is free again only where nothing can have been posted
 */
export async function postOnce<T>(claims: Claims, key: string, work: () => Promise<T>): Promise<T | 'taken'> {
  if (!(await claims.claim(key))) return 'taken';
  try {
    return await work();
  } catch (error) {
    if (certainlyNotPosted(error)) await claims.release(key);
    throw error;
  }
}
