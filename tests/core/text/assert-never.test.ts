// A union's last line of defence at run time.
import { expect, it } from 'vitest';
import { assertNever } from '../../../src/core/text/assert-never.ts';

it('names the value that no case covers', () => {
  expect(() => assertNever('sideways' as never)).toThrow(new TypeError('unexpected value: "sideways"'));
});
