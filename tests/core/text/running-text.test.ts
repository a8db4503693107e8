// Words put into running text.
import { expect, it } from 'vitest';
import { capitalised, enumerate } from '../../../src/core/text/running-text.ts';

it('puts commas between all but the last two', () => {
  expect([[], ['6'], ['6', '17'], ['6', '7', '17']].map(enumerate)).toEqual(['', '6', '6 and 17', '6, 7 and 17']);
});

it('begins a line with a capital', () => {
  expect(['', 'for it', 'Algeria'].map(capitalised)).toEqual(['', 'For it', 'Algeria']);
});
