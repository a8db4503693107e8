// Escaping and Slack's limits.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BUTTON_TEXT, MAX_SECTION_TEXT, button, cutText, escapeText, sections } from '../../../src/slack/views/blocks.ts';

describe('escapeText', () => {
  it('leaves nothing that Slack reads as markup or as a ping', () => {
    expect(escapeText('<!channel> <@U1> & @here, a@b')).toBe('&lt;!channel&gt; &lt;@\u200BU1&gt; &amp; @\u200Bhere, a@\u200Bb');
  });

  it('lets no angle bracket and no addressed word through, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '@', 'here', 'channel', ';', ' ', 'amp') }),
        (text) => !/[<>]|@(?:here|channel|everyone)|&(?!amp;|lt;|gt;)/.test(escapeText(text)),
      ),
    );
  });
});

describe('cutText', () => {
  it('leaves what fits and tells what does not', () => {
    expect([cutText('short', 20), cutText('word '.repeat(20), 20)]).toEqual(['short', 'word word wo … (cut)']);
  });

  it('cuts neither an escape nor a character in two', () => {
    expect([cutText('123456789&amp;'.padEnd(30, 'x'), 20), cutText('123456789🙂'.padEnd(30, 'x'), 18)]).toEqual([
      '123456789 … (cut)',
      '123456789 … (cut)',
    ]);
  });
});

describe('sections', () => {
  it('goes on in a further section where one is full, losing no word', () => {
    const words = Array.from({ length: 1_500 }, (_, at) => `word${at}`).join(' ');
    const made = sections(words);
    expect(made.every((block) => (block.text?.text.length ?? 0) <= MAX_SECTION_TEXT)).toBe(true);
    expect(made.map((block) => block.text?.text).join(' ')).toBe(words);
  });

  it('parts a text without spaces between characters', () => {
    const made = sections('🙂'.repeat(2_000)).map((block) => block.text?.text ?? '');
    expect([made.join(''), made.every((text) => !/\p{Cs}/u.test(text))]).toEqual(['🙂'.repeat(2_000), true]);
  });
});

describe('button', () => {
  it('shortens a label that is too long', () => {
    const made = button('desk-x', 'y'.repeat(200), 'z'.repeat(200), {});
    expect([made.text.text.length, made.accessibility_label?.length, made.text.text.at(-1)]).toEqual([MAX_BUTTON_TEXT, 75, '…']);
  });
});
