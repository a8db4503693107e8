// What the build computed of the file, kept for the next start: each part by itself, and computed anew only where it has to be.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countKnownDrafts } from '../../src/core/drafts/draft-counts.ts';
import { readWordings } from '../../src/core/reading.ts';
import { readPrecomputed, writePrecomputed } from '../../src/knowledge-files/precomputed.ts';
import { harbour } from '../support/sample-harbour.ts';

const hashOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string =>
  createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('hex');
/** The same value with its typed arrays as hashes: millions of figures compared one by one take seconds. */
const inShort = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (ArrayBuffer.isView(part) ? hashOf(part) : part instanceof Map ? [...part] : part));
const CODE = 'a'.repeat(64);
const OTHER_CODE = 'b'.repeat(64);
const knowledge = harbour();
const { version } = knowledge;
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'precomputed-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is read as it was computed, a part at a time', () => {
  writePrecomputed(knowledge, folder, CODE);
  const kept = readPrecomputed(version, folder, CODE);
  const both = [kept.wordings(), kept.drafts()];
  rmSync(join(folder, 'drafts.bin'));
  expect([...both, kept.wordings(), kept.drafts()].map(inShort)).toEqual(
    [readWordings(knowledge), countKnownDrafts(knowledge), readWordings(knowledge), null].map(inShort),
  );
});

it('is nothing for another version of the file, and where other code computed it', () => {
  writePrecomputed(knowledge, folder, CODE);
  const others = [readPrecomputed('0'.repeat(64), folder, CODE), readPrecomputed(version, folder, OTHER_CODE)];
  expect(others.map((other) => [other.wordings(), other.drafts()])).toEqual([
    [null, null],
    [null, null],
  ]);
});

it("is computed anew only where today's code has not", () => {
  const long = new Date('2020-01-01');
  const written = (): boolean[] =>
    ['wordings.bin', 'drafts.bin'].map((name) => {
      const { mtime } = statSync(join(folder, name));
      utimesSync(join(folder, name), long, long);
      return mtime.getTime() !== long.getTime();
    });
  const times = [CODE, CODE, OTHER_CODE].map((code) => {
    writePrecomputed(knowledge, folder, code);
    return written();
  });
  expect(times).toEqual([
    [true, true],
    [false, false],
    [true, true],
  ]);
});
