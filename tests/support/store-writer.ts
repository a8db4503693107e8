// A process that writes to a store without pause and says after each write that it is kept: "ready", then the number of each.
// Its arguments: the store's file, and its own name. It runs until it is killed.
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { defaultDigestSettings } from '../../src/core/digest/digest.ts';
import { WRITES } from './store-writes.ts';

const [path = '', name = ''] = process.argv.slice(2);
const store = await openSqliteStore(path);
writeSync(1, 'ready\n');
for (let at = 0; ; at += 1) {
  const kind = WRITES[at % WRITES.length];
  await kind?.write(store, `${name}-${at}`, defaultDigestSettings('Africa/Bamako'));
  writeSync(1, `${at}\n`);
}
