// A file that the build keeps: believed only whole, for its version, and where the code that has to have made it made it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeInUse, codeOf, isKept, keep, readKept } from '../../src/knowledge-files/kept-file.ts';

const CODE = 'a'.repeat(64);
const OTHER_CODE = 'b'.repeat(64);
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  path = join(folder, 'deeper/kept.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is read; its end alone tells whether there is anything. */
function read(version: string, code: string | null): string | undefined {
  const kept = readKept(path, version, code)?.toString();
  expect(isKept(path, version, code)).toBe(kept !== undefined);
  return kept;
}

it('is read as it was written, its folder made where there is none', () => {
  keep(path, 'body', 'v1', CODE);
  expect(read('v1', CODE)).toBe('body');
});

it('is nothing where it was never written, for another version, and where other code made it', () => {
  const before = read('v1', CODE);
  keep(path, 'body', 'v1', CODE);
  expect([before, read('v2', CODE), read('v1', OTHER_CODE)]).toEqual([undefined, undefined, undefined]);
});

it('is taken whatever code made it where no sources tell, and was made by no known one there', () => {
  keep(path, 'body', 'v1', CODE);
  const any = read('v1', null);
  keep(path, 'body', 'v1', null);
  expect([any, read('v1', null), read('v1', CODE)]).toEqual(['body', 'body', undefined]);
});

it('is nothing where it was cut off, wherever that was', () => {
  keep(path, 'body', 'v1', CODE);
  const whole = readFileSync(path);
  const cuts = [1, 40, 68, whole.length].map((bytes) => {
    writeFileSync(path, whole.subarray(0, -bytes));
    return [read('v1', CODE), read('v1', null)];
  });
  expect(cuts).toEqual(cuts.map(() => [undefined, undefined]));
});

it('is told apart by its sources: another place is other code, and what runs from sources asks for theirs', () => {
  const [text, reading] = [codeOf(['text']), codeOf(['text', 'reading.ts'])];
  expect([text?.length, reading === text, codeInUse(['text']) === text]).toEqual([64, false, true]);
});
