// How a receipt looks: one line of heading, then its lines as a compact list.
import { expect, it } from 'vitest';
import { whyView } from '../../../src/slack/views/why-view.ts';
import { aReceipt } from '../../support/sample-answers.ts';

const HEADER = { type: 'section', text: { type: 'mrkdwn', text: '*How this question was read and weighed*' } };

it('shows the lines of the receipt as one list, and says them in its text', () => {
  expect(whyView(aReceipt(), false)).toEqual({
    text: [
      'Read as: how many boats',
      'Expected: how-many, holding: count',
      'Matched: boats',
      'Best: boats-left, paragraph 3 (60 %)',
      'Not in the file: 40 % (refused above 45 %)',
      'File: 0123456789ab',
    ].join('\n'),
    blocks: [
      HEADER,
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: [
            '• *Read as:* how many boats',
            '• *Expected:* how-many, holding: count',
            '• *Matched:* boats',
            '• *Best:* boats-left, paragraph 3 (60 %)',
            '• *Not in the file:* 40 % (refused above 45 %)',
            '• *File:* 0123456789ab',
          ].join('\n'),
        },
      },
    ],
  });
});

it('says where the question is read without the turns that it followed', () => {
  const note = 'It followed up on earlier questions, which I no longer remember: here it is read alone.';
  const [alone, remembered] = [true, false].map((forgotten) => whyView(aReceipt(), forgotten));
  expect([alone?.text, alone?.blocks.at(-1)]).toEqual([
    `${note}\n${remembered?.text}`,
    { type: 'context', elements: [{ type: 'mrkdwn', text: note }] },
  ]);
});

it('escapes what was typed', () => {
  const shown = JSON.stringify(
    whyView(aReceipt({ readAs: '<!channel> <@U1> @here & co', corrections: [{ from: '<!here>', to: '@everyone' }] }), true),
  );
  expect(shown).toContain('&lt;!channel&gt; &lt;@\u200BU1&gt; @\u200Bhere &amp; co');
  expect(shown).not.toMatch(/<[!@#]|@(?:here|channel|everyone)/);
});

it('cuts a long line and loses none after it', () => {
  const lines = whyView(aReceipt({ readAs: 'really '.repeat(500) }), false).text.split('\n');
  expect(lines.map((line) => [line.split(':')[0], line.endsWith('… (cut)')])).toEqual([
    ['Read as', true],
    ['Expected', false],
    ['Matched', false],
    ['Best', false],
    ['Not in the file', false],
    ['File', false],
  ]);
});
