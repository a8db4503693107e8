// What the build computes once and keeps beside the programs. At the end of each such file stands what it was made of: one that was
// cut off while it was written has no such end.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build puts them. */
export const KEPT_FOLDER = fileURLToPath(new URL('../../dist', import.meta.url));

/** The sources of the code that computes; there are none where only the built programs are installed. */
const CORE = fileURLToPath(new URL('../../src/core', import.meta.url));

/** Whether this runs as the build made it: then what is kept beside it was computed by the very same code. */
const IS_BUILT = import.meta.filename.endsWith('.js');

const HASH_LENGTH = 64;

/**
 * SHA-256 over sources of src/core: tells whether what is kept was computed by today's code.
 * @param places folders and files in it @returns null where there are no sources: then there is one code alone
 */
export function codeOf(places: readonly string[]): string | null {
  if (!existsSync(CORE)) return null;
  const hash = createHash('sha256');
  const files = places.flatMap((place) =>
    statSync(join(CORE, place)).isDirectory()
      ? readdirSync(join(CORE, place))
          .toSorted()
          .map((file) => join(place, file))
      : [place],
  );
  for (const file of files) hash.update(readFileSync(join(CORE, file)));
  return hash.digest('hex');
}

/** The code that has to have computed what a running program takes; a built one takes all that is kept beside it. */
export const codeInUse = (places: readonly string[]): string | null => (IS_BUILT ? null : codeOf(places));

/** Keeps something that was computed of the file of this version. @param code by which, as `codeOf` tells it */
export function keep(path: string, body: string | Buffer, version: string, code: string | null): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.concat([Buffer.from(body), Buffer.from(`${code ?? '0'.repeat(HASH_LENGTH)} ${version}`)]));
}

/** How long the end of what was kept is. */
const lengthOfEnd = (version: string): number => HASH_LENGTH + 1 + version.length;

const isRightEnd = (end: string, version: string, code: string | null): boolean =>
  end.slice(HASH_LENGTH) === ` ${version}` && (code === null || end.startsWith(code));

/** What was kept of the file of this version; null where it was not, or only in part. @param code null takes that of any code */
export function readKept(path: string, version: string, code: string | null): Buffer | null {
  if (!existsSync(path)) return null;
  const kept = readFileSync(path);
  const end = kept.subarray(-lengthOfEnd(version));
  return isRightEnd(end.toString(), version, code) ? kept.subarray(0, -end.length) : null;
}

/** Whether `readKept` would give something, told by its end alone. */
export function isKept(path: string, version: string, code: string | null): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(lengthOfEnd(version));
    readSync(file, end, 0, end.length, Math.max(0, fstatSync(file).size - end.length));
    return isRightEnd(end.toString(), version, code);
  } finally {
    closeSync(file);
  }
}
