// /mali, through Bolt's event processing: the acknowledgement carries the answer, for the asker alone.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RecordedSlack, startRecordedSlack } from '../../support/recorded-slack.ts';

let slack: RecordedSlack;
beforeEach(async () => {
  slack = await startRecordedSlack();
});
afterEach(() => slack.stop());

it('answers in the acknowledgement, with its buttons, and calls nothing', async () => {
  await slack.command('how many boats');
  expect(slack.acks).toEqual([
    {
      response_type: 'ephemeral',
      text: 'About 12 boats left the port. Source: the harbour office; said (paragraph 3, as of Oct. 29, 2012).',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: 'About 12 boats left the port.' } },
        { type: 'context', elements: [{ type: 'mrkdwn', text: 'The harbour office; said · paragraph 3 · as of Oct. 29, 2012' }] },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'desk-share',
              text: { type: 'plain_text', text: 'Share to channel', emoji: false },
              accessibility_label: 'Share this answer with everybody in this channel',
              value: '{"v":1,"id":"ID1","q":"how many boats"}',
            },
            {
              type: 'button',
              action_id: 'desk-source',
              text: { type: 'plain_text', text: 'Source', emoji: false },
              accessibility_label: 'Source: the paragraph that this fact rests on',
              value: '{"v":1,"f":["a-fact"]}',
            },
            {
              type: 'button',
              action_id: 'desk-copy',
              text: { type: 'plain_text', text: 'Copy', emoji: false },
              accessibility_label: 'Copy: plain text ready to paste, with its credit',
              value: '{"v":1,"f":["a-fact"]}',
            },
            {
              type: 'button',
              action_id: 'desk-more',
              text: { type: 'plain_text', text: 'More', emoji: false },
              accessibility_label: 'More: what else the file has beside this',
              value: '{"v":1,"s":["a-fact"],"r":[]}',
            },
            {
              type: 'button',
              action_id: 'desk-why',
              text: { type: 'plain_text', text: 'Why', emoji: false },
              accessibility_label: 'Why this answer: show how it came about, to me alone',
              value: '{"v":1,"q":"how many boats"}',
            },
          ],
        },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'desk-useful',
              text: { type: 'plain_text', text: 'Useful', emoji: false },
              accessibility_label: 'This answer was useful',
              value: '{"v":1,"id":"ID1"}',
            },
            {
              type: 'button',
              action_id: 'desk-not-useful',
              text: { type: 'plain_text', text: 'Not useful', emoji: false },
              accessibility_label: 'This answer was not useful',
              value: '{"v":1,"id":"ID1"}',
            },
          ],
        },
        { type: 'context', elements: [{ type: 'mrkdwn', text: 'You asked: how many boats' }] },
      ],
    },
  ]);
  expect(slack.calls).toEqual([]);
});

it('always answers a cry for help', async () => {
  for (const text of ['', '  ', 'help', 'HELP!', '?']) await slack.command(text);
  expect(new Set(slack.acks.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(JSON.stringify(slack.acks[0])).toContain('/mali help');
});
