// Wordings and drafts as the build read them, kept beside the code: reading them at every start would take seconds.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Readings } from '../core/readings.ts';

/** Where the build puts them. */
const COMPILED_READINGS = fileURLToPath(new URL('../../dist/readings.json', import.meta.url));

/** The sources of the code that reads them; there are none where only the built code is installed. */
const READERS = fileURLToPath(new URL('../../src/core', import.meta.url));
const READER_ROOMS = ['drafts', 'questions', 'search', 'text'];

/** What tells whether kept readings are those of today's code: SHA-256 over its sources; empty where there are none. */
function readersStamp(): string {
  if (!existsSync(READERS)) return '';
  const hash = createHash('sha256');
  for (const room of READER_ROOMS) {
    for (const file of readdirSync(join(READERS, room)).toSorted()) hash.update(readFileSync(join(READERS, room, file)));
  }
  return hash.digest('hex');
}

/** What stands at the end of the file: one that was cut off while it was written has none. */
const endOf = (version: string): string => `"readers":"${readersStamp()}","version":"${version}"}`;

/** The readings of the file of this version by today's code; null where they are not kept, or only in part. */
export function readCompiledReadings(version: string, path: string = COMPILED_READINGS): Readings | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  // Trusted: written by our own build, from sources of the same hash.
  return text.endsWith(endOf(version)) ? (JSON.parse(text) as Readings) : null;
}

/** Keeps the readings of the file of this version. */
export function writeCompiledReadings(version: string, readings: Readings, path: string = COMPILED_READINGS): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(readings).slice(0, -1)},${endOf(version)}`);
}
