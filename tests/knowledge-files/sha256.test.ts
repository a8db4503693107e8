// The one hash of the project.
import { expect, it } from 'vitest';
import { sha256 } from '../../src/knowledge-files/sha256.ts';

it('hashes the UTF-8 bytes of a text', () => {
  expect([sha256('abc'), sha256('é')]).toEqual([
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
  ]);
});
