// `mali digest`: what a channel that was never shown anything would get on a day.
import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../clock.ts';
import { defaultDigestSettings } from '../core/digest/digest.ts';
import { isLocalDate } from '../core/digest/local-day.ts';
import { readZone } from '../core/digest/read-zone.ts';
import { localDateOf } from '../core/digest/zone.ts';
import { openDesk } from '../knowledge-files/open-desk.ts';
import { printDigest } from './print-digest.ts';
import { UsageError } from './usage-error.ts';

/** Prints the digest of `--date`, else of today in `--zone`, else in the machine's own zone. */
export async function digestCommand(args: string[], clock: Clock = systemClock): Promise<number> {
  const { values } = parseArgs({ args, options: { date: { type: 'string' }, zone: { type: 'string' } } });
  const zone = values.zone === undefined ? Intl.DateTimeFormat().resolvedOptions().timeZone : readZone(values.zone);
  if (zone === null) throw new UsageError(`--zone takes a zone such as Europe/Paris, not "${values.zone}".`);
  const date = values.date ?? localDateOf(clock(), zone);
  if (!isLocalDate(date)) throw new UsageError(`--date takes a date such as 2026-11-23, not "${date}".`);
  const desk = await openDesk();
  const settings = defaultDigestSettings(zone);
  console.log(printDigest(desk.digest({ date, shown: new Map(), fileBefore: null, gaps: [], settings })));
  return 0;
}
