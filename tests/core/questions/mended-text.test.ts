// A question's text as it was read, to be read again in parts.
import { expect, it } from 'vitest';
import { mendedText } from '../../../src/core/questions/mended-text.ts';
import { harbourReading } from '../../support/sample-harbour.ts';

const { understand } = harbourReading({ shorthand: { whod: 'who did' } });

it.each([
  ['ferry pasengers, and who is the president?', 'ferry passengers, and who is the president'],
  ['Could you tell me when the ferry left, please?', 'when the ferry left'],
  ['WHO IS Ann Haddock', 'who is ann haddock'],
  ['the ferry, and whod they ask', 'the ferry, and who did they ask'],
  ['', ''],
])('"%s" is "%s"', (typed, mended) => {
  expect(mendedText(understand(typed)).trim()).toBe(mended);
});
