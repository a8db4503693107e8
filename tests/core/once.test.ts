// Work that is put off until it is asked for, and done once.
import { describe, expect, it } from 'vitest';
import { once, remembered, rememberedLast } from '../../src/core/once.ts';

describe('work done once', () => {
  it('is not begun before it is asked for, and gives the same ever after', () => {
    let begun = 0;
    const ask = once(() => ({ number: (begun += 1) }));
    expect(begun).toBe(0);
    const [first, second] = [ask(), ask()];
    expect([first.number, second === first, begun]).toEqual([1, true, 1]);
  });

  it('keeps even that there is nothing', () => {
    let begun = 0;
    const ask = once(() => {
      begun += 1;
      return null;
    });
    expect([ask(), ask(), begun]).toEqual([null, null, 1]);
  });
});

describe('work remembered', () => {
  it('is done once for each argument, and for each anew by each who remembers', () => {
    const done: string[] = [];
    const shout = (word: string): string => {
      done.push(word);
      return word.toUpperCase();
    };
    const [one, other] = [remembered(shout), remembered(shout)];
    expect([one('a'), one('b'), one('a'), other('a')]).toEqual(['A', 'B', 'A', 'A']);
    expect(done).toEqual(['a', 'b', 'a']);
  });
});

describe('the last work remembered', () => {
  it('is done anew for an argument after which so many others were given', () => {
    const done: string[] = [];
    const shout = rememberedLast(2, (word: string) => {
      done.push(word);
      return word.toUpperCase();
    });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(shout)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(done).toEqual(['a', 'b', 'c', 'b']);
  });
});
