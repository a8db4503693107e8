// What the build computed of the file, kept for the next start: believed only whole, and for the version it was made of.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precompute } from '../../src/core/precomputed.ts';
import { readPrecomputed, writePrecomputed } from '../../src/knowledge-files/precomputed-file.ts';
import { harbour } from '../support/sample-harbour.ts';

const kept = precompute(harbour());
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precomputed-'));
  path = join(folder, 'deeper/kept.bin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is read as it was written, its folder made where there is none', () => {
  writePrecomputed('v1', kept, path);
  expect(readPrecomputed('v1', path)).toMatchObject(kept);
});

it('is nothing where it was never written, and for another version of the file', () => {
  const before = readPrecomputed('v1', path);
  writePrecomputed('v1', kept, path);
  expect([before, readPrecomputed('v2', path)]).toEqual([null, null]);
});

it('is nothing where it was cut off, and where other code made it', () => {
  writePrecomputed('v1', kept, path);
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, -1));
  const cut = readPrecomputed('v1', path);
  writeFileSync(path, Buffer.concat([whole.subarray(0, -' v1'.length - 64), Buffer.from(`${'0'.repeat(64)} v1`)]));
  expect([cut, readPrecomputed('v1', path)]).toEqual([null, null]);
});
