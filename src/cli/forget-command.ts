// `mali forget`: removes a person from the store, and says what went.
import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openStoreAt } from '../store/open-store.ts';
import { isPostgres, placeName } from '../store/store-place.ts';
import { UsageError } from './usage-error.ts';

/** Removes the person whose id is given. The desk may run meanwhile; it holds a person's last turns in memory until it stops. */
export async function forgetCommand(args: string[]): Promise<number> {
  const [person, ...rest] = args;
  if (person === undefined || rest.length > 0 || !/^[UW][A-Z0-9]{2,}$/.test(person))
    throw new UsageError('forget takes one user id such as U0123456789: the profile in Slack shows it under "Copy member ID".');
  const { database, logLevel } = readConfig();
  if (!isPostgres(database) && !existsSync(database)) {
    console.log(`Nothing is kept of anybody: there is no ${database}.`);
    return 0;
  }
  const store = await openStoreAt(database, createLog(logLevel));
  try {
    const removed = await store.forget(person);
    console.log(
      [
        `${person} is forgotten in ${placeName(database)}:`,
        ...Object.entries(removed).map((kind) => `  ${kind.join(': ')}`),
      ].join('\n'),
    );
  } finally {
    await store.close();
  }
  return 0;
}
