// A short mark by which a text is known again.
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint.ts';

describe('fingerprint', () => {
  it('gives the published values of FNV-1a with 64 bits', () => {
    expect(['', 'a', 'foobar'].map(fingerprint)).toEqual(['cbf29ce484222325', 'af63dc4c8601ec8c', '85944171f73967e8']);
  });

  it('differs where one character does', () => {
    expect(fingerprint('about 3,300')).not.toBe(fingerprint('about 3,301'));
  });
});
