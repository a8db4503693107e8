// Wordings and drafts as the build read them, kept beside the code: reading them at every start would take seconds.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Precomputed } from '../core/precomputed.ts';

/** Where the build puts them. */
const PRECOMPUTED = fileURLToPath(new URL('../../dist/precomputed.bin', import.meta.url));

/** The sources of the code that reads them; there are none where only the built code is installed. */
const READERS = fileURLToPath(new URL('../../src/core', import.meta.url));
const READER_PLACES = ['drafts', 'questions', 'search', 'text'];
const READER_FILES = ['reading.ts', 'precomputed.ts'];

/** What tells whether what is kept was computed by today's code: SHA-256 over its sources; empty where there are none. */
function readersStamp(): string {
  if (!existsSync(READERS)) return '';
  const hash = createHash('sha256');
  const inPlaces = READER_PLACES.flatMap((place) =>
    readdirSync(join(READERS, place))
      .toSorted()
      .map((file) => join(place, file)),
  );
  for (const file of [...inPlaces, ...READER_FILES]) hash.update(readFileSync(join(READERS, file)));
  return hash.digest('hex');
}

/** What stands at the end of the file: one that was cut off while it was written has none. */
const endOf = (version: string): Buffer => Buffer.from(`${readersStamp()} ${version}`);

/** What today's code computes of the file of this version; null where it is not kept, or only in part. */
export function readPrecomputed(version: string, path: string = PRECOMPUTED): Precomputed | null {
  if (!existsSync(path)) return null;
  const kept = readFileSync(path);
  const end = endOf(version);
  // Trusted: written by our own build, from sources of the same hash.
  return kept.subarray(-end.length).equals(end) ? (deserialize(kept.subarray(0, -end.length)) as Precomputed) : null;
}

/** Keeps what was computed of the file of this version, in the form in which the engine copies values: typed arrays are read at once. */
export function writePrecomputed(version: string, precomputed: Precomputed, path: string = PRECOMPUTED): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.concat([serialize(precomputed), endOf(version)]));
}
