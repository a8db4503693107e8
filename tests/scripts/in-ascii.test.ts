// Code without letters beyond ASCII means what it meant before.
import { describe, expect, it } from 'vitest';
import { inAscii } from '../../scripts/in-ascii.mjs';

describe('inAscii', () => {
  it('writes a letter as its escape, and one of two halves as two', () => {
    expect([inAscii("'caf\u00e9'"), inAscii("'\u{1f600}'"), inAscii('plain')]).toEqual([
      String.raw`'caf\u00e9'`,
      String.raw`'\ud83d\ude00'`,
      'plain',
    ]);
  });

  it('drops a backslash before a letter, which would make the escape mean a backslash', () => {
    expect(inAscii(String.raw`/[\’\']$/`)).toBe(String.raw`/[\u2019\']$/`);
  });

  it('keeps a backslash of the text before a letter', () => {
    expect(inAscii(String.raw`'a\\’b'`)).toBe(String.raw`'a\\\u2019b'`);
  });
});
